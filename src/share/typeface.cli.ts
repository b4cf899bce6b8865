/** `node src/share/typeface.cli.ts` writes the files of the typeface again after the packages changed. */
import { create } from 'fontkitten';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { fileOf, PARTS } from './typeface.ts';

/**
 * One weight and size of Newsreader. A shared picture is seen on a phone at less than half its
 * size, so letters of 100 pixels are drawn for 40.
 */
const INSTANCE = { wght: 480, opsz: 40 };

/** No character: fonts end their lists with it. */
const END = 0xffff;

/**
 * A part as a TrueType file; the same bytes for the same packages. It is cut beforehand because
 * fontkitten cannot vary a WOFF2 font, and because the build then needs no package for it.
 */
export async function cut(part: (typeof PARTS)[number]): Promise<Buffer> {
  const path = `@fontsource-variable/newsreader/files/newsreader-${part}-opsz-normal.woff2`;
  const source = readFileSync(createRequire(import.meta.url).resolve(path));
  const font = create(source);
  const characters = font.isCollection ? [] : font.characterSet.filter((point) => point !== END);
  return subsetFont(source, String.fromCodePoint(...characters), {
    targetFormat: 'sfnt',
    variationAxes: INSTANCE,
    noLayoutClosure: true,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const part of PARTS) writeFileSync(fileOf(part), await cut(part));
}
