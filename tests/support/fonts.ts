import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { renamedFont, type FontStyle } from './font-names.ts';
import { madeOnce } from './made-once.ts';
import { NotReady } from './not-ready.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));

/**
 * The families by the names the pages and systems ask for, and the packages whose letters they
 * have. Tinos and Arimo have the widths of Times New Roman and Arial, as the Liberation fonts
 * have, of which there is no package: https://fonts.google.com/specimen/Tinos/about
 */
const FAMILIES = {
  'Liberation Serif': 'tinos',
  'Liberation Sans': 'arimo',
  'Noto Serif': 'noto-serif',
};

const STYLES: Record<string, FontStyle> = {
  '400-normal': 'Regular',
  '400-italic': 'Italic',
  '700-normal': 'Bold',
  '700-italic': 'Bold Italic',
};

interface Face {
  family: string;
  style: FontStyle;
  /** As the package has it: WOFF2, the letters of Western Europe. */
  packed: Buffer;
}

/**
 * What a browser needs in its environment to see the same fonts on every Linux machine, and none
 * of the machine's own. (Windows and macOS have no such setting; there it changes nothing.)
 *
 * @throws NotReady that says what to run when the packages are not installed
 */
export async function fontEnvironment(): Promise<Record<string, string>> {
  const faces = installedFaces(createRequire(import.meta.url).resolve);
  const folder = join(CACHE, `fonts-${digestOf(faces)}`);
  await madeOnce(folder, async (into) => {
    mkdirSync(join(into, 'faces'));
    for (const { family, style, packed } of faces) {
      const font = await subsetFont(packed, undefined, {
        keepAllGlyphs: true,
        targetFormat: 'sfnt',
      });
      const file = `${family}-${style}.ttf`.replaceAll(' ', '');
      writeFileSync(join(into, 'faces', file), renamedFont(font, family, style));
    }
    writeFileSync(join(into, 'fonts.conf'), fontsConf(folder));
  });
  return { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}

/** @param resolve finds a file of a package */
export function installedFaces(resolve: (name: string) => string): Face[] {
  try {
    return Object.entries(FAMILIES).flatMap(([family, name]) =>
      Object.entries(STYLES).map(([file, style]) => {
        const path = resolve(`@fontsource/${name}/files/${name}-latin-${file}.woff2`);
        return { family, style, packed: readFileSync(path) };
      }),
    );
  } catch {
    throw new NotReady('The fonts for the browser tests are not installed: run "npm ci".');
  }
}

/**
 * Changes with the packages, with how their fonts are renamed, and with the place of the project,
 * which the settings name: a copy of it has its own.
 */
function digestOf(faces: readonly Face[]): string {
  const hash = createHash('sha256').update(CACHE);
  for (const { packed } of faces) hash.update(packed);
  for (const module of ['fonts.ts', 'font-names.ts']) {
    hash.update(readFileSync(new URL(module, import.meta.url)));
  }
  return hash.digest('hex').slice(0, 12);
}

/** One folder, and what stands for the names that mean no family of their own. */
function fontsConf(folder: string): string {
  const serif = ['serif', 'Times', 'Times New Roman'].map(
    (name) => `
  <alias binding="same">
    <family>${name}</family>
    <prefer><family>Liberation Serif</family></prefer>
  </alias>`,
  );
  // Letters that are not hinted have their true widths, as on a phone or a Mac.
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'faces')}</dir>
  <cachedir>${join(folder, 'found')}</cachedir>${serif.join('')}
  <match target="pattern">
    <edit name="hinting"><bool>false</bool></edit>
    <edit name="hintstyle"><const>hintnone</const></edit>
    <edit name="rgba"><const>none</const></edit>
    <edit name="family" mode="append_last"><string>Liberation Sans</string></edit>
  </match>
</fontconfig>
`;
}
