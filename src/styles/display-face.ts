import subsetFont from 'subset-font';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const SOURCE = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';

const ascii = Array.from({ length: 0x5f }, (_, index) => String.fromCodePoint(0x20 + index)).join(
  '',
);

/**
 * What headings are written in: English, and the letters of Western European
 * names. The set does not follow the texts, so that an edited answer changes
 * no other file; a letter outside it comes from the fallback.
 */
const CHARACTERS = `${ascii}\u00A0–—‘’“”…·àáâäåæçèéêëìíîïñòóôöøùúûüýßÉ€£`;

/** One weight, drawn for headings: Newsreader is lighter and finer at larger optical sizes. */
const INSTANCE = { wght: 460, opsz: 32 };

/** The display face as a WOFF2 file; the same bytes for the same packages. */
export async function displayFace(): Promise<Buffer> {
  const source = readFileSync(createRequire(import.meta.url).resolve(SOURCE));
  return subsetFont(source, CHARACTERS, {
    targetFormat: 'woff2',
    variationAxes: INSTANCE,
    // Small capitals and old-style figures, which no heading uses, would come along otherwise.
    noLayoutClosure: true,
  });
}
