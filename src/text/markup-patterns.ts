import { CODES } from './codes.ts';

/** Marks of Markdown, HTML or a template that mean something elsewhere, as a reader would see them. */
export interface Markup {
  pattern: RegExp;
  /** What a visitor would be shown, after what was written there. */
  says: string;
  fix: string | ((found: string) => string);
}

const SHOWN = 'would be shown as it stands here';

const BOLD = {
  says: `${SHOWN}, and nothing becomes bold`,
  fix: 'Write the marks close around the words and a space behind them: **like this** and on.',
};
const ITALIC = {
  says: `${SHOWN}, and nothing becomes italic`,
  fix: 'Write the marks close around the words and a space behind them, *like this* and on, or leave them out.',
};
const LINK = {
  says: `${SHOWN}, and is no link`,
  fix: 'Write a link as [its words](/its-address/), with nothing between ] and (.',
};
const HTML = { says: SHOWN, fix: 'Write the words without HTML.' };
const CODE = { says: SHOWN, fix: 'Leave the ` marks out; quotes are "like this".' };
const TEMPLATE = { says: `${SHOWN}: no program fills it in`, fix: 'Write what it stands for.' };
const STRUCK = { says: SHOWN, fix: 'Leave the marks out.' };

const ADDRESS = String.raw`(?:https?:|www\.|mailto:|tel:|\.{0,2}\/|#(?=[a-z]))`;
const TAGS =
  'a|b|blockquote|body|br|code|div|em|font|h[1-6]|head|hr|html|i|iframe|img|li|ol|p|pre|script|small|span|strong|style|sub|sup|table|td|th|tr|u|ul';

/** Marks that say nothing good as they stand, in a text or in a line. Each pattern is linear. */
const ANYWHERE: readonly Markup[] = [
  // Letters on both sides are a word with letters left out.
  {
    pattern:
      /(?<![*\p{L}\p{N}])\*{2,3}(?!\*)|(?<!\*)\*{2,3}(?![*\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*{2,3}[^\s*]{1,80}\*{2,3}(?=[\p{L}\p{N}])/u,
    ...BOLD,
  },
  { pattern: /(?<![\p{L}\p{N}_])__(?=[^\s_])|(?<=[^\s_])__(?![\p{L}\p{N}_])/u, ...BOLD },
  { pattern: /\]\(/, ...LINK },
  { pattern: /\]\s?\[/, ...LINK },
  {
    pattern: new RegExp(String.raw`\](?::?\s?[(<]?|[.,;!?]\s?\()${ADDRESS}(?=\S)`, 'i'),
    ...LINK,
  },
  { pattern: new RegExp(String.raw`\)\s?\[${ADDRESS}[^\]\s]*\]`, 'i'), ...LINK },
  { pattern: /!\[/, says: SHOWN, fix: 'A picture stands in the gallery; link to it there.' },
  {
    pattern: /\[\^[^\]\s]{1,40}\]|\^\[/,
    says: SHOWN,
    fix: 'Say in the sentence itself what the footnote says.',
  },
  {
    pattern: /\[\/?(?:b|i|u|s|url|img|color|size|quote|list)(?:=[^\]\s]{1,80})?\]/i,
    says: SHOWN,
    fix: 'Leave the marks in [ ] out; bold words are **like this**.',
  },
  { pattern: /\[\[|\]\]|\[\/\w{1,30}\]|\[[\w-]{1,30} [\w-]{1,30}=/, ...TEMPLATE },
  { pattern: /(?:^|\n)[^\S\n]*\[[ xX]?\](?=\s)/, says: SHOWN, fix: 'Leave the [ ] out.' },
  ...CODES,
  {
    pattern: new RegExp(
      String.raw`<\/?[a-z][a-z0-9-]*(?::[a-z]+)?(?:[\s/][^<>]*)?>|<\s+\/?[a-z]+\s*>|<\/?(?:${TAGS})\b|<!--|<!\[|<\?`,
      'i',
    ),
    ...HTML,
  },
  { pattern: /<(?:https?:|mailto:|tel:)[^<>\s]{1,300}>/i, ...LINK },
  { pattern: /[{}]|<%|%>|%[A-Z][A-Z_]{1,30}%/, ...TEMPLATE },
  { pattern: /(?:^|\n)[^\S\n]*:::|(?<![\w:]):[a-z][a-z0-9_+-]{1,30}:(?![\w:])/, ...TEMPLATE },
  { pattern: /``/, ...CODE },
  {
    pattern:
      /(?<![\w+])\+\+(?=[^\s+])[^+\n]{0,80}[^\s+]\+\+(?!\w)|(?<=[\p{L}\p{N}])\^[\p{L}\p{N}]{1,20}\^/u,
    ...STRUCK,
  },
  {
    pattern: /(?:^|\n)[^\S\n]*\*\[[^\]\n]{1,80}\]:|\n[^\S\n]*:(?=[^\S\n])/,
    says: SHOWN,
    fix: 'Say in a sentence what it explains.',
  },
  { pattern: /~~|==[^=\n]+==|\|\|[^|\n]+\|\||%%[^%\n]+%%|\$\$[^$\n]+\$\$/, ...STRUCK },
  {
    pattern: /(?:^|\n)[^\S\n]*\||\|\s*(?:\n|$)|-{3} ?\| ?-{3}/,
    says: SHOWN,
    fix: 'Write a table as a list, a line that begins with a hyphen and a space for each row.',
  },
  { pattern: /\\[nrt](?![a-z])/, ...TEMPLATE, says: SHOWN, fix: 'Begin a new sentence instead.' },
];

/** Marks that the text under the fields would have taken, had it not been for a slip. */
export const IN_TEXT: readonly Markup[] = [
  ...ANYWHERE,
  { pattern: /(?<![*\p{L}\p{N}])\*(?=[\p{L}"“‘(])/u, ...ITALIC },
  { pattern: /(?<![_\p{L}\p{N}])_(?=[\p{L}"“‘(])/u, ...ITALIC },
  { pattern: /(?<!\S)([*_]) (?=\p{L})[^*_\n]{0,80}[^*_\n\d] \1(?![^\s.,;:!?])/u, ...ITALIC },
  { pattern: /(?<![`\p{L}\p{N}])`(?=[\p{L}\p{N}])/u, ...CODE },
  {
    pattern: /(?:^|\n)[^\S\n]*#{1,6}(?=\p{L})|(?:^|\n)[^\S\n]*#{2,}/u,
    says: SHOWN,
    fix: 'Leave the # out, or write a word before it.',
  },
  { pattern: /(?:^|\n)[^\S\n]*={3,}[^\S\n]*(?:\n|$)/, ...STRUCK },
  { pattern: /\\/, says: SHOWN, fix: 'Leave it out, or write /.' },
];

/** Marks that a single line takes for signs, as no field holds Markdown. */
export const IN_LINE: readonly Markup[] = [
  ...ANYWHERE,
  { pattern: /(?<![*\p{L}\p{N}])\*(?=[^\s*])[^*\n]*[^\s*]\*(?![*\p{L}\p{N}])/u, ...ITALIC },
  { pattern: /(?<![\w@/])_(?=[^\s_])[^_\n]*[^\s_]_(?!\w)/u, ...ITALIC },
  { pattern: /`(?=\S)[^`\n]*`/, ...CODE },
  {
    pattern: /(?<=[\p{L}\p{N}.,;:!?] ?)\\[nrt]/u,
    says: SHOWN,
    fix: 'Begin a new sentence instead.',
  },
  {
    pattern: /\\[\\`*_{}[\]()#+.!|<>~-]/,
    says: SHOWN,
    fix: 'Leave it out: no mark needs a \\ here.',
  },
  {
    pattern: /^\s*(?:#{1,6}\s|#{2,}|>[\s\p{L}]|[-*–•‣◦▪●○·]\s|[•‣◦▪●](?=\p{L}))/u,
    says: SHOWN,
    fix: 'Leave the mark at the start out.',
  },
];

/** Cures for a slip, where the marks may stand. */
export const ONLY_IN_TEXT = new Set<unknown>([BOLD, ITALIC, LINK].map(({ fix }) => fix));
