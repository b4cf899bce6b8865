import { EXAMPLE_WORDS } from './example-words.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { CHAT } from './chat-programs.ts';
import { NOTES_TO_ONESELF } from './notes-to-oneself.ts';
import { OF_LETTERS, OTHER_PROGRAMS } from './other-programs.ts';
import { WEB_PAGES } from './web-pages.ts';
import type { Markup } from '#text/markup-patterns.ts';

const SHOWN = 'would be shown as it stands here';
const KEPT_FIX = 'Write what belongs there, or leave it out.';
const SAID_TO_YOU = {
  says: 'was said to you, and not to your visitors',
  fix: 'Leave the sentence out.',
};
const OF_ANOTHER_PROGRAM = {
  says: 'comes from the program it was copied from',
  fix: 'Leave it out.',
};

const REMARK = { says: 'is a remark that visitors would read', fix: 'Leave it out.' };
const OF_A_PAGE = { says: 'comes from the page it was copied from', fix: 'Leave it out.' };

const all = (patterns: readonly RegExp[], advice: Pick<Markup, 'says' | 'fix'>): Markup[] =>
  patterns.map((pattern) => ({ pattern, ...advice }));

/** What no text is made of, whoever wrote it. */
const ANYWHERE: readonly Markup[] = [
  ...all(PLACEHOLDERS, { says: SHOWN, fix: KEPT_FIX }),
  {
    pattern: EXAMPLE_WORDS,
    says: 'is what the example says',
    fix: 'Write yours in its place, or remove the line if it may be left out.',
  },
  {
    pattern: /^(?:the )?answer: +(?=\S)/iu,
    says: 'is no part of the answer',
    fix: 'Leave "Answer:" out.',
  },
  ...all(CHAT, SAID_TO_YOU),
  ...all(OTHER_PROGRAMS, OF_ANOTHER_PROGRAM),
  ...all(NOTES_TO_ONESELF.slice(0, 1), REMARK),
];

/** What was meant for who writes and is no text of the page. */
export const LEFT_OVERS: readonly Markup[] = [
  ...ANYWHERE,
  ...all(NOTES_TO_ONESELF.slice(1), REMARK),
  ...all(WEB_PAGES, OF_A_PAGE),
];

/** The same in a text of paragraphs, which may have been a letter. */
export const LEFT_IN_TEXT: readonly Markup[] = [
  ...LEFT_OVERS,
  ...all(OF_LETTERS, { says: 'belongs to a letter', fix: 'Leave it out.' }),
];

/** The same in what somebody else wrote, who may say what they like. */
export const LEFT_BY_OTHERS = ANYWHERE;
