import { hintOf } from './hint.ts';
import { TODAY } from './today.ts';
import { fieldsIn, type Shape, type Widget } from './fields.ts';

/** What a type of field is in the form, or nothing if it is of another type. */
type Kind = (shape: Shape, field: string) => Widget | undefined;

/** More characters than this are not all seen in one line. */
const LONG = 120;

/** Restrictions of text that a pattern or a length says as well. */
const PLAIN_FORMATS = new Set([
  undefined,
  'regex',
  'starts_with',
  'ends_with',
  'includes',
  'phone',
  'country',
  'time-zone',
]);

/** Only what is given: a form with `min: undefined` in it is refused. */
function given<Options extends object>(options: Options): Options {
  const entries = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Options;
}

const picture: Kind = ({ picture: is }) =>
  is ? { widget: 'image', choose_url: false } : undefined;

/** The name of an entry of another collection: chosen, never typed. */
function oneOf(collection: string, more: object = {}): Widget {
  const shown = collection === 'faq' ? 'question' : 'title';
  return {
    widget: 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [shown],
    search_fields: [shown],
    ...more,
  };
}

const reference: Kind = ({ names }) => (names ? oneOf(names) : undefined);

/** A field that may only say one thing: a kind of entry, or a yes that must be given. */
const fixed: Kind = ({ const: value }) => {
  if (value === true) return { widget: 'select', options: [{ label: 'Yes', value }] };
  return typeof value === 'string' ? { widget: 'hidden', default: value } : undefined;
};

const choice: Kind = ({ enum: options }) => (options ? { widget: 'select', options } : undefined);

const date: Kind = ({ type, format, past }) =>
  type === 'string' && format === 'date'
    ? { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', ...(past && { max: TODAY }) }
    : undefined;

const address: Kind = (shape) =>
  shape.type === 'string' && (shape.format === 'uri' || shape.format === 'email')
    ? { widget: 'string', type: shape.format === 'uri' ? 'url' : 'email', ...patternOf(shape) }
    : undefined;

const words: Kind = (shape) => {
  const { type, format, long, minLength = 0, maxLength } = shape;
  if (type !== 'string' || !PLAIN_FORMATS.has(format)) return undefined;
  return {
    widget: long || (maxLength ?? 0) > LONG ? 'text' : 'string',
    use_emoji_autocomplete: false,
    ...given({ minlength: minLength > 1 ? minLength : undefined, maxlength: maxLength }),
    ...patternOf(shape),
  };
};

/** What a text must look like; the words for the owner say it when it does not. */
const patternOf = ({ pattern, description, inForm }: Shape) =>
  pattern ? { pattern: [pattern, inForm ?? hintOf(description ?? '')] } : {};

const number: Kind = ({ type, minimum, maximum, multipleOf = 0.01 }) =>
  type === 'integer' || type === 'number'
    ? {
        widget: 'number',
        value_type: type === 'integer' ? 'int' : 'float',
        step: type === 'integer' ? 1 : multipleOf,
        ...given({ min: minimum, max: maximum }),
      }
    : undefined;

const yesOrNo: Kind = ({ type }) => (type === 'boolean' ? { widget: 'boolean' } : undefined);

const list: Kind = ({ type, items, minItems: min, maxItems: max }, field) => {
  if (type !== 'array' || !items) return undefined;
  const many = given({ min, max });
  if (items.names) return oneOf(items.names, { multiple: true, ...many });
  if (items.enum) {
    return {
      widget: 'select',
      options: items.enum,
      multiple: true,
      dropdown_threshold: 7,
      ...many,
    };
  }
  if (items.properties) return { widget: 'list', fields: fieldsIn(items, field), ...many };
  return words(items, field) || address(items, field)
    ? { widget: 'list', label_singular: 'one', ...many }
    : undefined;
};

const group: Kind = (shape, field) =>
  shape.type === 'object' && shape.properties
    ? { widget: 'object', fields: fieldsIn(shape, field) }
    : undefined;

/** Every type of field the form has something for; the first that fits is taken. */
export const KINDS: readonly Kind[] = [
  picture,
  reference,
  fixed,
  choice,
  date,
  address,
  words,
  number,
  yesOrNo,
  list,
  group,
];
