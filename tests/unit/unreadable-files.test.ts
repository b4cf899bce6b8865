import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { listFiles } from '#files/list-files.ts';
import { inputCaseOf, layOver, ownersFolder, saidOf } from '../support/bad-input.ts';
import { picture, PLANTED } from '../support/planted.ts';

/** What the system refuses to read in the test at hand, by the ends of paths. */
const closed = vi.hoisted(() => ({ ends: [] as string[] }));

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof import('node:fs')>();
  const refuse = (path: unknown) => {
    if (closed.ends.some((end) => String(path).endsWith(end))) {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES', path });
    }
  };
  // To the administrator of a machine nothing is refused, so a test cannot ask the system.
  const guarded = {
    readdirSync: (path: string, ...rest: unknown[]) => {
      refuse(path);
      return (fs.readdirSync as (...all: unknown[]) => unknown)(path, ...rest);
    },
    accessSync: (path: string, mode?: number) => {
      refuse(path);
      fs.accessSync(path, mode);
    },
  };
  return { ...fs, ...guarded };
});

const CASE = 'src/content/gallery/client-014';
const ANSWER = 'src/content/faq/does-smp-hurt.md';
const folders: string[] = [];

afterEach(() => {
  closed.ends = [];
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The owner's files, with a client's case. */
function owners(): string {
  const root = ownersFolder();
  folders.push(root);
  layOver(root, inputCaseOf('good-picture-that-no-field-names'));
  return root;
}

/** What the check says after something was put in the place of a file. */
async function saidWith(path: string, put: (place: string) => void): Promise<string[]> {
  const root = owners();
  const place = join(root, path);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, '..'), { recursive: true });
  put(place);
  return (await saidOf(root)).problems;
}

const LINK =
  'this is a link that leads elsewhere, and no file or folder of the site. Delete it, and put what it leads to in its place.';
const PIPE =
  'this is neither a file nor a folder, but something that programs talk through. Delete it.';

describe('The check reads no link, and says so', () => {
  it.each([
    ['of a picture', `${CASE}/before.jpg`, import.meta.filename],
    ['of an answer', ANSWER, import.meta.filename],
    ['of a whole folder', 'src/content/faq', import.meta.dirname],
    ['of the clinic’s file', 'src/content/clinic.yaml', import.meta.filename],
    ['that leads nowhere', 'src/content/services/scars.md', 'nowhere'],
    ['that leads to itself', 'src/content/services/scars.md', 'scars.md'],
    ['among the files that are published as they are', 'public/photo.jpg', import.meta.filename],
  ])('in the place %s', async (_what, path, target) => {
    expect(await saidWith(path, (place) => symlinkSync(target, place))).toEqual([
      `${path}: ${LINK}`,
    ]);
  });
});

describe('The check waits for nothing', () => {
  it.each([
    ['a picture', `${CASE}/before.jpg`],
    ['an answer', ANSWER],
    ['the clinic’s file', 'src/content/clinic.yaml'],
    ['a file that no field names', `${CASE}/IMG_1.jpg`],
  ])('where a pipe is in the place of %s', async (_what, path) => {
    const pipe = (place: string) => execFileSync('mkfifo', [place]);
    expect(await saidWith(path, pipe)).toEqual([`${path}: ${PIPE}`]);
  });

  it('where a program listens in the place of a picture', async () => {
    const server = createServer();
    const path = `${CASE}/a`;
    const problems = await saidWith(path, (place) => server.listen(place));
    server.close();
    expect(problems).toEqual([`${path}: ${PIPE}`]);
  });

  it('where a folder is in the place of a picture', async () => {
    expect(await saidWith(`${CASE}/before.jpg`, (place) => mkdirSync(place))).toEqual([
      `${CASE}/index.md, line 19: before.jpg is no file. Put the picture itself in its place.`,
    ]);
  });
});

describe('What the account may not read', () => {
  it.each([
    [
      'src/content/faq',
      'your account may not open this folder. Give it the right to, in the folder\'s properties or with chmod -R u+rwX "src/content/faq".',
    ],
    [
      ANSWER,
      `your account may not read this file. Give it the right to, in the file's properties or with chmod u+rw "${ANSWER}".`,
    ],
  ])('is named, and how to get the right to: %s', async (path, says) => {
    const root = owners();
    closed.ends = [path];
    expect((await saidOf(root)).problems).toEqual([`${path}: ${says}`]);
  });
});

describe('A picture that no case shows', () => {
  const told = async () => (await PLANTED['EXIF with a place']?.('jpeg')) ?? Buffer.alloc(0);
  const CLEAN =
    'this picture tells where it was taken. Write npm run clean, which takes that out of the pictures. Or delete the file.';

  it.each([
    'src/content/IMG_4101.jpg',
    'src/content/faq/IMG_4101.jpg.bak',
    'src/content/gallery/client-014/more/.IMG_4101',
    'src/pages/IMG_4101.JPG',
    'public/IMG_4101.jpg',
  ])('is refused with its place in it wherever it is: %s', async (path) => {
    const bytes = await told();
    const problems = await saidWith(path, (place) => writeFileSync(place, bytes));
    expect(problems).toContain(`${path}: ${CLEAN}`);
  });

  it('passes without', async () => {
    const bytes = await picture().jpeg().toBuffer();
    const put = (place: string) => writeFileSync(place, bytes);
    expect(await saidWith('public/logo.jpg', put)).toEqual([]);
    expect(await saidWith(`${CASE}/more.jpg`, put)).toEqual([]);
  });

  it('hinders no client who takes consent back', async () => {
    const root = ownersFolder();
    folders.push(root);
    layOver(root, inputCaseOf('good-consent-that-has-ended'));
    writeFileSync(join(root, CASE, 'IMG_4101.jpg'), await told());
    renameSync(join(root, CASE, 'IMG_4101.jpg'), join(root, CASE, 'before.jpg'));
    expect((await saidOf(root)).problems).toEqual([]);
  });
});

describe('Everything in a folder', () => {
  it('is found in the order of its names, and nothing where there is no folder', () => {
    const root = owners();
    const found = listFiles(root, 'src/content/gallery/client-014');
    expect(found.map(({ path }) => path)).toEqual(found.map(({ path }) => path).toSorted());
    expect(found.every(({ kind }) => kind === 'file')).toBe(true);
    expect(listFiles(root, 'public')).toEqual([]);
  });
});
