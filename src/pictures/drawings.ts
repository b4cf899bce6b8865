import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import drawn from './drawn/drawn.json' with { type: 'json' };
import { PICTURES, requestedVersions, type SourceImage } from './requested.ts';

/**
 * The files of a drawing of the project's own, and how large each is by itself, in pixels: an SVG
 * file of many fine hairs, one of fewer for narrow screens, and a WebP file for lists.
 */
const FILES = {
  large: { format: 'svg', width: 1600, height: 1200 },
  narrow: { format: 'svg', width: 1152, height: 864 },
  list: { format: 'webp', width: 560, height: 420 },
} as const;

type Size = keyof typeof FILES;

/** Where they lie. */
export type DrawnFiles = Record<Size, string>;

/** Of the project's own drawings, by the digest of the PNG file that the gallery has. */
const NAMES: Readonly<Record<string, string>> = drawn;

/**
 * The files beside a picture that the generator has drawn; undefined for one that an owner brought.
 * @param root the folder of the project
 * @param digest SHA-256 of the picture, in hexadecimal
 */
export function drawnFilesOf(root: string, digest: string): DrawnFiles | undefined {
  const name = NAMES[digest];
  const file = (size: Size): string =>
    join(root, 'src/pictures/drawn', size, `${name}.${FILES[size].format}`);
  return name ? { large: file('large'), narrow: file('narrow'), list: file('list') } : undefined;
}

/**
 * Has a file of a drawing published as it is, beside the photographs that are encoded.
 * @returns its address and size, or undefined for a picture that the generator has not drawn
 */
export function publishDrawing(
  { drawn: files }: Partial<SourceImage>,
  size: Size,
): { src: string; width: number; height: number } | undefined {
  const path = files?.[size];
  if (!path) return undefined;
  const { format, width, height } = FILES[size];
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
  const kept = `${digest}.${format}`;
  const name = `drawing-${basename(path, `.${format}`)}-${kept}`;
  requestedVersions().set(name, { path, kept, format, asIs: true });
  return { src: `${PICTURES}${name}`, width, height };
}
