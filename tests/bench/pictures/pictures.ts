import { join } from 'node:path';
import { scratchFolder } from '../scratch.ts';
import { type Encoded, measureEncodings, photographsIn } from './encodings.ts';
import { type Gallery, measureGallery } from './galleries.ts';
import { picturesReport } from './report.ts';

/** Numbers of photographs that both encode, and that this site is built with. */
const ENCODED = [10, 30];
const BUILT = [0, 10, 30, 100];

/**
 * Measures what photographs cost: encoding them beside Astro's defaults, and building this site
 * with more and more of them.
 *
 * @param runs how often each folder of photographs is encoded
 * @returns the part of the results, in Markdown
 */
export async function measurePictures(runs = 3): Promise<string> {
  const scratch = scratchFolder();
  const originals = join(scratch, 'photographs-100');
  const names = await photographsIn(originals, Math.max(...BUILT));
  const encoded: Encoded[] = [];
  for (const count of ENCODED) {
    const folder = join(scratch, `photographs-${count}`);
    encoded.push(await measureEncodings(scratch, folder, await photographsIn(folder, count), runs));
  }
  const galleries: Gallery[] = [];
  for (const count of BUILT) {
    const folder = join(scratch, `site-${count}`);
    galleries.push(await measureGallery(folder, originals, names.slice(0, count)));
    console.log(`${count} photographs: built cold, after a word, and after one of them changed.`);
  }
  return picturesReport(encoded, galleries, runs);
}
