import type { ExternalImageService, ImageTransform } from 'astro';
import { baseService } from 'astro/assets';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import sharp from 'sharp';
import { requestedVersions, type SourceImage, PICTURES } from './requested.ts';
import { ENCODERS, type Format } from './encode.ts';
import { rightsPacket, type Rights } from './rights.ts';

/** What the integration hands to the service. */
interface PictureSettings extends Record<string, unknown> {
  rights: Rights;
}

/** From this width on a picture says whose it is: what search engines list and people take away. */
const SIGNED_FROM = 600;

const FORMATS: Readonly<Record<string, Format>> = {
  avif: 'avif',
  webp: 'webp',
  jpg: 'jpeg',
  png: 'png',
};

/**
 * Names the versions of pictures for Astro and notes down which were asked for. To Astro it is a
 * service elsewhere, which makes the files by itself: Astro's own part reads, hashes, copies,
 * writes and deletes every original in every build, and copies every version that was made before,
 * which takes longer than all pages where there are thirty photographs.
 */
const service: ExternalImageService<PictureSettings> = {
  ...baseService,
  validateOptions: async (options, config, logger) => {
    const { src, ...rest } =
      (await baseService.validateOptions?.(options, config, logger)) ?? options;
    const { width, height } = known(src);
    // A picture never grows, and says of itself how wide it is.
    return { ...rest, src, ...((rest.width ?? 0) > width && { width, height }) };
  },
  getURL: ({ src, width, height, format = '', quality }, { service: { config } }) => {
    const { path, digest, ...whole } = known(src);
    const kind = FORMATS[format];
    if (!kind) throw new Error(`${path} was asked for as ${format || 'nothing'}.`);
    const version = {
      width,
      // As Astro announces it: rounded in another way, a side may differ by a pixel.
      height: height ?? (width && Math.round(width / (whole.width / whole.height))),
      format: kind,
      quality: Number(quality) || undefined,
      xmp: (width ?? SIGNED_FROM) < SIGNED_FROM ? undefined : rightsPacket(config.rights),
    };
    const kept = `${digestOf([digest, version])}.${format}`;
    // By its folder, which is part of addresses anyway; the owner's file may be named after a client.
    const name = `${basename(dirname(path))}-${kept}`;
    requestedVersions().set(name, { ...version, path, kept });
    return `${PICTURES}${name}`;
  },
};

export default service;

/** @throws for a picture from elsewhere, whose metadata no check reads */
function known(src: ImageTransform['src']): SourceImage {
  if (typeof src === 'object' && 'digest' in src) return src as unknown as SourceImage;
  const name = typeof src === 'string' ? src : src.src;
  throw new Error(`${name} is no picture of src/content, where pictures of pages belong.`);
}

/** Changes with all that decides what is in the file. */
const digestOf = (makings: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([...makings, ENCODERS, sharp.versions]))
    .digest('hex')
    .slice(0, 12);
