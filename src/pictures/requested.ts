import type { DrawnFiles } from './drawings.ts';
import type { Format, Version } from './encode.ts';
import type { ImageInfo } from './image-info.ts';

/** What pages know of a picture: how it looks, how large it is at most, and where it lies. */
export interface SourceImage extends ImageInfo {
  /** Astro wants an address of every picture; the original has none in the site. */
  src: string;
  path: string;
  /** The files that the generator has drawn beside it; none for a picture of the owner's. */
  drawn?: DrawnFiles | undefined;
}

/** A version of a picture that a page asked for. */
export interface RequestedVersion extends Omit<Version, 'format'> {
  format: Format | 'svg';
  /** True for a file of the project's own, which is published as it is. */
  asIs?: true;
  /** Where the picture lies that it is made of. */
  path: string;
  /** The name it is kept under, which changes with all that is in the file and with nothing else. */
  kept: string;
}

/** The folder of pictures in the built site. */
export const PICTURES = '/_astro/';

const ASKED = Symbol.for('versions of pictures that pages ask for');

/**
 * The versions that pages asked for, by the names of their files in the site. Pages are made by a
 * bundle with modules of its own, in the same process: what both see hangs on the global object.
 */
export function requestedVersions(): Map<string, RequestedVersion> {
  const shared = globalThis as { [ASKED]?: Map<string, RequestedVersion> };
  shared[ASKED] ??= new Map();
  return shared[ASKED];
}
