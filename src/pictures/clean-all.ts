import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanPicture } from './clean.ts';
import { PICTURE_NAME } from './kinds.ts';
import { inWords } from './notes.ts';

const FOLDER = 'src/content';

/** The command: `npm run clean` takes the notes of cameras and programs out of all pictures. */
async function main(): Promise<void> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => PICTURE_NAME.test(file))
    .toSorted();
  let cleaned = 0;
  for (const file of files) {
    const path = join(FOLDER, file);
    try {
      const notes = await cleanPicture(path);
      if (notes.length === 0) continue;
      cleaned += 1;
      console.log(`${path}: taken out: ${inWords(notes)}.`);
    } catch {
      console.error(`${path} cannot be read as a picture; npm run check says what to do.`);
      process.exitCode = 1;
    }
  }
  console.log(
    cleaned === 0
      ? `None of ${files.length} pictures held anything to take out.`
      : `${cleaned} of ${files.length} pictures cleaned. Copies of them elsewhere still hold it.`,
  );
}

await main();
