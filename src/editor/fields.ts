import type { Field } from '@sveltia/cms';
import { z } from 'zod';
import { DAY_RULES } from '#prose/fields.ts';
import { hintOf } from './hint.ts';
import { KINDS } from './kinds.ts';

/**
 * A field of a schema as JSON Schema has it, with what its `.meta` says: the title and the
 * description, and in a few cases more about the form.
 */
export interface Shape {
  type?: unknown;
  title?: string;
  description?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  oneOf?: Shape[];
  /** The words below the field in the form, where those for the file would mislead. */
  inForm?: string;
  /** True for a sentence or more, which needs a larger box. */
  long?: boolean;
  /** True for the path of a picture in the same folder. */
  picture?: boolean;
  /** The collection whose entries a name is one of. */
  names?: string;
  /** True for a day that cannot be still to come. */
  past?: boolean;
}

/** What a field is in the form, without its name and words. */
export type Widget = { widget: string } & Record<string, unknown>;

/**
 * The form of a schema: a field for each of its own, with its words.
 * @param place how an error is to name the schema, such as "faq"
 * @param kind where there are several kinds of entry, which one
 * @throws if a field has no title or description, or is of a type the form has nothing for
 */
export function fieldsOf(schema: z.ZodType, place: string, kind?: string): Field[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', override }) as Shape;
  const isKind = ({ properties = {} }: Shape) =>
    Object.values(properties).some((field) => field.const === kind);
  const shape = kind === undefined ? json : json.oneOf?.find(isKind);
  if (!shape?.properties) throw new Error(`The form of ${place} cannot be made: it has no fields.`);
  return fieldsIn(shape, place);
}

/** Zod leaves the protocol of an address, and our rule of a day, out of the JSON Schema. */
function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }) {
  const { protocol } = zodSchema._zod.def as { protocol?: RegExp };
  if (DAY_RULES.get(zodSchema as z.ZodISODate)?.ahead === false) {
    Object.assign(jsonSchema, { past: true });
  }
  if (!protocol) return;
  const start = protocol.source.replaceAll(/^\^|\$$/g, '');
  Object.assign(jsonSchema, { pattern: `^${start}://` });
}

/** The fields of a group. */
export function fieldsIn({ properties = {}, required = [] }: Shape, place: string): Field[] {
  return Object.entries(properties).map(([name, shape]) => {
    const field = `${place}.${name}`;
    const widget = widgetOf(shape, field);
    if (widget.widget === 'hidden') return { name, ...widget } as Field;
    return {
      name,
      ...wordsOf(shape, field),
      required: required.includes(name),
      ...(isDefault(shape.default) && { default: shape.default }),
      ...widget,
    } as Field;
  });
}

/** An empty list is what a list is by itself. */
const isDefault = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

function wordsOf({ title, description, inForm }: Shape, field: string) {
  if (!title || !description) {
    throw new Error(`${field} has no words: give it .meta({ title, description }) in its schema.`);
  }
  return { label: title, hint: inForm ?? hintOf(description) };
}

function widgetOf(shape: Shape, field: string): Widget {
  for (const kind of KINDS) {
    const widget = kind(shape, field);
    if (widget) return widget;
  }
  throw new Error(
    `${field} is of a type the editing page has no field for (${JSON.stringify(shape)}): ` +
      'add one in src/editor/kinds.ts, or use another type.',
  );
}
