import type { markdownToMdast } from 'satteri';

/** A part of a Markdown text as its reader sees it. */
export type Node = ReturnType<typeof markdownToMdast>;

/** Why a part may not be published, and what to write instead. */
export interface Refusal {
  says: string;
  fix: string;
}

/** What an answer may be made of: each survives in `Answer.text` and in every reader. */
const ALLOWED = new Set(
  'root paragraph text strong emphasis link linkReference definition list listItem break'.split(
    ' ',
  ),
);

/** Parts of a table, which is refused as one. */
const REFUSED_ABOVE = new Set(['tableRow', 'tableCell']);

const PICTURE: Refusal = {
  says: 'a picture cannot stand inside a text',
  fix: 'Put it in the gallery and link to it.',
};

const FOOTNOTE: Refusal = {
  says: 'a footnote cannot be used here',
  fix: 'Say it in the sentence itself.',
};

const ADVICE: Record<string, Refusal> = {
  html: {
    says: 'HTML cannot be used here',
    fix: 'Write it in words, with **bold** or a list if need be.',
  },
  image: PICTURE,
  imageReference: PICTURE,
  table: { says: 'a table cannot be used here', fix: 'Write it as a list, one line for each row.' },
  code: {
    says: 'a text block set as code (indented by four spaces or between ``` lines) cannot be used here',
    fix: 'Remove the spaces at the start of the line, or the ``` lines.',
  },
  inlineCode: { says: 'text between ` marks cannot be used here', fix: 'Remove the ` marks.' },
  blockquote: {
    says: 'a quotation (a line that starts with >) cannot be used here',
    fix: 'Remove the >.',
  },
  thematicBreak: { says: 'a rule (---) cannot be used here', fix: 'Leave a blank line instead.' },
  delete: {
    says: 'struck-out text (~like this~) cannot be used here',
    fix: 'Delete the words, or only the ~ marks if the words are to stay.',
  },
  footnoteReference: FOOTNOTE,
  footnoteDefinition: FOOTNOTE,
  heading: {
    says: 'a heading (a line that starts with #) cannot be used here',
    fix: 'Start a new paragraph; its first words may be **bold**.',
  },
};

/**
 * Addresses a link may have: https, mailto, tel, a page of this site, or a
 * fragment. Browsers read a backslash as a slash and skip tabs and line breaks
 * (https://url.spec.whatwg.org), so none may follow the first slash.
 */
const SAFE_ADDRESS = /^(https:\/\/|mailto:|tel:|\/(?![/\\\s])|#)/i;

/** An address that becomes a link by itself, though it says nothing of http: "www.nhs.uk". */
function bareAddress(node: Node): string | undefined {
  if (node.type !== 'link' || !/^http:\/\/www\./i.test(node.url)) return undefined;
  const [words] = node.children;
  return words?.type === 'text' && /^www\./i.test(words.value) ? words.value : undefined;
}

/** Why a part of a text may not be published, or nothing. */
export function refusal(node: Node, headings: boolean): Refusal | undefined {
  if (node.type === 'heading' && headings) return wrongDepth(node.depth);
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    return {
      says: 'a task list ([ ] or [x]) cannot be used here',
      fix: 'Use a plain list: - like this.',
    };
  }
  const bare = bareAddress(node);
  if (bare)
    return { says: `"${bare}" would be a link without https://`, fix: 'Write https:// before it.' };
  if ((node.type === 'link' || node.type === 'definition') && !SAFE_ADDRESS.test(node.url)) {
    return {
      says: `the link address "${node.url}" cannot be used`,
      fix: 'Start it with https://, mailto:, tel: or, for a page of this site, with /.',
    };
  }
  if (ALLOWED.has(node.type) || REFUSED_ABOVE.has(node.type)) return undefined;
  return (
    ADVICE[node.type] ?? {
      says: `"${node.type}" cannot be used here`,
      fix: 'Write plain paragraphs and lists.',
    }
  );
}

function wrongDepth(depth: number): Refusal | undefined {
  return depth === 2 || depth === 3
    ? undefined
    : {
        says: 'only ## and ### headings can be used here',
        fix: 'The title of the page is its first heading already.',
      };
}
