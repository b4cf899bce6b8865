/** A bad input, and its owner's next step: the cure of its message, followed to the letter. */
export interface Cure {
  /** The folder in tests/bad-input. */
  name: string;
  /** The file that is put right, in src/content. */
  file: string;
  /** What is found there and what stands there afterwards. */
  found: string | RegExp;
  written: string;
}

const ANSWER = 'faq/does-smp-hurt.md';

const inAnswer = (name: string, found: string | RegExp, written: string): Cure => ({
  name,
  file: ANSWER,
  found,
  written,
});

const inClinic = (name: string, found: string | RegExp, written: string): Cure => ({
  ...inAnswer(name, found, written),
  file: 'clinic.yaml',
});

/** Messages whose cure leaves nothing open, with what it makes of the file. */
export const CURES: readonly Cure[] = [
  inAnswer('bold-words-with-no-space-behind-them', ':**', ':** '),
  inAnswer('a-link-with-a-gap', '] (', ']('),
  inAnswer('a-link-whose-label-nothing-explains', '[nowhere]', '(/gallery/)'),
  inAnswer('a-link-with-a-space-for-its-words', '[ ]', '[the pictures]'),
  inAnswer('an-address-that-no-link-uses', /^\[Note\].*\n/m, ''),
  inAnswer('two-addresses-with-one-label', '[pictures]: /faq/\n', ''),
  inAnswer('a-year-at-the-start-of-a-line', '1986.', 'In 1986.'),
  inAnswer('a-list-whose-numbers-skip', '3.', '2.'),
  inAnswer('a-list-with-dots-of-a-word-processor', /^•/gm, '-'),
  inAnswer('a-list-with-long-dashes', /^–/gm, '-'),
  inAnswer('a-list-with-the-letter-o', /^o\t/gm, '- '),
  inAnswer('a-numbered-list-without-spaces', /^(\d)\./gm, '$1. '),
  inAnswer('a-numbered-list-below-a-line', /^2\./m, '\n1.'),
  inAnswer('an-empty-entry-in-a-list', /^-\n/m, ''),
  inAnswer('a-line-of-a-table', '| Day | Rule |', '- Day, Rule'),
  inAnswer('a-box-of-another-program', /^:::.*\n/gm, ''),
  inAnswer('a-placeholder-that-was-not-filled-in', '{{ name }}', 'us'),
  inAnswer('a-heading-without-a-space', '#Pain', 'Pain'),
  inAnswer('a-sum-with-asterisks', '2*3*4', '2 * 3 * 4'),
  inAnswer('a-backslash-in-an-answer', '\\', '/'),
  inAnswer('a-soft-hyphen-as-an-entity', '&shy;', ''),
  inAnswer('a-letter-of-another-alphabet-in-an-answer', '\u0456', 'i'),
  inAnswer('words-in-styled-letters', '\u{1D427}\u{1D428}', 'no'),
  inAnswer('a-question-with-a-character-that-cannot-be-seen', '\u200B', ''),
  inAnswer('a-soft-hyphen-in-a-question', String.raw`\u00AD`, ''),
  inAnswer('a-control-character-in-quotes', String.raw`\e[31m`, ''),
  inAnswer('half-a-character', String.raw`\uD83D`, ''),
  inAnswer('words-written-backwards', '\u202E', ''),
  inAnswer('a-Cyrillic-letter-in-a-question', '\u0430', 'a'),
  inAnswer('an-entity-in-a-summary', '&#8217;', '’'),
  inAnswer('a-tag-in-a-summary', /<\/?b>/g, ''),
  inAnswer('bold-words-in-a-summary', /\*\*/g, ''),
  inAnswer('a-link-in-a-summary', /\[([^\]]+)\]\([^)]*\)/, '$1'),
  inAnswer('a-note-in-the-place-of-an-entry', '# heading', 'heading'),
  inAnswer('other-words-that-are-no-words', 'True, 1984', '"True", "1984"'),
  inAnswer('an-order-without-an-end', '.inf', '1'),
  inClinic('a-name-that-is-True', 'True', '"True"'),
  inClinic('a-name-that-is-Null', 'Null', '"Null"'),
  inClinic('a-name-that-is-infinite', '.inf', '".inf"'),
];
