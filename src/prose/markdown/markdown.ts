import { markdownToHtml, markdownToMdast } from 'satteri';
import { unreadMarkdown } from './limits.ts';
import { refusal, type Node, type Refusal } from './refusal.ts';
import { markupMistakes } from './markup-mistakes.ts';
import { toMarkdown } from './to-markdown.ts';

/** A piece of Markdown that may not be published, and what to write instead. */
export interface RefusedMarkdown extends Refusal {
  /** Line in the text, counted from 1. */
  line: number;
}

interface ProseOptions {
  /** True for pages with sections of their own; answers have no headings. */
  headings?: boolean;
  /** Where the text stands, for the message when it cannot be published. */
  file?: string;
}

/** Front matter is taken off before; a line of --- further down is a rule, and refused. */
const FEATURES = { features: { frontmatter: false } };

function* walk(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* walk(child as Node);
}

/** What was taken apart last: the check asks several things of one text after another. */
let last: { source: string; tree: Node } | undefined;

/** A Markdown text taken apart; one that is not read has no parts. */
export function treeOf(source: string): Node {
  if (last?.source !== source) {
    const readable = unreadMarkdown(source) ? '' : source;
    last = { source, tree: markdownToMdast(readable, FEATURES) };
  }
  return last.tree;
}

/**
 * Everything in a Markdown text that may not be published: raw HTML, pictures,
 * tables, code, quotes, rules, footnotes, task lists and unsafe link addresses,
 * and what would not be shown as it was meant.
 * Markdown is not sanitised on its way to the page, so this is the only guard.
 */
export function refusedMarkdown(source: string, options: ProseOptions = {}): RefusedMarkdown[] {
  const unread = unreadMarkdown(source);
  if (unread) return [unread];
  const nodes = [...walk(treeOf(source))];
  const found: RefusedMarkdown[] = [];
  for (const node of nodes) {
    const refused = refusal(node, options.headings ?? false);
    if (refused) found.push({ line: node.position?.start.line ?? 1, ...refused });
  }
  return [...found, ...markupMistakes(nodes, source, options.headings ?? false)];
}

/** A link of a text. */
interface Link {
  /** Counted from 1. */
  line: number;
  address: string;
  /** What shows when a mouse rests on it. */
  title: string;
  /** What a visitor reads; nothing for a definition. */
  words: string;
}

/** Every link address in a Markdown text. */
export function linksIn(source: string): Link[] {
  const links: Link[] = [];
  for (const node of walk(treeOf(source))) {
    if (node.type === 'link' || node.type === 'definition') {
      links.push({
        line: node.position?.start.line ?? 1,
        address: node.url,
        title: node.title ?? '',
        words: [...walk(node)].map((part) => (part.type === 'text' ? part.value : '')).join(''),
      });
    }
  }
  return links;
}

/** Whether a reader would see a word: a link's address or three dots are none. */
export function hasWords(source: string): boolean {
  for (const node of walk(treeOf(source))) {
    if (node.type === 'text' && /[\p{L}\p{N}]/u.test(node.value)) return true;
  }
  return false;
}

/** What was rendered before: a build shows each text in several files. By headings, then source. */
const rendered = { with: new Map<string, string>(), without: new Map<string, string>() };

/**
 * Markdown to the one HTML that page, graph and feed all use.
 * @throws if the text is empty or holds anything that may not be published
 */
export function proseHtml(source: string, options: ProseOptions = {}): string {
  const known = rendered[options.headings ? 'with' : 'without'];
  const html = known.get(source) ?? render(source, options);
  known.set(source, html);
  return html;
}

function render(source: string, options: ProseOptions): string {
  const place = options.file ?? 'The text';
  const refused = refusedMarkdown(source, options)[0];
  if (refused) throw new Error(`${place}, line ${refused.line}: ${refused.says}. ${refused.fix}`);
  const { html } = markdownToHtml(source, FEATURES);
  if (html.replaceAll(/<[^<>]*>|\s/g, '') === '') throw new Error(`${place} is empty.`);
  return html.trim();
}

/** The same HTML with every address of this site made absolute, for readers away from it. */
export function absoluteLinks(html: string, origin: string): string {
  return html.replaceAll(/<a href="(?=\/)/g, `$&${origin}`);
}

/**
 * A text as Markdown that stands by itself, for readers away from the site: of the tree that its
 * HTML is made of, with every address whole and behind its link.
 * @throws if there is a part in it that no answer may have
 */
export const proseMarkdown = (source: string, origin: string): string =>
  toMarkdown(treeOf(source), origin);

/**
 * A line of plain text as Markdown that shows exactly it: every mark that could
 * mean something is escaped, and what would start a list or an underline is when
 * it comes first. Only a bare address may still become a link to itself.
 */
export function plainAsMarkdown(text: string): string {
  return text
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~&]|:(?=\/\/)|(?<=www)\./gi, String.raw`\$&`)
    .replace(/^[-+=]|(?<=^\d+)[.)](?=\s|$)/, String.raw`\$&`);
}
