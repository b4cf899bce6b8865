import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import drawn from './drawn/drawn.json' with { type: 'json' };
import { PICTURES, requestedVersions, type SourceImage } from './requested.ts';

/** The files of a drawing of the project's own: an SVG file for large, a WebP file for lists. */
export interface DrawnFiles {
  large: string;
  small: string;
}

/** Of the project's own drawings, by the digest of the PNG file that the gallery has. */
const NAMES: Readonly<Record<string, string>> = drawn;

/**
 * The files beside a picture that the generator has drawn; undefined for one that an owner brought.
 * @param root the folder of the project
 * @param digest SHA-256 of the picture, in hexadecimal
 */
export function drawnFilesOf(root: string, digest: string): DrawnFiles | undefined {
  const name = NAMES[digest];
  const file = (path: string): string => join(root, 'src/pictures/drawn', path);
  return name ? { large: file(`large/${name}.svg`), small: file(`small/${name}.webp`) } : undefined;
}

/** How large they are by themselves, in pixels. */
const SIZES = { large: { width: 1600, height: 1200 }, small: { width: 560, height: 420 } } as const;

/**
 * Has a file of a drawing published as it is, beside the photographs that are encoded.
 * @returns its address and size, or undefined for a picture that the generator has not drawn
 */
export function publishDrawing(
  { drawn: files }: Partial<SourceImage>,
  size: keyof DrawnFiles,
): { src: string; width: number; height: number } | undefined {
  const path = files?.[size];
  if (!path) return undefined;
  const format = size === 'large' ? 'svg' : 'webp';
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 12);
  const kept = `${digest}.${format}`;
  const name = `drawing-${basename(path, `.${format}`)}-${kept}`;
  requestedVersions().set(name, { path, kept, format, asIs: true });
  return { src: `${PICTURES}${name}`, ...SIZES[size] };
}
