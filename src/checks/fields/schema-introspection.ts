import { z } from 'zod';
import { withoutEmpty } from '#prose/empty.ts';

export type Schema = z.core.$ZodType;

/** The parts of a value that fit its schema: any field may be missing, but none is wrong. */
export type ValidParts<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { [Key in keyof T]?: ValidParts<T[Key]> | undefined }
    : T;

/** What of a value fits its schema; a list with one wrong entry does not. */
export function validParts<S extends Schema>(
  schema: S,
  value: unknown,
): ValidParts<z.infer<S>> | undefined {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data as ValidParts<z.infer<S>>;
  const shape = fieldsOfSchema(schema, value);
  if (!shape || value === null || typeof value !== 'object') return undefined;
  // An empty group counts as not written, here as in a file without a mistake.
  const written = withoutEmpty(value) as Record<string, unknown>;
  const fields = Object.entries(shape)
    .map(([name, field]) => [name, validParts(field, written[name])] as const)
    .filter(([, field]) => field !== undefined);
  return Object.fromEntries(fields) as ValidParts<z.infer<S>>;
}

const INNER = new Set(['optional', 'default', 'nullable', 'prefault', 'readonly']);

/** The schema behind "may be empty", "has a default" and "is tidied first". */
export function unwrapped(schema: Schema): Schema {
  const def = schema._zod.def as { type: string; innerType?: Schema; out?: Schema };
  if (def.innerType && INNER.has(def.type)) return unwrapped(def.innerType);
  return def.type === 'pipe' && def.out ? unwrapped(def.out) : schema;
}

/** The fields of a group; where there are several kinds of it, those of the kind the value names. */
export function fieldsOfSchema(
  schema: Schema | undefined,
  value: unknown,
): Record<string, Schema> | undefined {
  if (!schema) return undefined;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject) return inner.shape as Record<string, Schema>;
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return undefined;
  const kind = (value as Record<string, unknown> | undefined)?.[inner.def.discriminator];
  const options = inner.options as z.ZodObject[];
  const chosen =
    options.find((option) => option.shape[inner.def.discriminator]?.safeParse(kind).success) ??
    options[0];
  return chosen?.shape as Record<string, Schema>;
}

/** The fields of each group, where a schema is of a list of groups. */
export function fieldsOfGroups(schema: Schema | undefined): Record<string, Schema> | undefined {
  const list = schema && unwrapped(schema);
  return list instanceof z.ZodArray ? fieldsOfSchema(list.element as Schema, undefined) : undefined;
}

/** The schema of a field, such as ['hours', 0, 'opens']. */
export function schemaAt(
  schema: Schema,
  path: readonly PropertyKey[],
  value: unknown,
): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const key of path) {
    if (!at) return undefined;
    const inner = unwrapped(at);
    const fields = fieldsOfSchema(inner, value);
    at = inner instanceof z.ZodArray ? (inner.element as Schema) : fields?.[String(key)];
  }
  return at;
}

/** The sentence the schema has for a field, or for the nearest group around it. */
export function descriptionAt(
  schema: Schema,
  path: readonly PropertyKey[],
  value: unknown,
): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const at = schemaAt(schema, path.slice(0, length), value);
    const description = at && z.globalRegistry.get(at)?.description;
    if (description) return description;
  }
  return undefined;
}
