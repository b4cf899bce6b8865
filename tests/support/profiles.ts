import { isDeepStrictEqual } from 'node:util';
import {
  disagreements,
  graphOf,
  idOf,
  isNode,
  isReference,
  isStub,
  type JsonNode,
  labelOf,
  nodesIn,
  shown,
  typesOf,
} from './graph.ts';
import { nodeRuleProblems } from './structured-data/graph-rules.ts';
import { LINKS } from './structured-data/link-rules.ts';
import type { Place } from './structured-data/node-profiles.ts';
import {
  idsNeededOn,
  type PageKind,
  PROFILES,
  rulesFor,
  typesAllowedOn,
} from './structured-data/page-kinds.ts';
import { problemsOf } from './structured-data/problems-of.ts';

export type { PageKind };

/**
 * What a page's JSON-LD lacks, or says too much, for its kind of page.
 * @param document one parsed document: `{"@context": "https://schema.org", "@graph": […]}`
 * @param pageUrl the page's own absolute address
 * @returns sentences that name node and property; none when all is well
 */
export function profileProblems(kind: PageKind, document: unknown, pageUrl: string): string[] {
  const place = { origin: new URL(pageUrl).origin, pageUrl };
  const graph = graphOf(document);
  if (
    !isNode(document) ||
    !isDeepStrictEqual(Object.keys(document).toSorted(), ['@context', '@graph'])
  ) {
    return [`The JSON-LD of ${pageUrl} is not one @context and one @graph.`];
  }
  const own = graph.flatMap((node) =>
    rulesFor(node, kind, place).flatMap((rule) => problemsOf(rule, { node, label: labelOf(node) })),
  );
  const deep = nodesIn(graph).flatMap((placed) => nodeRuleProblems(placed, place, kind));
  const linked = LINKS[kind]?.(graph, place) ?? [];
  return [...new Set([...presence(kind, graph, place), ...own, ...deep, ...linked])];
}

/** Which nodes are missing, doubled or out of place. */
function presence(kind: PageKind, graph: JsonNode[], place: Place): string[] {
  const { once = [], some = [] } = PROFILES[kind];
  const allowed = typesAllowedOn(kind);
  const count = (type: string) => graph.filter((node) => typesOf(node).includes(type)).length;
  const ids = idsNeededOn(kind, place)
    .map((id) => ({ what: id, found: graph.filter((node) => idOf(node) === id).length }))
    .filter(({ found }) => found !== 1);
  const types = once
    .map((type) => ({ what: type, found: count(type) }))
    .filter(({ found }) => found !== 1);
  return [
    ...[...ids, ...types].map(
      ({ what, found }) => `The graph of ${place.pageUrl} holds ${found} nodes ${what}, not one.`,
    ),
    ...some
      .filter((type) => count(type) === 0)
      .map((type) => `The graph of ${place.pageUrl} holds no ${type}.`),
    ...graph
      .filter((node) => !typesOf(node).every((type) => allowed.includes(type)))
      .map((node) => `${labelOf(node)} does not belong in the graph of a page of kind ${kind}.`),
  ];
}

/** A node as one page describes it. */
interface Described {
  node: JsonNode;
  where: string;
}

/**
 * What the graphs of a site's pages say against each other: a node described
 * differently on two pages, a stub that no page describes, a second FAQPage that no
 * overview names, a question that two pages answer.
 * @param documents each page's absolute address and its parsed JSON-LD
 */
export function siteProblems(documents: { url: string; document: unknown }[]): string[] {
  const described = documents
    .flatMap(({ url, document }) =>
      nodesIn(graphOf(document)).map(({ node, label }) => ({ node, label, where: url })),
    )
    .filter(({ node }) => !isReference(node));
  const full = new Set(described.filter(({ node }) => !isStub(node)).map(({ node }) => idOf(node)));
  const stubs = described.filter(({ node }) => isStub(node) && !full.has(idOf(node)));
  return [
    ...disagreements(described).map(
      ({ id, property, first, second }) =>
        `${id}: "${property}" is ${shown(first.value)} on ${first.where}, but ${shown(second.value)} on ${second.where}.`,
    ),
    ...stubs.map(({ label, where }) => `${label} is a stub on ${where}, and no page describes it.`),
    ...faqPageProblems(described),
    ...answeredTwice(described),
  ];
}

/** One FAQPage on the site, or one for each topic: then an overview has them all as its parts. */
function faqPageProblems(described: Described[]): string[] {
  const pages = described.filter(({ node }) => isOf(node, 'FAQPage') && !isStub(node));
  const overviews = described.filter(({ node }) => isOf(node, 'CollectionPage'));
  const parts = overviews.flatMap(({ node }) => [node['hasPart']].flat().filter(isNode));
  const held = new Set(parts.map(idOf));
  return pages.length < 2 || pages.every(({ node }) => held.has(idOf(node)))
    ? []
    : [`The site has ${pages.length} FAQPages: ${pages.map(({ where }) => where).join(', ')}.`];
}

function answeredTwice(described: Described[]): string[] {
  const places = new Map<string | undefined, string[]>();
  for (const { node, where } of described.filter(({ node: one }) => isOf(one, 'Question'))) {
    places.set(idOf(node), [...(places.get(idOf(node)) ?? []), where]);
  }
  return [...places]
    .filter(([, where]) => where.length > 1)
    .map(([id, where]) => `${id} is marked up ${where.length} times: ${where.join(', ')}.`);
}

const isOf = (node: JsonNode, type: string): boolean => typesOf(node).includes(type);
