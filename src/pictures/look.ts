import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** What looking at all of a picture finds. */
export interface Look {
  /** The average colour, as CSS writes it: "#c8a37f". */
  tone: string;
}

/**
 * Where looks are kept from one build to the next: reading every row of a hundred photographs
 * takes longer than all the rest of a build. The name of a look is the digest of the file, so a
 * picture that is exchanged is looked at again.
 */
const KEPT = 'node_modules/.astro/looks.json';

/** Looks at pictures, at each only once. */
export class Looks {
  readonly #file: string;
  readonly #known: Map<string, Look>;
  readonly #used = new Map<string, Look>();

  /** @param root the folder of the project */
  constructor(root: string) {
    this.#file = join(root, KEPT);
    this.#known = new Map(Object.entries(kept(this.#file)));
  }

  /**
   * Reads a picture to its last row, unless an earlier build did.
   * @param bytes the whole file
   * @throws if it breaks off before its end
   */
  async at(bytes: Buffer): Promise<Look> {
    const digest = digestOf(bytes);
    const look = this.#used.get(digest) ?? this.#known.get(digest) ?? (await lookAt(bytes));
    this.#used.set(digest, look);
    return look;
  }

  /** Keeps what was looked at, and nothing else, for the next build. */
  keep(): void {
    const text = JSON.stringify(Object.fromEntries(this.#used));
    if (text === JSON.stringify(Object.fromEntries(this.#known))) return;
    // Nothing is installed here: there will be no next build.
    if (!existsSync(dirname(dirname(this.#file)))) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    const half = `${this.#file}.${process.pid}`;
    writeFileSync(half, text);
    renameSync(half, this.#file);
  }
}

export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Nothing where nothing was kept, or not by this program. */
function kept(file: string): Record<string, Look> {
  try {
    const looks = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Look>;
    return Object.values(looks).every(({ tone }) => /^#[\da-f]{6}$/.test(tone)) ? looks : {};
  } catch {
    return {};
  }
}

async function lookAt(bytes: Buffer): Promise<Look> {
  const [red = 0, green = 0, blue = 0] = await sharp(bytes, { failOn: 'truncated' })
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .resize(1, 1, { fit: 'fill', fastShrinkOnLoad: false })
    .raw({ depth: 'uchar' })
    .toBuffer();
  return { tone: hexOf(red, green, blue) };
}

/** A colour of three parts from 0 to 255 as CSS writes it. */
export const hexOf = (...parts: [number, number, number]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
