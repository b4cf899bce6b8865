/**
 * Draws every picture of the site that is a file: `node src/stipple/draw.ts`.
 * Another version of sharp may write other bytes for the same drawing, so the files are committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { PICTURE_FILES } from './picture-files.ts';

const project = new URL('../../', import.meta.url);

for (const [path, draw] of Object.entries(PICTURE_FILES)) {
  const file = new URL(path, project);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, await draw());
}
