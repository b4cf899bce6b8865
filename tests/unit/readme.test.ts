import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CLINIC_FOLDER, OWN_FOLDER } from '../support/clinic.ts';
import { projectFiles } from '../support/project-files.ts';
import {
  exists,
  foldersIn,
  mapIn,
  mapProblems,
  npmCommandsIn,
  pathsIn,
  unknownCommands,
} from '../support/readme.ts';

const readme = readFileSync('README.md', 'utf8');
const contributing = readFileSync('.github/CONTRIBUTING.md', 'utf8');
const files = projectFiles({ fresh: true });
// The owner may delete what the README takes as its example; the tests' clinic still has it.
const shipped = files
  .filter((file) => file.startsWith(`${CLINIC_FOLDER}/`))
  .map((file) => file.replace(CLINIC_FOLDER, OWN_FOLDER));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };

describe.each([
  ['The README', readme, 'src/content/clinic.yaml', ['ci', 'start', 'test']],
  ['The guide for developers', contributing, 'src/faq/schema.ts', ['ci', 'run dev', 'test']],
])('%s', (_what, text, example, expected) => {
  it('names only files and folders that exist', () => {
    const paths = pathsIn(text);
    expect(paths).toContain(example);
    expect(paths.filter((path) => !exists(path, [...files, ...shipped]))).toEqual([]);
  });

  it('shows only pictures that exist', () => {
    const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)];
    expect(pictures.filter(([, alt]) => !alt)).toEqual([]);
    expect(pictures.map(([, , path = '']) => path).filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = npmCommandsIn(text);
    expect(commands).toEqual(expect.arrayContaining(expected));
    expect(unknownCommands(commands, scripts)).toEqual([]);
  });
});

describe('The guide for developers', () => {
  it('has every folder of src and tests on its map, each with what is there', () => {
    expect(mapProblems(mapIn(contributing), foldersIn(files))).toEqual([]);
  });

  it('can be read at once', () => {
    expect(contributing.split('\n').length).toBeLessThanOrEqual(201);
  });
});

describe('A path in a README', () => {
  it.each([
    ['between backticks', 'Open `src/faq/order.ts`.', ['src/faq/order.ts']],
    ['of a folder', 'In `src/content/faq` and `gallery/`.', ['gallery/', 'src/content/faq']],
    ['that stands for many', 'A `gallery/<case>/index.md`.', ['gallery/<case>/index.md']],
    ['beside the folders', '`.nvmrc`, `netlify.toml`.', ['.nvmrc', 'netlify.toml']],
    ['in a link', 'See [it](tests/site/) and [that](./LICENSE#a).', ['LICENSE', 'tests/site/']],
    ['in a picture', '![It](.github/site.png)', ['.github/site.png']],
    ['in HTML', '<img alt="It" src=".github/a.png">', ['.github/a.png']],
    ['in a command', '```\nnode src/checks/check.cli.ts --all\n```', ['src/checks/check.cli.ts']],
    ['in a message', '```\nsrc/a.md, line 2: "b" is wrong\n```', ['src/a.md']],
  ])('is seen %s', (_where, markdown, paths) => {
    expect(pathsIn(markdown)).toEqual(paths);
  });

  it.each([
    '`/faq/`',
    '`/feed.json`',
    '`npm run build`',
    '`summary:`',
    '`2026-11-22`',
    '`noindex`',
    '`text/markdown`',
    '`.md`',
    '`.yaml`',
    '`new-question.md`',
    '`#faq/schema.ts`',
    '<http://localhost:4321>',
    '[git](https://git-scm.com)',
    '[above](#above)',
    'src/nowhere.ts, outside any mark',
  ])('is not seen in %s', (markdown) => {
    expect(pathsIn(markdown)).toEqual([]);
  });

  it('exists when a file has it, or lies below it', () => {
    const kept = ['src/content/gallery/one/index.md', 'netlify.toml', 'src/pages/[key].txt.ts'];
    for (const path of [
      'src/content/gallery/one/index.md',
      'src/content',
      'src/content/',
      'gallery/<case>/index.md',
      'index.md',
      'src/pages/[key].txt.ts',
      'src/pages/*.ts',
    ]) {
      expect(exists(path, kept), path).toBe(true);
    }
    for (const path of ['src/cont', 'content/gallery/index.md', 'netlify_toml', 'oml', 'a/*']) {
      expect(exists(path, kept), path).toBe(false);
    }
  });
});

describe('A command in a README', () => {
  it('is npm’s own or a script of the project', () => {
    const commands = npmCommandsIn('`npm ci && npm start`, `npm run test:unit`, `npm run x`.');
    expect(commands).toEqual(['ci', 'start', 'run test:unit', 'run x']);
    expect(unknownCommands(commands, { start: '', 'test:unit': '' })).toEqual(['run x']);
    expect(unknownCommands(['test', 'run ci'], { start: '' })).toEqual(['test', 'run ci']);
  });
});

describe('A map of folders', () => {
  const MAP = '```\nnpm start\n```\n\n```\nsrc/faq    the questions\ntests/unit  rules\n```\n';

  it('is the block in which every line is a path and what is there', () => {
    expect(mapIn(MAP)).toEqual([
      { path: 'src/faq', what: 'the questions' },
      { path: 'tests/unit', what: 'rules' },
    ]);
    expect(mapIn('```\nsrc/faq\n```\n')).toEqual([]);
  });

  it('is of the folders that hold something', () => {
    const kept = ['src/faq/a.ts', 'src/faq/b/c.ts', 'src/content.config.ts', 'tests/unit/d.ts'];
    expect(foldersIn([...kept, 'public/e.png'])).toEqual(['src/faq', 'tests/unit']);
  });

  it('is wrong when it leaves one out, makes one up, or has one twice', () => {
    const line = (path: string) => ({ path, what: 'a' });
    const folders = ['src/faq', 'tests/unit'];
    expect(mapProblems([line('src/faq/'), line('tests/unit')], folders)).toEqual([]);
    expect(mapProblems([line('src/faq')], folders)).toEqual(['tests/unit is missing.']);
    expect(mapProblems([...folders, 'src/shop', 'src/faq'].map(line), folders)).toEqual([
      'src/shop is no folder, or stands there twice.',
      'src/faq is no folder, or stands there twice.',
    ]);
  });
});
