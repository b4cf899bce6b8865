/** What is wrong in a file, and what to write instead. */
export interface Advice {
  /** What is wrong, as the rest of a sentence. */
  says: string;
  /** What to write instead, as a sentence. */
  fix: string;
}

/** Something in a file that cannot be read as it was meant. */
export interface Unreadable extends Advice {
  /** Line in the file, counted from 1; undefined where the whole file is meant. */
  line?: number | undefined;
}

/** One of these as a sentence with its place, where only one can be shown. */
export function unreadableLine(file: string, { line, says, fix }: Unreadable): string {
  return `${line === undefined ? file : `${file}, line ${line}`}: ${says}. ${fix}`;
}
