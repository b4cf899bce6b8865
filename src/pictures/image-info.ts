import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import sharp from 'sharp';
import { z } from 'zod';
import { EDITION, inspect } from './containers/inspect.ts';
import { greysOf } from './greys.ts';
import { kindOf } from './kinds.ts';
import { stampOf } from './stamp.ts';

const infoSchema = z.strictObject({
  /** The average colour, as CSS writes it: "#c8a37f". */
  tone: z.string().regex(/^#[\da-f]{6}$/),
  /** In pixels, the way up it is shown. */
  width: z.int().positive(),
  height: z.int().positive(),
  /** What it is, whatever its name says: "jpeg", "avif". */
  format: z.string().regex(/^[a-z]+$/),
  /** SHA-256 of the file, in hexadecimal. */
  digest: z.string().regex(/^[\da-f]{64}$/),
});

/** What looking at all of a picture finds. */
export type ImageInfo = z.infer<typeof infoSchema>;

/** A look, and what else is found on the way. */
type CachedInfo = z.infer<typeof foundSchema>;
const foundSchema = infoSchema.extend({
  /** What the file holds besides the picture, and by which edition of the rules. */
  extras: z.array(z.string()),
  edition: z.literal(EDITION),
  /** Its greys at 32 by 32 pixels, by which it is known again when it was saved anew; in base64. */
  greys: z.base64(),
});

/** What was found, and what the file system said of the file. */
type Kept = z.infer<typeof keptSchema>;
const keptSchema = foundSchema.extend({ stamp: z.string() });

/**
 * Where looks are kept from one build to the next: reading every row of a hundred photographs
 * takes longer than all the rest of a build.
 */
const KEPT = 'node_modules/.astro/looks.json';

/** Looks at pictures, at each only once. */
export class ImageInfoCache {
  readonly #root: string;
  readonly #known: Map<string, Kept>;
  readonly #used = new Map<string, Kept>();

  /** @param root the folder of the project */
  constructor(root: string) {
    this.#root = root;
    this.#known = new Map(Object.entries(kept(join(root, KEPT))));
  }

  /**
   * Reads a picture to its last row, unless this was done before and it is still the same.
   * @param path of a file that is there
   * @throws if it breaks off before its end
   */
  async at(path: string): Promise<ImageInfo> {
    const { tone, width, height, format, digest } = await this.#found(path);
    return { tone, width, height, format, digest };
  }

  /**
   * What the file of a picture holds besides the picture, in the owner's words.
   * @param path of a file that is there
   * @throws if it breaks off before its end
   */
  async extras(path: string): Promise<string[]> {
    return (await this.#found(path)).extras;
  }

  /**
   * The greys of a picture at 32 by 32 pixels: a kilobyte and a half more for each that is kept.
   * @param path of a file that is there
   */
  async greys(path: string): Promise<Uint8Array> {
    return Buffer.from((await this.#found(path)).greys, 'base64');
  }

  async #found(path: string): Promise<CachedInfo> {
    const name = relative(this.#root, path);
    const known = this.#used.get(name) ?? this.#known.get(name);
    const stamp = stampOf(path);
    const look = known?.stamp === stamp ? known : await lookAt(readFileSync(path), known);
    this.#used.set(name, { ...look, stamp });
    return look;
  }

  /** Keeps what was looked at, and nothing else, for the next build; where it may not, it does not. */
  keep(): void {
    const file = join(this.#root, KEPT);
    const text = JSON.stringify(Object.fromEntries(this.#used));
    if (text === JSON.stringify(Object.fromEntries(this.#known))) return;
    // Nothing is installed here: there will be no next build.
    if (!existsSync(dirname(dirname(file)))) return;
    const half = `${file}.${process.pid}`;
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(half, text);
      renameSync(half, file);
    } catch (error) {
      // A folder that may not be written to, or a full disk: the next build takes longer.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
}

/** Nothing where nothing was kept, or not by this program. */
function kept(file: string): Record<string, Kept> {
  try {
    return z.record(z.string(), keptSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** @param known what was found when the picture was last looked at: it may be the same */
async function lookAt(bytes: Buffer, known: CachedInfo | undefined): Promise<CachedInfo> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (known?.digest === digest) return known;
  const metadata = await sharp(bytes).metadata();
  const inspection = inspect(bytes);
  if (inspection && !inspection.complete) throw new Error('A picture breaks off.');
  const [red = 0, green = 0, blue = 0] = await sharp(bytes, { failOn: 'truncated' })
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .resize(1, 1, { fit: 'fill', fastShrinkOnLoad: false })
    .raw({ depth: 'uchar' })
    .toBuffer();
  const { width, height } = metadata.autoOrient;
  return {
    greys: await greysOf(bytes),
    tone: hexOf(red, green, blue),
    width,
    height,
    format: kindOf(metadata),
    digest,
    extras: inspection?.extras ?? [],
    edition: EDITION,
  };
}

/** A colour of three parts from 0 to 255 as CSS writes it. */
export const hexOf = (...parts: [number, number, number]): string =>
  `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
