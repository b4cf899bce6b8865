import { join } from 'node:path';
import { scratchFolder } from '../scratch.ts';
import { type Encoded, measureEncodings, photographsIn } from './encodings.ts';
import { measureGalleries } from './galleries.ts';
import { picturesReport } from './report.ts';

/** Numbers of photographs that both encode, and that this site is built with. */
const ENCODED = [10, 30];
const BUILT = [0, 10, 30, 100];

/**
 * Measures what photographs cost: encoding them beside Astro's defaults, and building this site
 * with more and more of them.
 *
 * @param runs how often each folder of photographs is encoded, and a word changed in each site
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
  const galleries = await measureGalleries(
    scratch,
    originals,
    BUILT.map((count) => names.slice(0, count)),
    runs,
  );
  return picturesReport(encoded, galleries, runs);
}
