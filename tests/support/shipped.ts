import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLINIC_FOLDER, OWN_FOLDER, PROJECT } from './clinic.ts';

/** SHA-256 of each picture of the gallery as it was shipped, by its path in the owner's folder. */
export const PICTURES = JSON.parse(
  readFileSync(new URL('shipped-pictures.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, string>>;

/** Whether every file of the owner's must still be the one that was shipped, as in .ci/run. */
const REQUIRED = process.env['FACTS'] === 'required';

/**
 * Why a file of the owner's is not tested as the one that was shipped, in a sentence that is
 * printed, too; undefined while it is that one.
 * @param path in the owner's folder: of a picture of the gallery, or of a file that the tests'
 *   clinic has, too
 * @throws where FACTS=required and the file is another
 */
export function changeOf(path: string): string | undefined {
  const file = join(PROJECT, OWN_FOLDER, path);
  const what = existsSync(file) ? !isShipped(file, path) && 'was changed' : 'was taken away';
  if (!what) return undefined;
  const change = `${OWN_FOLDER}/${path} ${what} since it was shipped.`;
  if (REQUIRED) throw new Error(`${change} ${ANEW}`);
  console.info(`Not tested: ${change}`);
  return change;
}

const ANEW = `Where the project itself was to change, change ${CLINIC_FOLDER} or shipped-pictures.json with it.`;

function isShipped(file: string, path: string): boolean {
  const bytes = readFileSync(file);
  return PICTURES[path]
    ? createHash('sha256').update(bytes).digest('hex') === PICTURES[path]
    : textIn(bytes) === textIn(readFileSync(join(PROJECT, CLINIC_FOLDER, path)));
}

/** Git on Windows may end lines as Windows does. */
const textIn = (bytes: Buffer): string => bytes.toString('utf8').replaceAll('\r\n', '\n');
