import { NodeType, parse, type HTMLElement, type Node } from 'node-html-parser';

/** A heading or a piece of text, as a reader without styles and scripts takes it out of a page. */
export interface Block {
  /** The level of a heading; 0 for text. */
  level: number;
  text: string;
}

/** A text on one line, as browsers show it. */
export const singleSpaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** What readers drop because it leads elsewhere, is drawn, or is to be filled in. */
const DROPPED = new Set(
  'nav aside footer script style template noscript svg form fieldset button input textarea select iframe'.split(
    ' ',
  ),
);

const BLOCKS = new Set(
  (
    'address article blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr ' +
    'li main ol p section summary table tbody td th thead tr ul'
  ).split(' '),
);

/**
 * The words of a page's main content in order, with its headings: no navigation, no boilerplate
 * (what the page marks with data-nosnippet), nothing that is hidden in the HTML. An answer that is
 * only closed is there. Mozilla's Readability keeps the same words, but for captions of two or
 * three and a line under the title.
 */
export function readerText(main: HTMLElement): Block[] {
  const blocks: Block[] = [];
  let level = 0;
  let line = '';
  const end = (): void => {
    const text = singleSpaced(line);
    if (text) blocks.push({ level, text });
    line = '';
  };
  const read = (node: Node): void => {
    if (node.nodeType === NodeType.TEXT_NODE) line += node.text;
    if (node.nodeType !== NodeType.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    const name = element.rawTagName?.toLowerCase() ?? '';
    if (DROPPED.has(name) || isHidden(element) || element.hasAttribute('data-nosnippet')) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) end();
    const above = level;
    if (/^h[1-6]$/.test(name)) level = Number(name[1]);
    for (const child of element.childNodes) read(child);
    if (isBlock) end();
    level = above;
  };
  read(main);
  end();
  return blocks;
}

const isHidden = (element: HTMLElement): boolean =>
  element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true';

/** The words that are hidden in the HTML, so that readers never get them. */
export function hiddenWords(main: HTMLElement): string[] {
  return main
    .querySelectorAll('[hidden], [aria-hidden="true"]')
    .filter((element) => !element.closest('svg, form'))
    .map(({ text }) => singleSpaced(text))
    .filter((text) => /[\p{L}\d]/u.test(text));
}

/** The words of an HTML text, with a space where a line ends. */
export const plainText = (html: string): string =>
  readerText(parse(html))
    .map(({ text }) => text)
    .join(' ');
