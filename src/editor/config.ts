import type {
  CmsConfig,
  Collection,
  CollectionFile,
  CollectionSlugOptions,
  Field,
} from '@sveltia/cms';
import { COLLECTIONS, type CollectionName } from '#collections/collections.ts';
import { ADDRESS } from '#prose/address.ts';
import { fieldsOf } from './fields.ts';
import { FORMS, type Entries, type Form } from './forms.ts';
import type { Repository } from './repository.ts';

const CONTENT = 'src/content';

/** Larger than any screen the site is shown on, and small enough to be kept in git. */
const PICTURE = { format: 'webp', quality: 90, width: 2400, height: 2400 } as const;

/** What the Markdown of every text may have: what the check refuses has no button. */
const BUTTONS = ['bold', 'italic', 'link', 'bulleted-list', 'numbered-list'] as const;

/**
 * What the editor is told: where the files are, and a form for each, made of the schemas that
 * the check and the site use, so that none of the three can differ.
 * @throws if a field of a schema cannot be in a form
 */
export function editorConfig({ name, branch }: Repository): CmsConfig {
  const all = Object.entries(FORMS) as [CollectionName, readonly Form[]][];
  const forms = all.flatMap(([place, of]) => of.map((form) => ({ place, form })));
  return {
    load_config_file: false,
    app_title: 'Edit the site',
    logo: { src: '/icon-192.png' },
    show_preview_links: false,
    // Several saves are one publish: each deploy costs, and when the host's credits are used up, it
    // shows the site to nobody. A save is marked [skip ci], and status/read.ts says that it waits.
    backend: {
      name: 'github',
      repo: name,
      branch,
      auth_methods: ['token'],
      skip_ci: true,
      ...MESSAGES,
    },
    // A picture put there, beside the cases, is refused by the check; in public it would be shown.
    media_folder: `${CONTENT}/gallery`,
    public_folder: '/',
    media_libraries: {
      default: { config: { slugify_filename: true, transformations: { raster_image: PICTURE } } },
      stock_assets: { providers: [] },
    },
    editor: { preview: false },
    // The names of files are addresses, which the check wants in this form.
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    output: { omit_empty_optional_fields: true },
    singletons: forms.flatMap(({ place, form }) => (form.entries ? [] : [oneFile(place, form)])),
    collections: forms.flatMap(({ place, form }) =>
      form.entries ? [collection(place, form, form.entries)] : [],
    ),
  };
}

/** What the name of a new entry must look like. */
const NAME: CollectionSlugOptions = {
  pattern: [ADDRESS.source, 'Small letters, digits and single hyphens.'],
  hint: 'Its address for ever. In the gallery, name it after nobody.',
};

/** What git's history says of a change made here. */
const MESSAGES = {
  commit_messages: {
    create: 'Add {{slug}} ({{collection}})',
    update: 'Change {{slug}} ({{collection}})',
    delete: 'Delete {{slug}} ({{collection}})',
    uploadMedia: 'Add the picture {{path}}',
    deleteMedia: 'Delete the picture {{path}}',
  },
};

function oneFile(place: CollectionName, { label, icon, schema }: Form): CollectionFile {
  const { files } = COLLECTIONS[place];
  if (files.kind !== 'one')
    throw new Error(`The form of ${place} does not say what its entries are.`);
  const file = `${CONTENT}/${files.file}`;
  // Each has a format of its own, which start.ts makes, so that a save keeps its notes.
  return { name: place, label, icon, file, format: file, fields: fieldsOf(schema, place) };
}

function collection(place: CollectionName, form: Form, entries: Entries): Collection {
  const { kind, title, fixed } = entries;
  const { kind: layout, folder } = COLLECTIONS[place].files;
  const fields = withToday(fieldsOf(form.schema, kind ? `${place} (${kind})` : place, kind));
  return {
    name: kind ?? place,
    label: form.label,
    label_singular: entries.one,
    icon: form.icon,
    folder: `${CONTENT}/${folder}`,
    // A case has a folder of its own, with its pictures in it.
    ...(layout === 'nested' && { path: '{{slug}}/index', media_folder: '', public_folder: '.' }),
    ...(kind && { filter: { field: 'kind', value: kind } }),
    create: !fixed,
    delete: !fixed,
    identifier_field: title,
    // A name is an address: chosen once, and not to be changed in passing.
    slug: { template: `{{${title}}}`, editable: fixed ? false : ['create'], ...NAME },
    summary: `{{${title}}}`,
    ...listing(fields, title),
    fields: [...fields, textField(entries)],
  };
}

/** Entries stand in the owner's order; questions, by topic, as on their page. */
function listing(fields: readonly Field[], title: string): Partial<Collection> {
  const has = (name: string) => fields.some((field) => field.name === name);
  const sorted = has('order') ? 'order' : title;
  return {
    sortable_fields: { fields: [...new Set([sorted, title])], default: { field: sorted } },
    ...(has('topic') && { view_groups: [{ label: 'Topic', field: 'topic' }] }),
  };
}

/** What is new goes online today, unless the owner says otherwise. */
const withToday = (fields: readonly Field[]): Field[] =>
  fields.map((field) =>
    field.name === 'published' ? ({ ...field, default: '{{now}}' } as Field) : field,
  );

function textField({ text }: Entries): Field {
  return {
    name: 'body',
    label: text.label,
    hint: text.hint,
    required: text.needed,
    widget: 'markdown',
    modes: ['rich_text'],
    editor_components: [],
    linked_images: false,
    use_emoji_autocomplete: false,
    buttons: [...BUTTONS, ...(text.headings ? (['heading-two', 'heading-three'] as const) : [])],
  };
}
