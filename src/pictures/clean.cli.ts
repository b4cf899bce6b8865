import { listFiles } from '#files/list-files.ts';
import { command } from '#terminal/command.ts';
import { complain, say } from '#terminal/print.ts';
import { cleanPicture, type Cleaned } from './clean.ts';
import { fileKind, PICTURE_NAME } from './kinds.ts';
import { metadataWords } from './metadata.ts';

/** The owner's pictures, which may be made smaller, and those that lie elsewhere by accident. */
const CONTENT = 'src/content/';
const FOLDERS = ['src', 'public'];

/** The command: `npm run clean` takes the notes of cameras and programs out of all pictures. */
async function main(): Promise<void> {
  const files = FOLDERS.flatMap((folder) => listFiles(process.cwd(), folder)).filter(
    ({ path, kind }) => kind === 'file' && isPicture(path),
  );
  let cleaned = 0;
  for (const { path } of files) {
    try {
      const done = await cleanPicture(path, path.startsWith(CONTENT));
      if (!done) continue;
      cleaned += 1;
      say(`${path}: ${inSentences(done)}`);
    } catch (error) {
      // What the system refuses is the same for every file.
      if (error instanceof Error && 'code' in error) throw error;
      complain(`${path} cannot be read as a picture; npm run check says what to do.`);
      process.exitCode = 1;
    }
  }
  say(
    cleaned === 0
      ? `None of ${files.length} pictures held anything to take out.`
      : `${cleaned} of ${files.length} pictures cleaned. Copies of them elsewhere still hold it.`,
  );
}

const isPicture = (path: string): boolean =>
  PICTURE_NAME.test(path) || fileKind(path) === 'a picture';

/** "taken out: where it was taken. Made smaller: from 4000 by 3000 pixels to 2400 by 1800." */
function inSentences({ extras, bytes, smaller }: Cleaned): string {
  const [before, after] = bytes.map((count) => Math.ceil(count / 1000).toLocaleString('en-GB'));
  return [
    ...(extras.length > 0 ? [`taken out: ${metadataWords(extras)}.`] : []),
    ...(smaller
      ? [
          `Made smaller: from ${smaller.map(({ width, height }) => `${width} by ${height}`).join(' to ')} pixels, from ${before} to ${after} kB.`,
        ]
      : []),
  ].join(' ');
}

await command('cleaning', main);
