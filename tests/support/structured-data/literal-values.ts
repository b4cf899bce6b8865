import { z } from 'zod';
import { shortName } from '../graph.ts';
import { isA, type SchemaOrg } from './schema-org.ts';

const DATES = ['Date', 'DateTime', 'Time'];
const DATA_TYPES = ['Text', 'Number', 'Boolean', ...DATES];

const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true }), z.iso.time()]);

/** "/a", "../a", "#a", "?a", "a/" and "a/b.jpg": addresses that lean on the page they stand on. */
const RELATIVE = /^(?:(?:\.{0,2}\/|[#?])\S*|[\w-]+(?:\/[\w.-]+)*(?:\/|\.[a-z]{3,5}))$/;

const isSchemaOrg = (address: string): boolean => /^https?:\/\/schema\.org\//.test(address);

/** What is wrong with an address, as the end of a sentence; undefined when it is absolute https. */
export function addressProblem(address: string): string | undefined {
  if (/^https:\/\/[^\s/]/.test(address)) return undefined;
  if (/^(?!\/\/)[^\s/#?]+:/.test(address)) return `is "${address}", which is not https`;
  return `is "${address}", which is not an absolute https address`;
}

/** Whether a schema.org address, such as https://schema.org/Monday, names a term there is. */
export const isKnownTerm = (schema: SchemaOrg, address: string): boolean => {
  const name = shortName(address);
  return isSchemaOrg(address) && (schema.members.has(name) || schema.classes.has(name));
};

/**
 * What is wrong with a text, number or boolean as the value of a property, as the
 * end of a sentence. As on schema.org (https://schema.org/docs/datamodel.html), text
 * may stand for any object, but not for an address, a date, a figure or a listed value.
 * @param range the types the vocabulary gives the property's value
 */
export function literalProblem(
  value: unknown,
  range: string[],
  schema: SchemaOrg,
): string | undefined {
  if (typeof value === 'string') return textProblem(value, range, schema);
  const wanted = typeof value === 'number' ? ['Number', 'Text'] : ['Boolean'];
  if (range.some((type) => type !== 'URL' && isA(schema, type, wanted))) return undefined;
  return `is the ${typeof value} ${String(value)}, but takes ${range.join(' or ')}`;
}

function textProblem(value: string, range: string[], schema: SchemaOrg): string | undefined {
  if (isSchemaOrg(value)) {
    return isKnownTerm(schema, value) ? undefined : `is "${value}", which schema.org does not have`;
  }
  const url = range.includes('URL');
  const text = range.some((type) => type !== 'URL' && isA(schema, type, ['Text']));
  const relative =
    (url || !range.some((type) => isA(schema, type, DATA_TYPES))) && RELATIVE.test(value);
  const insecure = /^http:\S+$/.test(value);
  if (relative || insecure || (url && !text)) return addressProblem(value);
  return text || url ? undefined : typedTextProblem(value, range, schema);
}

/** Text for a property that takes no text: a date, a figure, a yes or no, a listed value. */
function typedTextProblem(value: string, range: string[], schema: SchemaOrg): string | undefined {
  const takes = (...types: string[]) => range.some((type) => isA(schema, type, types));
  if (!takes(...DATA_TYPES)) {
    const listed = range.every((type) => isA(schema, type, ['Enumeration']));
    const known = schema.members.get(value)?.some((type) => isA(schema, type, range)) ?? false;
    return listed && !known ? `is "${value}", which is no ${range.join(' or ')}` : undefined;
  }
  const fits =
    (takes(...DATES) && moment.safeParse(value).success) ||
    (takes('Number') && value.trim() !== '' && Number.isFinite(Number(value))) ||
    (takes('Boolean') && ['True', 'False'].includes(value));
  return fits ? undefined : `is "${value}", but takes ${range.join(' or ')}`;
}
