import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { importsOf, type Import } from './imports.ts';

/** The files of a project, by path from its folder: "src/faq/order.ts" to its text. */
export type Files = ReadonlyMap<string, string>;

const FEATURES =
  'home clinic faq search gallery services sessions aftercare enquiry notices practitioners prices reviews'.split(
    ' ',
  );
/** What a feature may import, besides itself and packages. */
const OF_A_FEATURE = ['seo', 'stipple', 'prose'];
/** The schemas of all features. */
const SCHEMAS = ['*/schema.ts'];
/** What decides without Astro and without Node, so that the check can ask the same. */
const RULE_FILES = [
  'aftercare/plan.ts',
  'clinic/hours/closures.ts',
  'clinic/hours/hours.ts',
  'clinic/contact/phone.ts',
  'clinic/contact/email.ts',
  'clinic/contact/visitor-address.ts',
  'clinic/postcode.ts',
  'clinic/today.ts',
  'enquiry/conditions.ts',
  'faq/order.ts',
  'gallery/consent.ts',
  'practitioners/licence.ts',
  'practitioners/licensing.ts',
  'search/engine/find.ts',
  'search/engine/search-index.ts',
  'search/engine/typo.ts',
];

/** What a licence of a person and one of the premises have in common. */
const LICENCES = ['credential', 'licence', 'licence-fields', 'licensing'].map(
  (name) => `practitioners/${name}.ts`,
);

/** Which folders or files of src a folder may import, besides itself and packages. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  prose: ['terminal/owner-error.ts', 'text'],
  files: ['text'],
  styles: [],
  terminal: [],
  pictures: ['files/list-files.ts', 'terminal'],
  stipple: ['styles'],
  share: ['stipple'],
  seo: ['prose', 'styles'],
  ...Object.fromEntries(FEATURES.map((feature) => [feature, OF_A_FEATURE])),
  gallery: ['seo', 'stipple', 'styles', 'pictures', 'prose'],
  clinic: ['seo', 'stipple', 'prose', 'files', 'netlify/environment.ts', ...LICENCES],
  layout: ['seo', 'clinic', 'enquiry/conditions.ts', 'styles', 'stipple', 'prose'],
  editor: [
    'collections',
    'checks/claims/claim-advice.ts',
    'checks/claims/claim-questions.ts',
    'checks/claims/claims.ts',
    'checks/claims/said-fields.ts',
    ...SCHEMAS,
    'netlify/environment.ts',
    'prose/address.ts',
    'prose/counted.ts',
    'prose/empty.ts',
    'prose/fields.ts',
    'save-status',
  ],
  'save-status': ['checks/check.ts', 'checks/problem.ts', 'prose/counted.ts', 'terminal'],
  checks: [
    'collections',
    ...SCHEMAS,
    ...RULE_FILES,
    'pictures',
    'files',
    'prose',
    'terminal',
    'text',
  ],
  launch: [
    'checks',
    'clinic/schema.ts',
    'clinic/name-fields.ts',
    ...RULE_FILES,
    'files',
    'prose',
    'terminal',
  ],
  collections: [...SCHEMAS, 'gallery/consent.ts', 'files/find.ts'],
  'content.config.ts': [
    'collections',
    'clinic/today.ts',
    'checks/drafts/shown-drafts.ts',
    'files',
    'netlify/environment.ts',
  ],
  publish: [
    'collections',
    'netlify',
    'seo',
    'share',
    'stipple',
    'styles',
    'pictures',
    'files',
    'clinic/today.ts',
    'gallery/consent.ts',
    'prose/dates.ts',
    'terminal',
  ],
  netlify: ['terminal'],
  serve: ['netlify', 'terminal'],
  preview: [
    'collections',
    'prose/counted.ts',
    'netlify/environment.ts',
    'styles',
    'publish/html-tags.ts',
    'publish/share/open-graph.ts',
    'publish/built-pages.ts',
  ],
  'astro.config.mjs': [
    'publish',
    'pictures',
    'preview',
    'checks/dev-overlay.ts',
    'styles',
    'clinic/site.ts',
    'editor',
    'terminal',
  ],
};

/** Names that say nothing of what is inside. */
const NAMELESS = /(?:^|\/)(utils?|libs?|helpers?|common|shared|misc)(?=\/)/;

/** One import of one file. */
interface Use extends Import {
  file: string;
  /** What its folder may import; nothing where the table does not know the folder. */
  allowed: readonly string[] | undefined;
  /** What it leads to when that is a file of ours: "src/faq/schema.ts". */
  target: string | undefined;
}

/**
 * What is wrong with who imports whom, in sentences; nothing when all keep to
 * the table. Files that are not TypeScript, Astro or JavaScript are left out.
 */
export function layerProblems(files: Files): string[] {
  const sources = [...files].filter(([file]) => /\.(ts|astro|mjs|js)$/.test(file));
  return [
    ...[...files.keys()].flatMap(namelessFolder),
    ...sources.flatMap(([file]) => unknownFolder(file, files)),
    ...sources
      .flatMap(([file, text]) => usesIn(file, text, files))
      .flatMap((use) => {
        const says = RULES.map((rule) => rule(use)).find((sentence) => sentence !== undefined);
        return says ? [`${use.file} imports ${use.from ?? 'a computed path'}: ${says}.`] : [];
      }),
    ...sources.flatMap(([file, text]) => (isElement(file, text) ? impure(file, files) : [])),
  ];
}

const usesIn = (file: string, text: string, files: Files): Use[] =>
  importsOf(file, text).map((found) => ({
    ...found,
    file,
    target: targetOf(file, found.from),
    allowed: allowedIn(folderOf(file), files),
  }));

/** A folder that loads entries is a feature, whether the table names it or not. */
const allowedIn = (folder: string, files: Files): readonly string[] | undefined =>
  MAY_IMPORT[folder] ?? (files.has(`src/${folder}/entries.ts`) ? OF_A_FEATURE : undefined);

/** The file of ours an import leads to; undefined for packages and what Node or Astro bring. */
function targetOf(file: string, from: string | undefined): string | undefined {
  if (from?.startsWith('#')) return `src/${from.slice(1)}`;
  if (from && /^\.{1,2}\//.test(from)) return posix.join(posix.dirname(file), from);
  return from && /^\/?src\//.test(from) ? from.replace(/^\//, '') : undefined;
}

/** The part of the project a file belongs to: a folder of src, or a file beside them. */
const folderOf = (file: string): string => file.replace(/^src\//, '').split('/')[0] ?? '';

/** Each says why an import is wrong, or nothing; the first that speaks is heard. */
const RULES: readonly ((use: Use) => string | undefined)[] = [
  ({ from }) => (from === undefined ? 'what it loads cannot be seen' : undefined),
  ({ from, target }) =>
    target && !/^(#|\.\/)(?!.*\.\.\/)/.test(from ?? '')
      ? `write #${target.replace(/^src\//, '')}`
      : undefined,
  ({ target }) => (target?.startsWith('src/pages/') ? 'nothing imports a page' : undefined),
  outsideTable,
  astroContent,
  ({ file, target, typeOnly }) =>
    file.endsWith('.astro') &&
    !/^src\/(pages|layout)\//.test(file) &&
    target?.endsWith('/entries.ts') &&
    !typeOnly
      ? 'a component takes props and never loads'
      : undefined,
  ({ file, from }) =>
    /\/(schema|graph|plan)\.ts$/.test(file) && from && (isBuiltin(from) || /^astro\b/.test(from))
      ? 'it runs in tests, checks and browsers alike'
      : undefined,
];

function outsideTable({ file, target, allowed }: Use): string | undefined {
  if (!target) return undefined;
  const [own, other] = [folderOf(file), folderOf(target)];
  if (own === other || own === 'pages') return undefined;
  const names = [other, target.replace(/^src\//, ''), target.replace(/^src\/[^/]+/, '*')];
  if (names.some((name) => allowed?.includes(name))) return undefined;
  return `${own} may not import ${other}`;
}

function astroContent({ file, from, names, typeOnly }: Use): string | undefined {
  if (from !== 'astro:content') return undefined;
  if (/^src\/[^/]+\/entries\.ts$/.test(file)) {
    return names.includes('CollectionEntry') && !typeOnly && names.length === 1
      ? 'a type is imported as one'
      : undefined;
  }
  if (names.includes('CollectionEntry')) return 'the types of entries are made in entries.ts';
  return file === 'src/content.config.ts' || file.startsWith('src/pages/')
    ? undefined
    : 'only entries.ts, the register and pages may';
}

function namelessFolder(file: string): string[] {
  const folder = file.match(NAMELESS)?.[1];
  return folder ? [`${file} is in a folder named "${folder}": name it after a thing.`] : [];
}

function unknownFolder(file: string, files: Files): string[] {
  const folder = folderOf(file);
  return folder === 'pages' || allowedIn(folder, files)
    ? []
    : [`${file} is in a folder the table does not know: ${folder}.`];
}

const isElement = (file: string, text: string): boolean =>
  file.endsWith('.ts') &&
  (file.endsWith('-accordion.ts') || /\bextends\s+HTMLElement\b/.test(text));

/** What an element's script would carry to the browser besides files of its own feature. */
function impure(element: string, files: Files, seen = new Set([element])): string[] {
  const atRunTime = [...seen].flatMap((file) =>
    usesIn(file, files.get(file) ?? '', files).filter(({ typeOnly }) => !typeOnly),
  );
  const foreign = atRunTime.filter(
    ({ target }) =>
      !target || folderOf(target) !== folderOf(element) || !/(?<!\/entries)\.ts$/.test(target),
  );
  const more = atRunTime.flatMap(({ target }) => (target && !seen.has(target) ? [target] : []));
  if (foreign.length === 0 && more.length > 0) {
    return impure(element, files, new Set([...seen, ...more]));
  }
  return foreign.map(
    ({ file, from }) => `${element} is an element’s script, and ${file} brings ${from} with it.`,
  );
}
