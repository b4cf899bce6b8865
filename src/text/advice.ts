/** What is wrong at a place of a text, and what to write instead. */
export interface TextAdvice {
  /** Where it stands in the text, in UTF-16 units. */
  at: number;
  /** What is wrong, as the rest of a sentence. */
  says: string;
  /** What to write instead, as a sentence. */
  fix: string;
}
