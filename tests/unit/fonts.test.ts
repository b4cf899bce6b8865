import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontEnvironment, installedFaces } from '../support/fonts.ts';
import { renamedFont } from '../support/font-names.ts';

let conf: string;
let folder: string;

beforeAll(async () => {
  conf = (await fontEnvironment())['FONTCONFIG_FILE']!;
  folder = dirname(conf);
});

const bytesOf = (file: string) => readFileSync(join(folder, 'faces', file));
const faceOf = (file: string) => create(bytesOf(file)) as Font;

/** How wide letters are beside each other, in sizes of the font. */
const widthOf = (font: Font, letters = 'Handgloves') =>
  font.glyphsForString(letters).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) /
  font.unitsPerEm;

describe('The fonts of the browser tests', () => {
  test('are two that every system has a twin of, and the one of Android, each whole', () => {
    const styles = ['Bold', 'BoldItalic', 'Italic', 'Regular'];
    expect(readdirSync(join(folder, 'faces')).toSorted()).toEqual(
      ['LiberationSans', 'LiberationSerif', 'NotoSerif'].flatMap((family) =>
        styles.map((style) => `${family}-${style}.ttf`),
      ),
    );
  });

  test('have the names that style sheets ask for', () => {
    const css = readFileSync('src/styles/faces.css', 'utf8');
    for (const name of ['Liberation Serif', 'Noto Serif']) {
      expect(css).toContain(`local('${name}')`);
      expect(faceOf(`${name.replace(' ', '')}-Regular.ttf`).fullName).toBe(name);
    }
    const { familyName, subfamilyName, fullName, postscriptName } = faceOf(
      'LiberationSerif-BoldItalic.ttf',
    );
    expect([familyName, subfamilyName, fullName, postscriptName]).toEqual([
      'Liberation Serif',
      'Bold Italic',
      'Liberation Serif Bold Italic',
      'LiberationSerif-BoldItalic',
    ]);
  });

  test('are as wide as Times New Roman and Arial', () => {
    const widths = ['LiberationSerif-Regular.ttf', 'LiberationSans-Regular.ttf'].map((file) =>
      widthOf(faceOf(file)),
    );
    // What Liberation Serif 1.07 and Liberation Sans 1.07 have.
    expect(widths).toEqual([4.77685546875, 5.28125]);
  });

  test('are all that a browser sees, not those of the machine', ({ skip }) => {
    const { error, stdout } = spawnSync('fc-list', ['--format', '%{file}\n'], {
      encoding: 'utf8',
      env: { ...process.env, FONTCONFIG_FILE: conf },
    });
    if (error) skip('there is no fc-list to ask');
    const files = stdout.trim().split('\n');
    expect(files).toHaveLength(12);
    expect(files.filter((file) => !file.startsWith(folder))).toEqual([]);
  });

  test('are asked for with the command that brings them, where they are missing', () => {
    const resolve = () => {
      throw new Error("Cannot find module '@fontsource/tinos'");
    };
    expect(() => installedFaces(resolve)).toThrow(
      'The fonts for the browser tests are not installed: run "npm ci".',
    );
  });
});

describe('A font that gets another name', () => {
  test('keeps everything else', () => {
    const renamed = create(
      renamedFont(bytesOf('NotoSerif-Regular.ttf'), 'Another', 'Italic'),
    ) as Font;
    expect([renamed.familyName, renamed.fullName]).toEqual(['Another', 'Another Italic']);
    expect(widthOf(renamed)).toBe(widthOf(faceOf('NotoSerif-Regular.ttf')));
  });

  test('must have a table of names', () => {
    expect(() => renamedFont(Buffer.alloc(12), 'Another', 'Regular')).toThrow(
      'The font has no table "name".',
    );
  });
});
