import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from '../support/imports.ts';
import { layerProblems } from '../support/layers.ts';

/** Every file of src, and the file that puts it together. */
function project(): Map<string, string> {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join('/'));
  return new Map([...files, 'astro.config.mjs'].map((file) => [file, readFileSync(file, 'utf8')]));
}

const problems = (files: Record<string, string>) => layerProblems(new Map(Object.entries(files)));
const astro = (frontmatter: string, rest = '<p>Words.</p>') =>
  `---\n${frontmatter}\n---\n\n${rest}`;

describe('The project', () => {
  it('imports only what the table of folders allows', () => {
    expect(layerProblems(project())).toEqual([]);
  });

  it('is read whole: every folder has files, and the pages have imports', () => {
    const files = project();
    for (const folder of ['faq', 'gallery', 'seo', 'publish', 'stipple']) {
      expect([...files.keys()].some((file) => file.startsWith(`src/${folder}/`))).toBe(true);
    }
    const page = 'src/pages/faq/[...whole].astro';
    expect(importsOf(page, files.get(page) ?? '').map(({ from }) => from)).toContain(
      '#faq/entries.ts',
    );
  });
});

describe('What a file imports', () => {
  it.each([
    [`import { a, type B } from './c.ts';`, { from: './c.ts', names: ['a', 'B'] }],
    [`import { a as b } from './c.ts';`, { from: './c.ts', names: ['a'] }],
    [`import './c.ts';`, { from: './c.ts' }],
    [`import a from './c.ts';`, { from: './c.ts' }],
    [`import * as a from './c.ts';`, { from: './c.ts' }],
    [`import type { A } from './c.ts';`, { from: './c.ts', typeOnly: true, names: ['A'] }],
    [`export { a } from './c.ts';`, { from: './c.ts', names: ['a'] }],
    [`export * from './c.ts';`, { from: './c.ts' }],
    [`export type { A } from './c.ts';`, { from: './c.ts', typeOnly: true, names: ['A'] }],
    [`const a = async () => import('./c.ts');`, { from: './c.ts' }],
    ['const a = await import(`./c.ts`);', { from: './c.ts' }],
    [`const a = require('./c.ts');`, { from: './c.ts' }],
    [`const a = import.meta.glob('./c.ts');`, { from: './c.ts' }],
    [`type A = import('./c.ts').A;`, { from: './c.ts', typeOnly: true }],
    ['const a = import(`./${name}.ts`);', { from: undefined }],
    [`const a = import.meta.glob(['./c.ts']);`, { from: undefined }],
  ])('is seen in %s', (code, expected) => {
    const found = { typeOnly: false, names: [], ...expected };
    expect(importsOf('src/faq/a.ts', code)).toEqual([found]);
    expect(importsOf('src/faq/a.astro', astro(code))).toEqual([found]);
    expect(importsOf('src/faq/a.astro', `<p />\n<script>\n${code}\n</script>`)).toEqual([found]);
  });

  it('is seen in an expression and in a script’s address of a component', () => {
    const from = (text: string) => importsOf('src/faq/a.astro', text).map((found) => found.from);
    expect(from(astro('', `{(await import('./c.ts')).a}`))).toEqual(['./c.ts']);
    expect(from(astro('', '{(await import(name)).a}'))).toEqual([undefined]);
    expect(from('<script src="./c.ts"></script>')).toEqual(['./c.ts']);
  });

  it('is not what only a comment or a text speaks of', () => {
    const code = `// import './c.ts'\nconst a = "import './c.ts'";`;
    expect(importsOf('src/faq/a.ts', code)).toEqual([]);
    expect(importsOf('src/faq/a.astro', astro(code, "<p>import './c.ts'</p>"))).toEqual([]);
  });
});

describe('A right import', () => {
  it.each([
    ['src/faq/feed.ts', `import './order.ts'; import '#prose/dates.ts'; import '#seo/ids.ts';`],
    ['src/clinic/site.ts', `import '#files/read.ts';`],
    ['src/seo/llms.ts', `import '#prose/markdown/markdown.ts';`],
    [
      'src/layout/Page.astro',
      astro(`import '#clinic/contact/ContactAndHours.astro'; import '#styles/base.css';`),
    ],
    ['src/editor/form.ts', `import '#faq/schema.ts'; import '#home/schema.ts';`],
    ['src/checks/check.ts', `import '#aftercare/plan.ts'; import '#files/find.ts';`],
    ['src/checks/notes.ts', `import '#enquiry/conditions.ts'; import '#gallery/consent.ts';`],
    ['src/content.config.ts', `import 'astro:content'; import '#collections/collections.ts';`],
    ['src/publish/headers/headers.ts', `import '#seo/ids.ts'; import '#stipple/drawings/mark.ts';`],
    ['src/publish/headers/redirects.ts', `import '#files/find.ts'; import '#gallery/consent.ts';`],
    ['src/pages/faq/index.astro', astro(`import '#faq/entries.ts'; import 'astro:content';`)],
    ['src/faq/entries.ts', `import { getCollection, type CollectionEntry } from 'astro:content';`],
    ['src/faq/List.astro', astro(`import type { Entry } from './entries.ts';`)],
    ['src/layout/Footer.astro', astro(`import { loadClinic } from '#clinic/entries.ts';`)],
    ['src/faq/schema.ts', `import { z } from 'zod';`],
    ['astro.config.mjs', `import './src/publish/integration.ts'; import './src/clinic/site.ts';`],
  ])('of %s is left alone', (file, text) => {
    expect(problems({ [file]: text })).toEqual([]);
  });

  it('of an element’s script is a file of its feature that brings nothing along', () => {
    const files = {
      'src/faq/faq-accordion.ts': `import { open } from './open.ts'; import type { Q } from './schema.ts';`,
      'src/faq/open.ts': `import { id } from './id.ts'; export const open = id;`,
      'src/faq/id.ts': `export const id = 1;`,
      'src/faq/schema.ts': `import { z } from 'zod';`,
    };
    expect(problems(files)).toEqual([]);
  });
});

describe('A wrong import', () => {
  it.each([
    ['src/faq/feed.ts', `import '#gallery/graph.ts'`, 'faq may not import gallery'],
    ['src/faq/feed.ts', `import type { A } from '#gallery/graph.ts'`, 'faq may not import gallery'],
    ['src/faq/feed.ts', `await import('#gallery/graph.ts')`, 'faq may not import gallery'],
    ['src/faq/feed.ts', `type A = import('#layout/navigation.ts').A`, 'faq may not import layout'],
    ['src/faq/feed.ts', `import '#files/read.ts'`, 'faq may not import files'],
    ['src/seo/head.ts', `import '#clinic/schema.ts'`, 'seo may not import clinic'],
    ['src/prose/dates.ts', `import '#seo/ids.ts'`, 'prose may not import seo'],
    ['src/files/read.ts', `import '#prose/dates.ts'`, 'files may not import prose'],
    ['src/stipple/dot.ts', `import '#seo/head.ts'`, 'stipple may not import seo'],
    ['src/styles/a.ts', `import '#stipple/dot.ts'`, 'styles may not import stipple'],
    ['src/layout/navigation.ts', `import '#faq/schema.ts'`, 'layout may not import faq'],
    ['src/editor/form.ts', `import '#faq/graph.ts'`, 'editor may not import faq'],
    ['src/editor/form.ts', `import '#prose/dates.ts'`, 'editor may not import prose'],
    ['src/checks/check.cli.ts', `import '#faq/graph.ts'`, 'checks may not import faq'],
    ['src/checks/check.cli.ts', `import '#gallery/graph.ts'`, 'checks may not import gallery'],
    ['src/content.config.ts', `import '#faq/order.ts'`, 'content.config.ts may not import faq'],
    [
      'src/publish/build.cli.ts',
      `import '#prose/markdown/markdown.ts'`,
      'publish may not import prose',
    ],
    [
      'src/publish/headers/redirects.ts',
      `import '#gallery/graph.ts'`,
      'publish may not import gallery',
    ],
    ['src/publish/build.cli.ts', `import '#checks/check.ts'`, 'publish may not import checks'],
    [
      'astro.config.mjs',
      `import './src/clinic/schema.ts'`,
      'astro.config.mjs may not import clinic',
    ],
    ['src/faq/feed.ts', `import '#pages/faq.md.ts'`, 'nothing imports a page'],
    ['src/pages/feed.json.ts', `import './faq.md.ts'`, 'nothing imports a page'],
    ['src/faq/feed.ts', `import '../prose/dates.ts'`, 'write #prose/dates.ts'],
    ['src/faq/feed.ts', `import '#faq/../prose/dates.ts'`, 'write #faq/../prose/dates.ts'],
    ['src/faq/feed.ts', `import './../prose/dates.ts'`, 'write #prose/dates.ts'],
    ['src/faq/feed.ts', `import '/src/prose/dates.ts'`, 'write #prose/dates.ts'],
    ['src/faq/feed.ts', 'await import(`#${name}.ts`)', 'what it loads cannot be seen'],
    [
      'src/faq/Answers.astro',
      `---\n---\n<script>import code from './found.ts?worker&url'; import(other)</script>`,
      'what it loads cannot be seen',
    ],
    [
      'src/faq/order.ts',
      `import { getEntry } from 'astro:content'`,
      'only entries.ts, the register and pages may',
    ],
    [
      'src/layout/navigation.ts',
      `import { getEntry } from 'astro:content'`,
      'only entries.ts, the register and pages may',
    ],
    [
      'src/faq/schema.ts',
      `import type { CollectionEntry } from 'astro:content'`,
      'the types of entries are made in entries.ts',
    ],
    [
      'src/pages/a.ts',
      `import type { CollectionEntry } from 'astro:content'`,
      'the types of entries are made in entries.ts',
    ],
    [
      'src/faq/entries.ts',
      `import { CollectionEntry } from 'astro:content'`,
      'a type is imported as one',
    ],
    [
      'src/faq/graph.ts',
      `import { readFileSync } from 'node:fs'`,
      'it runs in tests, checks and browsers alike',
    ],
    ['src/faq/schema.ts', `import 'fs'`, 'it runs in tests, checks and browsers alike'],
    [
      'src/aftercare/plan.ts',
      `import { getImage } from 'astro:assets'`,
      'it runs in tests, checks and browsers alike',
    ],
    ['src/faq/schema.ts', `import 'astro/zod'`, 'it runs in tests, checks and browsers alike'],
  ])('of %s is found: %s', (file, code, says) => {
    expect(problems({ [file]: code })).toEqual([
      expect.stringMatching(new RegExp(`^${file} imports .+: ${says}\\.$`)),
    ]);
  });

  it('of a component that loads for itself is found', () => {
    const loads = `import { loadQuestions } from './entries.ts';`;
    expect(problems({ 'src/faq/List.astro': astro(loads) })).toEqual([
      'src/faq/List.astro imports ./entries.ts: a component takes props and never loads.',
    ]);
  });

  it.each([
    ['a package', `import 'zod';`, 'zod'],
    ['what Node brings', `import 'node:fs';`, 'node:fs'],
    ['another folder', `import '#prose/dates.ts';`, '#prose/dates.ts'],
    ['entries', `import './entries.ts';`, './entries.ts'],
    ['a component', `import './Answer.astro';`, './Answer.astro'],
  ])('of an element’s script is found when it brings %s to the browser', (_what, code, from) => {
    const direct = `${code} class Faq extends HTMLElement {}`;
    expect(problems({ 'src/faq/faq-list.ts': direct })).toEqual([
      `src/faq/faq-list.ts is an element’s script, and src/faq/faq-list.ts brings ${from} with it.`,
    ]);
    const byWay = {
      'src/faq/faq-accordion.ts': `import './open.ts'`,
      'src/faq/open.ts': code,
    };
    expect(problems(byWay)).toEqual([
      `src/faq/faq-accordion.ts is an element’s script, and src/faq/open.ts brings ${from} with it.`,
    ]);
  });
});

describe('A folder', () => {
  it.each(['utils', 'lib', 'helpers', 'common', 'shared'])(
    'is named after a thing, not "%s"',
    (name) => {
      expect(problems({ [`src/faq/${name}/dates.css`]: '' })).toEqual([
        `src/faq/${name}/dates.css is in a folder named "${name}": name it after a thing.`,
      ]);
    },
  );

  it('has a line in the table', () => {
    expect(problems({ 'src/clients/schema.ts': '' })).toEqual([
      'src/clients/schema.ts is in a folder the table does not know: clients.',
    ]);
  });
});
