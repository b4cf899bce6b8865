import { randomUUID } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { RequestedVersion } from './requested.ts';
import { decode, encode, type Version } from './encode.ts';

/**
 * Encodes the versions that are not kept from an earlier build, as many pictures at once as there
 * are cores.
 * @param folder that stays from one build to the next
 * @param tell is handed the path of each picture that is done, how many are, and how many there
 *   will be
 * @returns how many were encoded
 * @throws Error that names the picture that cannot be read
 */
export async function makeMissing(
  folder: string,
  versions: Iterable<RequestedVersion>,
  tell: (path: string, done: number, all: number) => void = () => {},
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const wanted = [...versions].filter(({ kept }) => !existsSync(join(folder, kept)));
  for (const { path, kept } of wanted.filter(({ asIs }) => asIs)) {
    copyFileSync(path, join(folder, kept));
  }
  const missing = wanted.filter(isEncoded);
  const pictures = [...Map.groupBy(missing, ({ path }) => path)];
  const waiting = pictures.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const [path, of] of waiting) {
      // Decoded once for all its versions.
      const pixels = await decode(path).catch((cause: unknown) => {
        throw new Error(`${path} cannot be read as a picture.`, { cause });
      });
      for (const version of of) {
        const half = join(folder, `${version.kept}.${randomUUID()}`);
        await writeFile(half, await encode(pixels, version));
        renameSync(half, join(folder, version.kept));
      }
      done += 1;
      tell(path, done, pictures.length);
    }
  };
  // More threads for each picture would only wait for each other.
  sharp.concurrency(Math.max(1, Math.floor(availableParallelism() / 2)));
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return missing.length;
}

/** Whether a version is made of its picture, and not a file of the project's own. */
const isEncoded = (version: RequestedVersion): version is RequestedVersion & Version =>
  !version.asIs && version.format !== 'svg';

/**
 * Puts versions into the built site, and forgets all others: a picture without consent stays in
 * no cache. On one disk a file gets a second name, which takes a hundredth of the time of a copy.
 * @param site the folder of pictures in the built site
 * @param folder where the versions are kept
 * @param versions by their names in the site
 */
export function putInto(
  site: string,
  folder: string,
  versions: ReadonlyMap<string, RequestedVersion>,
): void {
  mkdirSync(site, { recursive: true });
  for (const [name, { kept }] of versions) {
    try {
      linkSync(join(folder, kept), join(site, name));
    } catch {
      copyFileSync(join(folder, kept), join(site, name));
    }
  }
  const wanted = new Set([...versions.values()].map(({ kept }) => kept));
  for (const file of readdirSync(folder)) {
    if (!wanted.has(file)) rmSync(join(folder, file));
  }
}
