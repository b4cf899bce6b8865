import { z } from 'zod';
import { unwrapped, type Schema } from '#checks/fields/schema-introspection.ts';

/** What a schema lets a field be at least and at most. */
export interface Limit {
  /** "prices[].title"; of a field that a kind has for itself, "(client-photo).consent.given". */
  path: string;
  kind: 'letters' | 'entries' | 'number';
  least: number | undefined;
  most: number | undefined;
  field: Schema;
}

const KINDS: Readonly<Record<string, Limit['kind']>> = {
  string: 'letters',
  array: 'entries',
  number: 'number',
};

/** The limits of every field below a schema, in its order, as the schema itself knows them. */
export function limitsOf(schema: Schema, path = ''): Limit[] {
  const inner = unwrapped(schema);
  const here = limitAt(inner, path);
  const below = (field: Schema, name: string) => limitsOf(field, path + name);
  if (inner instanceof z.ZodObject) {
    const fields = Object.entries(inner.shape as Record<string, Schema>);
    return fields.flatMap(([name, field]) => below(field, path === '' ? name : `.${name}`));
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const kinds = inner.options as unknown as z.ZodObject[];
    const named = (kind: z.ZodObject) => kind.shape[inner.def.discriminator] as z.ZodLiteral;
    return kinds.flatMap((kind) => below(kind, `(${String(named(kind).value)})`));
  }
  if (inner instanceof z.ZodUnion) {
    return (inner.options as Schema[]).flatMap((kind) => below(kind, ''));
  }
  return inner instanceof z.ZodArray ? [...here, ...below(inner.element as Schema, '[]')] : here;
}

/** What the checks of a schema call their limits. */
interface Check {
  check: string;
  minimum?: number;
  maximum?: number;
  value?: number;
}

function limitAt(field: Schema, path: string): Limit[] {
  const kind = KINDS[field._zod.def.type];
  const checks = (field._zod.def.checks ?? []).map((one) => one._zod.def as Check);
  const last = (name: string) => checks.findLast(({ check }) => check === name);
  const least = last('min_length')?.minimum ?? last('greater_than')?.value;
  const most = last('max_length')?.maximum ?? last('less_than')?.value;
  return kind && (least ?? most) !== undefined ? [{ path, kind, least, most, field }] : [];
}
