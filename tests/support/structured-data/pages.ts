import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { idOf, isNode, type JsonNode } from '../graph.ts';
import type { PageKind } from './page-kinds.ts';

/** Where the pages of an example site stand; pages/<kind>.json holds each one's JSON-LD. */
export const ADDRESSES: Record<PageKind, string> = {
  home: 'https://clinic.example/',
  faq: 'https://clinic.example/faq/',
  'faq-overview': 'https://clinic.example/faq/',
  'faq-topic': 'https://clinic.example/faq/treatment/',
  services: 'https://clinic.example/services/',
  service: 'https://clinic.example/services/hairline/',
  gallery: 'https://clinic.example/gallery/',
  'gallery-concern': 'https://clinic.example/gallery/hairline/',
  'gallery-case': 'https://clinic.example/gallery/first-case/',
  aftercare: 'https://clinic.example/aftercare/',
  prices: 'https://clinic.example/prices/',
  contact: 'https://clinic.example/contact/',
  plain: 'https://clinic.example/privacy/',
};

export const KINDS = Object.keys(ADDRESSES) as PageKind[];

/** A mistake in one place of a page's JSON-LD, and the words that must name it. */
export interface Mistake {
  /** What is wrong: "A misspelt type". */
  mistake: string;
  page: PageKind;
  /** The end of a node's `@id`, then the way to the value; no way at all: a node is added. */
  at: [node: string, ...way: (string | number)[]] | [];
  /** What stands there instead; nothing when the value is taken away. */
  put?: unknown;
  /** What one and the same message has to contain. */
  named: string[];
}

/** A page's JSON-LD without a mistake, read anew for each caller. */
export function goodDocument(kind: PageKind): JsonNode {
  const file = new URL(`pages/${kind}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as JsonNode;
}

/**
 * A page's JSON-LD with one mistake.
 * @throws if the mistake's place is not in the page
 */
export function spoiltDocument({ page, at, put }: Omit<Mistake, 'mistake' | 'named'>): JsonNode {
  const document = goodDocument(page);
  const graph = document['@graph'] as JsonNode[];
  const [node, ...way] = at;
  const start = node === undefined ? graph : graph.find((each) => idOf(each)?.endsWith(node));
  const last = way.pop() ?? (node === undefined ? graph.length : undefined);
  let place: unknown = start;
  for (const step of way) place = (place as Record<string | number, unknown>)[step];
  if (last === undefined || !(isNode(place) || Array.isArray(place))) {
    throw new Error(`The ${page} page has no ${at.join(' ')}.`);
  }
  const target = place as Record<string | number, unknown>;
  if (put === undefined) delete target[last];
  else target[last] = put;
  return document;
}

/** The mistakes of mistakes/<list>.yaml. */
export function mistakes(list: 'vocabulary' | 'profiles'): Mistake[] {
  const file = new URL(`mistakes/${list}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as Mistake[];
}

/** Whether one of the problems contains all the words. */
export const names = (problems: string[], words: string[]): boolean =>
  problems.some((problem) => words.every((word) => problem.includes(word)));
