import { isDeepStrictEqual } from 'node:util';

/** A JSON object of a graph: a node, a reference to one, or (expanded) a value. */
export type JsonNode = Record<string, unknown>;

/** A node and the words a message calls it by. */
export interface Placed {
  node: JsonNode;
  label: string;
}

/** Two descriptions of one node that say different things. */
interface Disagreement<Where> {
  id: string;
  property: string;
  first: { value: unknown; where: Where };
  second: { value: unknown; where: Where };
}

export const isNode = (value: unknown): value is JsonNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of a schema.org term without its namespace; any other IRI unchanged. */
export const shortName = (iri: string): string => iri.replace(/^https?:\/\/schema\.org\/(?=.)/, '');

export const idOf = (node: JsonNode): string | undefined =>
  typeof node['@id'] === 'string' ? node['@id'] : undefined;

export const typesOf = (node: JsonNode): string[] =>
  [node['@type']]
    .flat()
    .filter((type) => typeof type === 'string')
    .map(shortName);

/** `{"@id": …}` and nothing else. */
export const isReference = (node: JsonNode): boolean =>
  '@id' in node && Object.keys(node).length === 1;

/** What stands for a node that another page describes: type, id, name and url, nothing else. */
export const isStub = (node: JsonNode): boolean =>
  isDeepStrictEqual(Object.keys(node).toSorted(), ['@id', '@type', 'name', 'url']);

export const labelOf = (node: JsonNode, place = 'the graph'): string => {
  const type = typesOf(node).join('+') || 'Node without @type';
  return `${type} ${idOf(node) ?? `in ${place}`}`;
};

/** The nodes at the top of a document's `@graph`; none if it has no such list. */
export function graphOf(document: unknown): JsonNode[] {
  const graph = isNode(document) ? document['@graph'] : undefined;
  return Array.isArray(graph) ? graph.filter(isNode) : [];
}

/** Every node within a value, however deep, references included, parents first. */
export function nodesIn(value: unknown, place?: string): Placed[] {
  if (Array.isArray(value)) return value.flatMap((item) => nodesIn(item, place));
  if (!isNode(value) || '@value' in value) return [];
  const label = isReference(value) ? `Reference to ${idOf(value)}` : labelOf(value, place);
  const inside = Object.entries(value).flatMap(([property, child]) =>
    nodesIn(child, `"${shortName(property)}" of ${label}`),
  );
  return [{ node: value, label }, ...inside];
}

/** A value with every embedded node that has a name replaced by a reference to it. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.length === 1 ? comparable(value[0]) : value.map(comparable);
  }
  if (!isNode(value)) return value;
  if ('@id' in value) return { '@id': value['@id'] };
  if ('@value' in value) return value['@value'];
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, comparable(child)]));
}

/** A value as a message shows it, cut to what fits a line. */
export function shown(value: unknown): string {
  const json = JSON.stringify(comparable(value)) ?? String(value);
  return json.length > 90 ? `${json.slice(0, 89)}…` : json;
}

/**
 * Where nodes of one `@id` give one property two values. References say nothing,
 * and a property that only one description has is no disagreement.
 */
export function disagreements<Where>(
  descriptions: { node: JsonNode; where: Where }[],
): Disagreement<Where>[] {
  const said = new Map<string, { value: unknown; where: Where }>();
  return descriptions.flatMap(({ node, where }) => {
    const id = idOf(node);
    if (id === undefined) return [];
    return Object.entries(node).flatMap(([property, value]) => {
      const key = `${id} ${property}`;
      const first = said.get(key);
      const second = { value, where };
      if (first === undefined) said.set(key, second);
      const agree = !first || isDeepStrictEqual(comparable(first.value), comparable(value));
      return agree ? [] : [{ id, property: shortName(property), first, second }];
    });
  });
}
