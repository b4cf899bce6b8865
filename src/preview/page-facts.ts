import type { HTMLElement } from 'node-html-parser';
import { shareTags } from '#publish/share/open-graph.ts';
import { graphOf, pageNodeOf, type BuiltPage } from '#publish/built-pages.ts';
import { singleSpaced, hiddenWords, plainText, readerText, type Block } from './reader-text.ts';

/** The picture a page is shared with, as the page describes it. */
export interface SharePicture {
  address: string;
  width: number;
  height: number;
  alt: string;
}

/** A question of a page's FAQPage data; the answer as plain text. */
export interface DataQuestion {
  question: string;
  answer: string;
}

/** What a finished page says of itself, read from its HTML and from nothing else. */
export interface PageFacts {
  path: string;
  /** As in a search result: with the clinic's name. */
  title: string;
  /** Without it, as it is shared. */
  ownTitle: string;
  siteName: string;
  description: string;
  canonical: string;
  /** The type of the page in its graph, such as "ItemPage". */
  type: string;
  picture: SharePicture | undefined;
  /** The main content, as readers without styles take it out. */
  blocks: Block[];
  /** Words of the main content that such readers drop. */
  hidden: string[];
  /** The questions that can be opened on the page. */
  questions: string[];
  /** The questions in its data; undefined where it has no FAQPage. */
  entries: DataQuestion[] | undefined;
  /** What it asks of a phone's screen. */
  viewport: string;
  /** The pictures that do not say how large they are. */
  unsized: number;
}

/** Reads the facts of a finished page. */
export function factsOf(page: BuiltPage): PageFacts {
  const { root, path } = page;
  const shared = shareTags(page);
  const main = root.querySelector('main') ?? root;
  const nodes = graphOf(page);
  const node = pageNodeOf(nodes);
  const meta = (name: string) =>
    root.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  return {
    path,
    title: singleSpaced(root.querySelector('title')?.text ?? ''),
    ownTitle: shared.get('og:title') ?? '',
    siteName: shared.get('og:site_name') ?? '',
    description: meta('description'),
    canonical: canonicalOf(root),
    type: String(node?.['@type'] ?? ''),
    picture: pictureIn(shared),
    blocks: readerText(main),
    hidden: hiddenWords(main),
    questions: main
      .querySelectorAll('summary h2, summary h3, summary h4')
      .map(({ text }) => singleSpaced(text)),
    entries: entriesIn(nodes),
    viewport: meta('viewport'),
    unsized: main
      .querySelectorAll('img')
      .filter((image) => !image.getAttribute('width') || !image.getAttribute('height')).length,
  };
}

/** The page's own address for search engines; empty where it has none, so that none may list it. */
export const canonicalOf = (root: HTMLElement): string =>
  root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';

function pictureIn(shared: ReadonlyMap<string, string>): SharePicture | undefined {
  const address = shared.get('og:image');
  if (!address) return undefined;
  return {
    address,
    width: Number(shared.get('og:image:width') ?? 0),
    height: Number(shared.get('og:image:height') ?? 0),
    alt: shared.get('og:image:alt') ?? '',
  };
}

interface QuestionNode {
  name?: string;
  acceptedAnswer?: { text?: string };
}

function entriesIn(nodes: readonly Record<string, unknown>[]): DataQuestion[] | undefined {
  const page = nodes.find((node) => node['@type'] === 'FAQPage');
  return (page?.['mainEntity'] as QuestionNode[] | undefined)?.map((node) => ({
    question: singleSpaced(node.name ?? ''),
    answer: singleSpaced(plainText(node.acceptedAnswer?.text ?? '')),
  }));
}
