import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { inputCaseOf, inputCases, layOver, ownersFolder, saidOf } from '../support/bad-input.ts';
import { picture, PLANTED } from '../support/planted.ts';

const COMMAND = fileURLToPath(new URL('../../src/pictures/clean.cli.ts', import.meta.url));
const CASE = 'src/content/gallery/client-014';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function owners(): string {
  const root = ownersFolder();
  folders.push(root);
  return root;
}

function clean(root: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '' },
  });
  return { status, stdout, stderr };
}

describe('The command npm run clean', () => {
  const advised = inputCases().filter(({ expected }) =>
    expected.some((line) => line.includes('npm run clean')),
  );

  it('puts right whatever the check says it does', async () => {
    const root = owners();
    for (const [index, { folder }] of advised.entries()) {
      cpSync(join(folder, CASE), join(root, `src/content/gallery/case-${index}`), {
        recursive: true,
      });
    }
    const about = async () =>
      (await saidOf(root)).problems.filter((line) => line.includes('npm run clean'));
    expect(advised.length).toBeGreaterThan(5);
    expect((await about()).length).toBeGreaterThanOrEqual(advised.length);
    const { status, stdout, stderr } = clean(root);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`${advised.length} of `);
    expect(await about()).toEqual([]);
    expect(clean(root).stdout).toMatch(/^None of \d+ pictures held anything to take out\.\n$/);
  });

  it('finds pictures wherever they lie, and keeps who may read them', async () => {
    const root = owners();
    const bytes = (await PLANTED['EXIF with a place']?.('jpeg')) ?? Buffer.alloc(0);
    const paths = ['public/photo.jpg', 'src/content/faq/IMG_1', 'src/pages/.IMG_2.jpg'];
    mkdirSync(join(root, 'public'));
    for (const path of paths) writeFileSync(join(root, path), bytes);
    chmodSync(join(root, 'public/photo.jpg'), 0o600);
    const { stdout } = clean(root);
    for (const path of paths) {
      expect(stdout).toContain(`${path}: taken out: where it was taken.\n`);
    }
    expect(statSync(join(root, 'public/photo.jpg')).mode & 0o777).toBe(0o600);
  });

  it('says from what size and weight to which a photograph became smaller', async () => {
    const root = owners();
    const file = join(root, CASE, 'before.jpg');
    mkdirSync(join(root, CASE), { recursive: true });
    const taken = await picture(4000, 3000).jpeg({ quality: 95 }).toBuffer();
    writeFileSync(file, taken);
    const { stdout } = clean(root);
    const made = readFileSync(file);
    const { width, height } = await sharp(made).metadata();
    const kB = (bytes: Buffer) => Math.ceil(bytes.length / 1000).toLocaleString('en-GB');
    expect(width).toBeLessThan(4000);
    expect(made.length).toBeLessThan(taken.length);
    expect(stdout).toContain(
      `${CASE}/before.jpg: Made smaller: from 4000 by 3000 to ${width} by ${height} pixels, from ${kB(taken)} to ${kB(made)} kB.\n`,
    );
  });

  it('leaves what breaks off to the check, which says what to do', async () => {
    const root = owners();
    const one = inputCaseOf('a-photograph-that-breaks-off-with-its-place-in-it');
    layOver(root, one);
    const { status, stderr } = clean(root);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `${CASE}/before.jpg cannot be read as a picture; npm run check says what to do.\n`,
    );
    expect((await saidOf(root)).problems).toEqual(one.expected);
  });
});
