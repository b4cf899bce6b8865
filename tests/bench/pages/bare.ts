import { type HTMLElement, NodeType } from 'node-html-parser';
import type { BuiltPage } from '#publish/built-pages.ts';

/** What is left of a page: its words and what they are. */
const KEPT = new Set(
  'a b blockquote br dd details dl dt em h1 h2 h3 h4 i li ol p strong summary table td th tr ul'.split(
    ' ',
  ),
);
/** What holds no words, none that are read, or only ways to other pages. */
const DROPPED = new Set(
  'button img input nav noscript picture script select style svg template textarea'.split(' '),
);

/**
 * The main part of a page as HTML of the simplest kind, with no styles, scripts, pictures, data or
 * names of classes: the least that has the same text to show.
 */
export function bareHtml({ root }: BuiltPage): string {
  const title = root.querySelector('title')?.innerHTML ?? '';
  const main = root.querySelector('main');
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body>
${main ? inside(main).replaceAll(/\s+/g, ' ').trim() : ''}
</body>
</html>
`;
}

const inside = (element: HTMLElement): string =>
  element.childNodes
    .map((node) => {
      if (node.nodeType === NodeType.TEXT_NODE) return node.rawText;
      return node.nodeType === NodeType.ELEMENT_NODE ? bareElement(node as HTMLElement) : '';
    })
    .join('');

function bareElement(element: HTMLElement): string {
  const name = element.tagName.toLowerCase();
  // Marked so are words that are not the page's own, such as those for paper.
  if (DROPPED.has(name) || element.hasAttribute('data-nosnippet')) return '';
  if (name === 'br') return '<br>';
  // An answer's address leads to an element without a meaning of its own.
  const id = element.id ? ` id="${element.id}"` : '';
  if (!KEPT.has(name)) return id ? `<div${id}>${inside(element)}</div>` : ` ${inside(element)} `;
  const href = name === 'a' ? ` href="${element.getAttribute('href') ?? ''}"` : '';
  return `<${name}${id}${href}>${inside(element)}</${name}>`;
}
