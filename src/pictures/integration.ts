import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { visible } from '#terminal/print.ts';
import {
  type RequestedVersion,
  requestedVersions,
  type SourceImage,
  PICTURES,
} from './requested.ts';
import { drawnFilesOf } from './drawings.ts';
import { decodedSize } from './encode.ts';
import { ImageInfoCache } from './image-info.ts';
import { makeMissing, putInto } from './make.ts';
import type { Rights } from './rights.ts';

/**
 * The pictures of the content, from their files to those of the site.
 * @param rights what the pictures say of themselves
 */
export function pictures(rights: Rights): AstroIntegration {
  let folder = '';
  let root = '';
  return {
    name: 'pictures',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        folder = fileURLToPath(new URL('pictures/', config.cacheDir));
        root = fileURLToPath(config.root);
        updateConfig({
          image: { service: { entrypoint: './src/pictures/service.ts', config: { rights } } },
          vite: { plugins: [looks(root)] },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        server.middlewares.use((request, response, next) => {
          const version = versionAt(request.url ?? '');
          if (!version) return next();
          return bytesOf(version, folder).then(
            (bytes) => response.setHeader('content-type', typeOf(version)).end(bytes),
            (error: Error) => {
              logger.error(visible(error.message));
              response.writeHead(500).end(error.message);
            },
          );
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const versions = requestedVersions();
        const made = await makeMissing(folder, versions.values(), (path, done, all) =>
          logger.info(visible(`${relative(root, path)} (${done}/${all})`)),
        );
        putInto(join(fileURLToPath(dir), PICTURES), folder, versions);
        logger.info(`${versions.size} files of pictures, ${made} of them encoded anew.`);
      },
    },
  };
}

/**
 * The plugin that tells pages how a picture looks, in place of Astro, which would publish every
 * original.
 * @param root the folder of the project
 */
export function looks(root: string) {
  const seen = new ImageInfoCache(root);
  return {
    name: 'looks',
    load: {
      // Before Astro's own, which is made for the same addresses.
      order: 'pre' as const,
      filter: { id: /\?astroContentImageFlag$/ },
      async handler(id: string): Promise<string> {
        const path = id.slice(0, id.lastIndexOf('?'));
        const look = await seen.at(path);
        const drawn = drawnFilesOf(root, look.digest);
        const known: SourceImage = { src: path, path, ...look, ...decodedSize(look), drawn };
        return `export default ${JSON.stringify(known)}`;
      },
    },
  };
}

const typeOf = ({ format }: RequestedVersion): string =>
  format === 'svg' ? 'image/svg+xml' : `image/${format}`;

/** The version that an address of the development server asks for, if any. */
export const versionAt = (url: string): RequestedVersion | undefined =>
  requestedVersions().get(new URL(url, 'http://localhost').pathname.replace(PICTURES, ''));

/**
 * A version for the development server, made if it is not kept.
 * @throws Error that names the picture that cannot be read
 */
export async function bytesOf(version: RequestedVersion, folder: string): Promise<Buffer> {
  await makeMissing(folder, [version]);
  return readFile(join(folder, version.kept));
}
