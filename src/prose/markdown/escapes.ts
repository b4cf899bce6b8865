/** What could be a mark of Markdown, or a link by itself, anywhere in a line. */
const MARKS =
  /[\\`*[\]|~@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!?])|&(?=#?\w{1,32};)|!(?=\[|$)|:(?=\/\/)|(?<=www)\./giu;

/** Words with every character that could be a mark in a line escaped. */
export const inLine = (words: string): string => words.replaceAll(MARKS, String.raw`\$&`);

/** The lines of a paragraph with what would begin another part escaped, and no blank lost. */
export function asParagraph(lines: string): string {
  return lines
    .replaceAll(/^\n|(?<=\n[ \t]*)\n|\n$/g, entityOf)
    .split('\n')
    .map((line) => line.replace(/^[-+=#>]|(?<=^\d{1,9})[.)](?=\s|$)/, String.raw`\$&`))
    .map((line) => line.replaceAll(/^[ \t]|[ \t]$/g, entityOf))
    .join('\n');
}

/** What stands between marks of bold and italic words, which must be close around it. */
export const betweenMarks = (words: string): string => words.replaceAll(/^\s|\s$/g, entityOf);

/** The address of a link, with what follows it there. */
export function inBrackets(address: string, title: string | null | undefined): string {
  const isPlain = /^[^\s()<>\\&]+$/.test(address);
  const safe = address.replaceAll(/[<>\\]|&(?=#?\w{1,32};)/g, String.raw`\$&`);
  const behind = title ? ` "${inLine(title).replaceAll('"', String.raw`\"`)}"` : '';
  return `(${isPlain ? address : `<${safe}>`}${behind})`.replaceAll('\n', entityOf);
}

/** A character as an entity, which is never a mark and never a blank. */
export const entityOf = (character: string): string => `&#${character.codePointAt(0)};`;
