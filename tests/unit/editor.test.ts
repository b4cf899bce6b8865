import type { CmsConfig, Collection, CollectionFile, EntryCollection, Field } from '@sveltia/cms';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { questionSchema } from '#faq/schema.ts';
import { COLLECTIONS } from '#collections/collections.ts';
import { editorConfig } from '#editor/config.ts';
import { fieldsOf } from '#editor/fields.ts';
import { FORMS } from '#editor/forms.ts';
import { hintOf } from '#editor/hint.ts';
import { onDay } from '#editor/today.ts';
import { repositoryOf } from '#editor/repository.ts';
import { calendarDate } from '#prose/dates.ts';
import { day, filledIn, nameIn, sentence, slug, text } from '#prose/fields.ts';
import { webAddress } from '#prose/web-address.ts';

const config = editorConfig({ name: 'ann/site', branch: 'main' });

/** Every form of the editing page, by the place it writes to. */
function formsOf({ singletons = [], collections = [] }: CmsConfig) {
  const one = (singletons as CollectionFile[]).map(({ file, fields }) => ({ at: file, fields }));
  const many = (collections as EntryCollection[]).map(({ folder, name, fields }) => ({
    at: `${folder} (${name})`,
    fields,
  }));
  return [...one, ...many];
}

type Loose = Record<string, unknown> & { name: string; fields?: Loose[] };

const fieldOf = (fields: readonly Field[], name: string) =>
  (fields as unknown as Loose[]).find((field) => field.name === name);

const collection = (name: string) =>
  (config.collections as Collection[]).find((one) => one.name === name) as EntryCollection;

/** The form of one field. */
const form = (schema: z.ZodType) => {
  const [field] = fieldsOf(z.strictObject({ field: schema }), 'example');
  return field as unknown as Loose;
};

const words = { title: 'Label', description: 'A hint.' };

/** What `.meta` says of a field; `inForm` stands in the form where the description would mislead. */
interface Words {
  title?: string;
  description?: string;
  inForm?: string;
}

/** The fields of a schema with their words and whether they are needed, found without JSON Schema. */
function written(schema: z.ZodType, kind?: string): [path: string, said: object][] {
  const { type, innerType, out, shape, element, options } = schema.def as unknown as {
    type: string;
    innerType?: z.ZodType;
    out?: z.ZodType;
    shape?: Record<string, z.ZodType>;
    element?: z.ZodType;
    options?: z.ZodObject[];
  };
  if (innerType ?? out) return written((innerType ?? out) as z.ZodType, kind);
  if (type === 'array' && element) return written(element, kind);
  const chosen = options?.find(({ shape: { kind: of } }) => of?.safeParse(kind).success);
  return Object.entries(chosen?.def.shape ?? shape ?? {}).flatMap(([name, field]) => {
    const { title, description = '', inForm } = (z.globalRegistry.get(field) ?? {}) as Words;
    const required = !field.safeParse(undefined).success;
    const own = {
      label: title,
      hint: title === 'Picture' ? expect.any(String) : (inForm ?? hintOf(description)),
      required,
    };
    return [
      [name, own] as [string, object],
      ...written(field, kind).map(([path, said]) => [`${name}.${path}`, said] as [string, object]),
    ];
  });
}

/** The same of a form. */
const shown = (fields: readonly Loose[]): [path: string, said: object][] =>
  fields.flatMap(({ name, label, hint, required, fields: inner = [] }) => [
    [name, { label, hint, required }] as [string, object],
    ...shown(inner).map(([path, said]) => [`${name}.${path}`, said] as [string, object]),
  ]);

describe('The editing page', () => {
  it('has a form for every file and folder of the owner’s', () => {
    expect(formsOf(config).map(({ at }) => at)).toEqual([
      'src/content/clinic.yaml',
      'src/content/home.yaml',
      'src/content/aftercare.yaml',
      'src/content/practitioners.yaml',
      'src/content/prices.yaml',
      'src/content/reviews.yaml',
      'src/content/faq (faq)',
      'src/content/services (services)',
      'src/content/pages (notices)',
      'src/content/gallery (client-photo)',
      'src/content/gallery (illustration)',
    ]);
    expect(Object.keys(FORMS).toSorted()).toEqual(Object.keys(COLLECTIONS).toSorted());
  });

  it.each(
    Object.values(FORMS)
      .flat()
      .map((one) => [one.label, one] as const),
  )(
    'has every field of “%s” with its label, its hint and whether it is needed',
    (_label, { schema, entries }) => {
      const fields = shown(fieldsOf(schema, 'example', entries?.kind) as unknown as Loose[]);
      const expected = written(schema, entries?.kind).filter(([name]) => name !== 'kind');
      expect(expected.length).toBeGreaterThan(3);
      expect(fields.filter(([name]) => name !== 'kind')).toEqual(expected);
    },
  );

  it('shows a field that a schema gains, without a line of its own', () => {
    const more = z.strictObject({
      ...(questionSchema.def.out as z.ZodObject).def.shape,
      heardFrom: text.optional().meta({ title: 'Heard from', description: 'Who asked it.' }),
    });
    const before = fieldsOf(questionSchema, 'faq');
    const after = fieldsOf(filledIn(more), 'faq');
    expect(fieldOf(before, 'heardFrom')).toBeUndefined();
    expect(after).toHaveLength(before.length + 1);
    expect(fieldOf(after, 'heardFrom')).toMatchObject({
      label: 'Heard from',
      hint: 'Who asked it.',
      required: false,
      widget: 'string',
    });
  });

  it('asks for the text under the fields, with a button for what the check allows', () => {
    const answer = fieldOf(collection('faq').fields, 'body');
    expect(answer).toMatchObject({ label: 'Answer', required: true, modes: ['rich_text'] });
    const plain = ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list'];
    expect(answer?.['buttons']).toEqual(plain);
    expect(fieldOf(collection('services').fields, 'body')?.['buttons']).toEqual([
      ...plain,
      'heading-two',
      'heading-three',
    ]);
    expect(fieldOf(collection('client-photo').fields, 'body')).toMatchObject({ required: false });
  });

  it('gives a case a folder of its own and makes its pictures small, clean and of the web', () => {
    for (const kind of ['client-photo', 'illustration']) {
      expect(collection(kind)).toMatchObject({
        path: '{{slug}}/index',
        media_folder: '',
        public_folder: '.',
        filter: { field: 'kind', value: kind },
      });
      expect(fieldOf(collection(kind).fields, 'kind')).toMatchObject({
        widget: 'hidden',
        default: kind,
      });
    }
    expect(config.media_libraries?.default).toMatchObject({
      config: { transformations: { raster_image: { format: 'webp' } } },
    });
  });

  it('neither adds to nor takes from the pages there must be', () => {
    expect(collection('notices')).toMatchObject({ create: false, delete: false });
    expect(collection('faq')).toMatchObject({ create: true, delete: true });
  });

  it('lets the name of a new entry be chosen, and no address be changed later', () => {
    expect(collection('faq').slug).toMatchObject({
      template: '{{question}}',
      editable: ['create'],
      pattern: [z.toJSONSchema(slug).pattern, expect.any(String)],
    });
    expect(collection('client-photo').slug).toMatchObject({ editable: ['create'] });
    expect(collection('notices').slug).toMatchObject({ editable: false });
  });

  it('has something new go online today, and no other date by itself', () => {
    const dates = formsOf(config).flatMap(({ fields }) =>
      (fields as unknown as Loose[]).filter((field) => field['default'] === '{{now}}'),
    );
    expect(dates.map(({ name }) => name)).toEqual(Array(5).fill('published'));
  });

  it('takes no day still to come where the check takes none, as of the day it is opened', () => {
    const published = fieldOf(collection('faq').fields, 'published');
    expect(published).toMatchObject({ max: '{{today}}' });
    const closures = fieldOf(formsOf(config)[0]?.fields ?? [], 'closures')?.fields ?? [];
    expect(closures.find(({ name }) => name === 'from')).not.toHaveProperty('max');
    const opened = onDay(JSON.stringify(published), new Date(2027, 0, 5, 23, 30));
    expect(JSON.parse(opened)).toMatchObject({ max: '2027-01-05', default: '{{now}}' });
  });

  it('signs in at one repository with a token, and asks nobody else', () => {
    expect(config).toMatchObject({
      load_config_file: false,
      backend: { name: 'github', repo: 'ann/site', branch: 'main', auth_methods: ['token'] },
      media_libraries: { stock_assets: { providers: [] } },
      output: { omit_empty_optional_fields: true },
      slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    });
  });
});

describe('A field of the form', () => {
  it.each([
    ['a line of text', text.max(60), { widget: 'string', maxlength: 60 }],
    ['a long line', text.min(50).max(160), { widget: 'text', minlength: 50, maxlength: 160 }],
    ['a sentence', sentence, { widget: 'text' }],
    [
      'text of a form',
      slug,
      { widget: 'string', pattern: [expect.stringContaining('a-z0-9'), 'A hint.'] },
    ],
    [
      'a web address',
      webAddress,
      { widget: 'string', type: 'url', pattern: ['^https://', 'A hint.'] },
    ],
    ['an e-mail address', z.email(), { widget: 'string', type: 'email' }],
    ['a date', calendarDate, { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }],
    ['a day that has come', day(), { widget: 'datetime', type: 'date', max: '{{today}}' }],
    [
      'an amount of money',
      z.number().min(1).multipleOf(0.01),
      { widget: 'number', value_type: 'float', step: 0.01, min: 1 },
    ],
    ['addresses', z.array(webAddress).min(1), { widget: 'list', min: 1 }],
    [
      'a whole number',
      z.int().min(1).max(9),
      { widget: 'number', value_type: 'int', min: 1, max: 9 },
    ],
    ['a number', z.number(), { widget: 'number', value_type: 'float' }],
    ['yes or no', z.boolean(), { widget: 'boolean' }],
    [
      'a yes that must be given',
      z.literal(true),
      { widget: 'select', options: [{ label: 'Yes', value: true }] },
    ],
    ['one of some words', z.enum(['a', 'b']), { widget: 'select', options: ['a', 'b'] }],
    [
      'some of some words',
      z.array(z.enum(['a', 'b'])).min(1),
      { widget: 'select', multiple: true, min: 1 },
    ],
    ['a list of words', z.array(text).max(3), { widget: 'list', max: 3 }],
    [
      'the name of an entry',
      nameIn('faq'),
      { widget: 'relation', collection: 'faq', value_field: '{{slug}}' },
    ],
    [
      'names of entries',
      z.array(nameIn('services')),
      { widget: 'relation', collection: 'services', multiple: true },
    ],
    ['a picture', z.string().meta({ picture: true }), { widget: 'image', choose_url: false }],
    [
      'a group',
      z.strictObject({ a: text.meta(words) }),
      { widget: 'object', fields: [{ name: 'a' }] },
    ],
    [
      'groups',
      z.array(z.strictObject({ a: text.meta(words) })),
      { widget: 'list', fields: [{ name: 'a' }] },
    ],
    ['a default', z.string().default('UK'), { widget: 'string', default: 'UK', required: false }],
  ])('is %s', (_name, schema, expected) => {
    expect(form(schema.meta(words))).toMatchObject({
      ...expected,
      label: 'Label',
      hint: 'A hint.',
    });
  });

  it('must be filled in when the schema needs it, and may stay empty when not', () => {
    expect(form(text.meta(words))).toMatchObject({ required: true });
    expect(form(text.optional().meta(words))).toMatchObject({ required: false });
    expect(form(z.array(text).default([]).meta(words))).toMatchObject({ required: false });
  });

  it.each([
    ['a Date', z.date()],
    ['a time', z.iso.datetime()],
    ['either of two types', z.union([z.string(), z.number()])],
    ['a mapping without names', z.record(z.string(), z.string())],
    ['a list of lists', z.array(z.array(z.string()))],
    ['anything', z.unknown()],
  ])('is not made up for %s: the build stops and says where', (_name, schema) => {
    const said = /^example\.field is of a type the editing page has no field for .*kinds\.ts/;
    expect(() => form(schema.meta(words))).toThrow(said);
  });

  it('has words, or the build stops', () => {
    const said = 'example.field has no words: give it .meta({ title, description }) in its schema.';
    expect(() => form(z.string())).toThrow(said);
    expect(() => form(z.string().meta({ title: 'Label' }))).toThrow(said);
  });
});

describe('The words under a field', () => {
  it.each([
    ['In quotes, in 24 hours: "09:30".', 'In 24 hours: 09:30.'],
    ['true: the client was 18 or over.', 'The client was 18 or over.'],
    ['The days these hours hold, such as [Monday, Tuesday].', 'The days these hours hold.'],
    [
      'Names it had before, such as [old-name]; old links lead here.',
      'Names it had before; old links lead here.',
    ],
    [
      'What the client agreed to: [website], [website, social] and so on.',
      'What the client agreed to.',
    ],
    ['The service it shows, by file name.', 'The service it shows.'],
    ['The day it was signed, as 2026-11-22.', 'The day it was signed.'],
    ['A short figure, such as "3 to 4 sessions".', 'A short figure, such as "3 to 4 sessions".'],
  ])('leave out what only a file needs: %s', (description, hint) => {
    expect(hintOf(description)).toBe(hint);
  });

  it('speak of no brackets, quotes around numbers or names of files', () => {
    const said = JSON.stringify(
      formsOf(config).map(({ fields }) => shown(fields as unknown as Loose[])),
    );
    expect(said).toContain('With + and the country code');
    expect(said).not.toMatch(/in quotes|\[\w+\]|true:|by file name|\.\/before/i);
  });
});

describe('The repository', () => {
  const none = () => '';

  it.each([
    'https://github.com/ann/site',
    'https://github.com/ann/site.git',
    'https://x-token:secret@github.com/ann/site.git',
    'git@github.com:ann/site.git',
    'ssh://git@github.com/ann/site.git\n',
  ])('is known from the host’s or git’s address: %s', (address) => {
    const known = { name: 'ann/site', branch: 'main' };
    expect(repositoryOf({ REPOSITORY_URL: address }, none)).toEqual(known);
    expect(repositoryOf({}, () => address)).toEqual(known);
  });

  it.each(['', 'https://gitlab.com/ann/site', 'https://github.com.example/ann/site', '../site'])(
    'is not known from "%s"',
    (address) => {
      expect(repositoryOf({}, () => address)).toBeUndefined();
    },
  );

  it('is the host’s before git’s, and its branch the published one, never a preview’s', () => {
    const env = { REPOSITORY_URL: 'https://github.com/ann/site', BRANCH: 'live' };
    const git = () => 'https://github.com/ann/other';
    expect(repositoryOf({ ...env, CONTEXT: 'production' }, git)).toEqual({
      name: 'ann/site',
      branch: 'live',
    });
    expect(repositoryOf({ ...env, CONTEXT: 'deploy-preview' }, git)?.branch).toBe('main');
  });
});
