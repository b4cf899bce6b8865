import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { banned, crowded, strangersAtTop, tooLong } from '../support/house.ts';
import { projectFiles, walk } from '../support/project-files.ts';
import { siteFolder } from '../support/site-folder.ts';

const names = projectFiles();
const texts = new Map(
  projectFiles({ fresh: true })
    .map((file) => [file, readFileSync(file, 'utf8')] as const)
    .filter(([, text]) => !text.includes('\0')),
);

describe('The project', () => {
  it('is looked at whole', () => {
    for (const file of [
      'package-lock.json',
      '.ci/run',
      'src/faq/order.ts',
      'public/icon-512.png',
    ]) {
      expect(names).toContain(file);
    }
    expect(texts.has('.ci/run')).toBe(true);
    expect(texts.has('public/icon-512.png')).toBe(false);
  });

  it('has at its top only what belongs there', () => {
    expect(strangersAtTop(names)).toEqual([]);
  });

  it('has no module in src that is too long to be read at once', () => {
    expect(tooLong(texts)).toEqual([]);
  });

  it('has no folder in src with too many files', () => {
    expect(crowded(texts.keys())).toEqual([]);
  });

  it('leaves no test out, puts nothing off, silences no check and names no machine', () => {
    expect(banned(texts)).toEqual([]);
  });
});

describe('The top of the project', () => {
  it('has the card’s folders and files, and those that start with a dot', () => {
    const right = ['src/a.ts', 'public/b.png', 'tests/c.ts', 'README.md', '.nvmrc', '.ci/run'];
    expect(strangersAtTop(right)).toEqual([]);
    expect(strangersAtTop([...right, 'notes.md', 'scripts/a.sh', 'scripts/b.sh'])).toEqual([
      'notes.md',
      'scripts',
    ]);
  });
});

describe('A module', () => {
  const lines = (count: number) => 'a\n'.repeat(count);

  it('of TypeScript has at most 150 lines, a component 170', () => {
    const right = { 'src/a.ts': lines(150), 'src/b.astro': lines(170), 'tests/c.ts': lines(999) };
    expect(tooLong(new Map(Object.entries(right)))).toEqual([]);
    const wrong = { 'src/a.ts': `${lines(150)}b`, 'src/b.astro': lines(171) };
    expect(tooLong(new Map(Object.entries(wrong)))).toEqual([
      'src/a.ts has 151 lines; the most is 150.',
      'src/b.astro has 171 lines; the most is 170.',
    ]);
  });
});

describe('A folder of src', () => {
  it('has at most 14 files, unless they are pages or the owner’s', () => {
    const files = (folder: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${folder}/${index}.ts`);
    const right = [...files('src/a', 14), ...files('src/pages', 15), ...files('tests/unit', 99)];
    expect(crowded(right)).toEqual([]);
    expect(crowded([...right, ...files('src/a/b', 15)])).toEqual([
      'src/a/b has 15 files; the most is 14. Make a folder of those that belong together.',
    ]);
  });
});

describe('A line that no file may hold', () => {
  // Taken apart, so that this file may be looked at like any other.
  it.each([
    ['leaves a test out', ['it.', 'skip(']],
    ['leaves a test out', ['describe.', 'only(']],
    ['leaves a test out', ['test.', 'skip', '.each(']],
    ['leaves a test out', ['test.', 'fixme(']],
    ['leaves a test out', ['it.', 'todo(']],
    ['leaves a test out', ['it.', 'skipIf', '(a)']],
    ['leaves a test out', ['test.', 'skip', "(true, 'this is said of every machine there is');"]],
    ['leaves a test out', ['test.', 'skip', "(!(await hasFace(page)), 'no face');"]],
    ['leaves a test out', ['x', "it('is'"]],
    ['puts something off', ['// TO', 'DO later']],
    ['puts something off', ['<!-- FIX', 'ME -->']],
    ['silences the type check', ['// @ts-', 'ignore']],
    ['silences the type check', ['// @ts-', 'expect-error']],
    ['silences a check', ['// eslint', '-disable-next-line']],
    ['silences a check', ['// oxlint', '-disable no-console']],
    ['silences a check', ['<!-- prettier', '-ignore -->']],
    ['silences a check', ['/* v8', ' ignore next */']],
    ['names the host of a package registry', ['https://registry', '.npmjs.org/a']],
    ['names the host of a package registry', ['https://host.example/artifactory', '/npm']],
    ['names a folder of somebody’s machine', ['/home', '/me/a']],
    ['names a folder of somebody’s machine', ['"/Users', '/me"']],
    ['names a folder of somebody’s machine', ['cd /tmp', '/a']],
    ['names a folder of somebody’s machine', ['(/root', '/a)']],
    ['names a folder of somebody’s machine', ['C:\\Users', '\\me']],
  ])('%s: %o', (says, parts) => {
    expect(banned(new Map([['tests/unit/a.ts', `a\n${parts.join('')}`]]))).toEqual([
      `tests/unit/a.ts, line 2, ${says}.`,
    ]);
  });

  it.each([
    '.skip { position: absolute }',
    'await visitor.skip;',
    "test.skip(!(await hasFace(page)), 'this machine has no such face');",
    '--disable-sync',
    'const exit = (code) => code; exit(0);',
    'omit-lockfile-registry-resolved=true',
    'https://www.example.com/home/a and /home/ann/.cache',
    '<a href="/home/">Home</a>, /tmp, src/root/a',
  ])('is not this: %s', (line) => {
    expect(banned(new Map([['tests/unit/a.ts', line]]))).toEqual([]);
  });

  it('is not a word of a test’s elsewhere, or a hash of a package', () => {
    const elsewhere = {
      'src/a.ts': ['menu.', 'only('].join(''),
      'package-lock.json': ['TO', 'DO'].join(''),
    };
    expect(banned(new Map(Object.entries(elsewhere)))).toEqual([]);
  });
});

describe('The files of a project without git', () => {
  it('are all but those made on the machine', () => {
    const root = siteFolder({
      'src/a.ts': '',
      '.nvmrc': '',
      'dist/index.html': '',
      'node_modules/a/index.js': '',
      'tests/.results/a.txt': '',
      '.env': '',
    });
    mkdirSync(join(root, 'empty'));
    const found = walk(root).map((file) => file.slice(root.length + 1));
    rmSync(root, { recursive: true });
    expect(found.toSorted()).toEqual(['.nvmrc', 'src/a.ts']);
  });
});
