import {
  disagreements,
  graphOf,
  idOf,
  isNode,
  isReference,
  type JsonNode,
  nodesIn,
  type Placed,
  shortName,
  shown,
  typesOf,
} from './graph.ts';
import { CONTEXT_ADDRESS, type LinkedData, readLinkedData } from './structured-data/json-ld.ts';
import { addressProblem, isKnownTerm, literalProblem } from './structured-data/literal-values.ts';
import { isA, type SchemaOrg, schemaOrg } from './structured-data/schema-org.ts';

interface Page {
  schema: SchemaOrg;
  read: LinkedData;
}

/**
 * What schema.org's vocabulary and the rules of linked data have against a page's
 * JSON-LD. Works offline on the vocabulary that is installed.
 * @param document one parsed document: `{"@context": "https://schema.org", "@graph": […]}`
 * @param pageUrl the page's own absolute address
 * @returns sentences that name node and property; none when all is well
 */
export async function vocabularyProblems(document: unknown, pageUrl: string): Promise<string[]> {
  if (!isNode(document) || document['@context'] !== CONTEXT_ADDRESS) {
    return [`The @context of ${pageUrl} is not "${CONTEXT_ADDRESS}".`];
  }
  const read = await readLinkedData(document, pageUrl);
  if (typeof read === 'string') return [`The graph of ${pageUrl} is no JSON-LD: ${read}.`];
  const page = { schema: schemaOrg(), read };
  const nodes = nodesIn(read.expanded);
  const lost = read.lost.map((part) => `JSON-LD readers drop a part of ${pageUrl}: ${part}.`);
  const found = nodes.flatMap((placed) => nodeProblems(placed, page));
  return [...new Set([...lost, ...emptyValues(document), ...found, ...conflicts(nodes, read)])];
}

function emptyValues(document: JsonNode): string[] {
  return nodesIn(graphOf(document)).flatMap(({ node, label }) =>
    Object.entries(node)
      .filter(([, value]) => value === null || value === '')
      .map(([property]) => `${label}: property "${property}" is empty.`),
  );
}

function nodeProblems({ node, label }: Placed, page: Page): string[] {
  const id = idOf(node);
  const isTerm = id !== undefined && isReference(node) && isKnownTerm(page.schema, id);
  if (isTerm) return [];
  const address = id === undefined || id.startsWith('_:') ? undefined : addressProblem(id);
  const own = address === undefined ? [] : [`${label}: the @id ${address}.`];
  if (!isReference(node)) {
    return [...own, ...typeProblems(node, label, page), ...propertyProblems(node, label, page)];
  }
  if (id !== undefined && page.read.typesOf(id)) return own;
  return [...own, `${label} leads nowhere: the page describes no node of that @id.`];
}

function typeProblems(node: JsonNode, label: string, { schema }: Page): string[] {
  const types = typesOf(node);
  const count = types.length === 1 ? [] : [`${label} has ${types.length} types instead of one.`];
  const wrong = types.flatMap((type) => {
    const successor = schema.successors.get(type);
    if (!schema.classes.has(type)) return [`${label}: the type "${type}" is not in schema.org.`];
    return successor ? [`${label}: the type "${type}" is retired; use "${successor}".`] : [];
  });
  return [...count, ...wrong];
}

function propertyProblems(node: JsonNode, label: string, page: Page): string[] {
  return Object.keys(node)
    .filter((key) => !key.startsWith('@'))
    .flatMap((key) => propertyEnds(node, key, page))
    .map((end) => `${label}: the property ${end}.`);
}

/** What is wrong with one property of a node, as the ends of sentences. */
function propertyEnds(node: JsonNode, key: string, { schema, read }: Page): string[] {
  const name = shortName(key);
  const property = schema.properties.get(name);
  const successor = schema.successors.get(name);
  if (!property) return [`"${name}" is not in schema.org`];
  if (successor) return [`"${name}" is retired; use "${successor}"`];
  const types = typesOf(node).filter((type) => schema.classes.has(type));
  const misplaced = types.length > 0 && !types.some((type) => isA(schema, type, property.domain));
  const ends = [node[key]]
    .flat()
    .map((value) => valueProblem(value, property.range, { schema, read }))
    .filter((end) => end !== undefined)
    .map((end) => `"${name}" ${end}`);
  return misplaced ? [`"${name}" belongs to ${property.domain.join(' or ')}`, ...ends] : ends;
}

function valueProblem(value: unknown, range: string[], page: Page): string | undefined {
  if (!isNode(value)) return undefined;
  if ('@value' in value) return literalProblem(value['@value'], range, page.schema);
  const id = idOf(value);
  const described = id === undefined ? undefined : page.read.typesOf(id);
  const types = described ?? page.schema.members.get(shortName(id ?? '')) ?? typesOf(value);
  const known = types.filter((type) => page.schema.classes.has(type));
  if (known.length === 0 || known.some((type) => isA(page.schema, type, range))) return undefined;
  return `holds a ${known.join('+')}, but takes ${range.join(' or ')}`;
}

function conflicts(nodes: Placed[], read: LinkedData): string[] {
  const described = nodes.flatMap(({ node, label }) => {
    const id = idOf(node);
    return id === undefined ? [] : [{ node: { ...node, '@id': read.resolve(id) }, where: label }];
  });
  return disagreements(described).map(
    ({ id, property, first, second }) =>
      `Two nodes of the @id ${id} disagree on "${property}": ${shown(first.value)} and ${shown(second.value)}.`,
  );
}
