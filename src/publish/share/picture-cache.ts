import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const ENDING = '.png';

/** Pictures of earlier builds, each named after what it was drawn from. */
export class PictureCache {
  /** How many had to be drawn. */
  drawn = 0;
  readonly #folder: string;
  readonly #used = new Set<string>();
  /** Those being fetched, so that two pages with one picture do not draw it twice. */
  readonly #fetching = new Map<string, Promise<Buffer>>();

  /** @param folder where they lie; made when the first is drawn */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * The picture with a key, drawn only if no earlier build did.
   * @param key letters and digits that no other picture has
   */
  async get(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const fetching = this.#fetching.get(key) ?? this.#fetch(key, draw);
    this.#fetching.set(key, fetching);
    return fetching.finally(() => this.#fetching.delete(key));
  }

  /** Removes what was not asked for. */
  async prune(): Promise<void> {
    const names = await readdir(this.#folder).catch(() => []);
    const old = names.filter((name) => name.endsWith(ENDING) && !this.#used.has(name));
    await Promise.all(old.map((name) => rm(join(this.#folder, name), { force: true })));
  }

  async #fetch(key: string, draw: () => Promise<Buffer>): Promise<Buffer> {
    const name = `${key}${ENDING}`;
    this.#used.add(name);
    const file = join(this.#folder, name);
    const kept = await readFile(file).catch(() => undefined);
    if (kept) return kept;
    const picture = await draw();
    this.drawn += 1;
    await mkdir(this.#folder, { recursive: true });
    // A build that is stopped half way, or another at the same time, must leave no half a file.
    const half = join(this.#folder, `${key}.${process.pid}`);
    await writeFile(half, picture);
    await rename(half, file);
    return picture;
  }
}
