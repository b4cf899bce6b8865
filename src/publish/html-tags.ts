import { TextNode } from 'node-html-parser';

/** A start tag of a page, as it is written. */
export interface StartTag {
  /** In lower case. */
  name: string;
  /** What stands behind the name: ` href="/faq/" class="quiet"`. */
  written: string;
  /** The text of a script or a style, byte for byte; empty for any other element. */
  text: string;
  /** Where the tag, with such a text, ends in the page. */
  end: number;
}

// A > inside quotes ends no tag, and tags inside a comment, a script or a style are none
// (https://html.spec.whatwg.org/multipage/parsing.html#tokenization).
const ATTRIBUTES = String.raw`[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*`;
const MARKUP = new RegExp(
  [
    '<!--[^]*?-->',
    `<(?<raw>script|style)(?=[\\s/>])(?<rawWritten>${ATTRIBUTES})>(?<text>[^]*?)</\\k<raw>\\s*>`,
    `<(?<name>[a-z][^\\s/>]*)(?<written>${ATTRIBUTES})>`,
    `</[a-z]${ATTRIBUTES}>`,
    '<![^>]*>',
  ].join('|'),
  'gi',
);

/**
 * The start tags of a page, in order. The tree of a page with thousands of answers costs more
 * time and memory than the rest of its build; what is asked of the tags needs none.
 */
export function* startTags(html: string): Generator<StartTag> {
  for (const { 0: markup, index, groups = {} } of html.matchAll(MARKUP)) {
    const { raw, rawWritten = '', text = '', name = raw, written = rawWritten } = groups;
    if (name) yield { name: name.toLowerCase(), written, text, end: index + markup.length };
  }
}

const ATTRIBUTE =
  /(?<name>[^\s"'<>/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'=<>`]+)))?/g;

/** The attributes of a tag by name, in lower case; of two with one name the first counts. */
export function attributesOf({ written }: StartTag): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { groups = {} } of written.matchAll(ATTRIBUTE)) {
    const { name = '', double, single, bare = '' } = groups;
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decoded(double ?? single ?? bare));
  }
  return attributes;
}

/** Whether anything of an HTML text can be seen as words. */
export function hasWords(html: string): boolean {
  let end = 0;
  for (const { 0: markup, index } of html.matchAll(MARKUP)) {
    if (isSeen(html.slice(end, index))) return true;
    end = index + markup.length;
  }
  return isSeen(html.slice(end));
}

const isSeen = (text: string): boolean => decoded(text).trim() !== '';

const decoded = (text: string): string => (text.includes('&') ? new TextNode(text).text : text);
