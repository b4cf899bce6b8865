import type { ImageTransform, LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { decode, encode, ENCODERS, type Format, type Pixels } from './encode.ts';
import { rightsPacket, type Rights } from './rights.ts';
import { stoodInFor } from './stand-ins.ts';

/** What astro.config.mjs hands to the service. */
export interface PictureSettings extends Record<string, unknown> {
  rights: Rights;
}

/** From this width on a picture says whose it is: what search engines list and people take away. */
const SIGNED_FROM = 600;

const FORMATS: Record<string, Format> = {
  avif: 'avif',
  webp: 'webp',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  png: 'png',
};

/** The pictures being worked on: Astro asks for all versions of one before it lets go of its bytes. */
const decoded = new WeakMap<Uint8Array, Promise<Pixels>>();

/**
 * Astro's image service, which decodes a picture once for all its versions instead of once for
 * each, and never publishes an original: one that cannot be read ends the build, where Astro's own
 * service warns and hands out the file with all it holds.
 */
const service: LocalImageService<PictureSettings> = {
  ...baseService,
  // Astro keeps versions from one build to the next, under a name made of these.
  propertiesToHash: [...(baseService.propertiesToHash ?? []), 'edition'],
  validateOptions: async (options, config, logger) => {
    const validated = await baseService.validateOptions?.(options, config, logger);
    return Object.assign(validated ?? options, { edition: editionOf(config.service.config) });
  },
  getHTMLAttributes: async (options, config, logger) => {
    const { edition: _edition, ...shown } = options as ImageTransform & { edition?: string };
    return (await baseService.getHTMLAttributes?.(shown as ImageTransform, config, logger)) ?? {};
  },
  transform: async (original, { src, width, height, format = '', quality }, config) => {
    const kind = FORMATS[format];
    if (!kind) throw new Error(`${src} was asked for as ${format || 'nothing'}.`);
    // As many pictures at once as there are cores; more threads for each only wait for each other.
    sharp.concurrency(Math.max(1, Math.floor(availableParallelism() / 2)));
    const pixels = decoded.get(original) ?? decode(stoodInFor(original, process.cwd()) ?? original);
    decoded.set(original, pixels);
    const xmp =
      (width ?? SIGNED_FROM) < SIGNED_FROM ? undefined : rightsPacket(config.service.config.rights);
    const data = await encode(await pixels, {
      width,
      height,
      format: kind,
      quality: Number(quality) || undefined,
      xmp,
    });
    return { data, format: kind };
  },
};

export default service;

/** Changes with all that decides what a version looks like besides what a page asks for. */
const editionOf = (settings: PictureSettings): string =>
  createHash('sha256')
    .update(JSON.stringify([ENCODERS, settings, sharp.versions]))
    .digest('hex')
    .slice(0, 8);
