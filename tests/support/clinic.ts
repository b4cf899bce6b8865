import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { PICTURE_NAME } from '#pictures/kinds.ts';
import { filesIn } from '#publish/built-pages.ts';

/** The folder of the project. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Where an owner's files are, from the project's folder. */
export const OWN_FOLDER = 'src/content';

/**
 * The clinic that tests stand on, laid out as an owner's files are. It never changes with what an
 * owner writes: the eight answers, services and pages are those that the project was first
 * published with, the drawings are cut out of its drawings, and there are fewer of them.
 */
export const CLINIC_FOLDER = 'tests/clinic';

/** Makes every picture of a clinic small, in the format it has. */
export async function shrinkPictures(content: string): Promise<void> {
  for (const name of (await filesIn(content)).filter((file) => PICTURE_NAME.test(file))) {
    const file = join(content, name);
    const small = sharp(file).autoOrient().resize({ width: 320, withoutEnlargement: true });
    writeFileSync(file, await small.toBuffer());
  }
}
