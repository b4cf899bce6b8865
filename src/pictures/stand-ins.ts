import { emitClientAsset } from 'astro/assets/utils';
import { basename, extname, join, relative } from 'node:path';
import { type Look, Looks } from './look.ts';

/** What the pages know of a picture: its address for Astro, and how it looks. */
export type Known = Look & { src: string };

/** What a rollup plugin is called as. */
type Context = Parameters<typeof emitClientAsset>[0];

/** How a stand-in begins; behind it is written where the picture lies. */
const MARK = 'In place of ';

/**
 * Hands Astro a line of text in place of each picture of the content. Astro would read, copy, write
 * and delete all of them in every build, changed or not, which takes longer than all pages do where
 * there are thirty photographs. The image service reads a picture when a version of it is missing.
 * @param root the folder of the project
 */
export function standIns(root: string) {
  const looks = new Looks(root);
  let building = false;
  return {
    name: 'stand-ins',
    config: (_: unknown, { command }: { command: string }) => {
      building = command === 'build';
    },
    load: {
      // Before Astro's own, which is made for the same addresses.
      order: 'pre' as const,
      filter: { id: /\?astroContentImageFlag$/ },
      async handler(this: Context, id: string): Promise<string> {
        const path = id.slice(0, id.lastIndexOf('?'));
        const look = await looks.at(path);
        const src = building ? standIn(this, root, path, look) : served(path, look);
        // Astro deletes by the path, which must not become part of any name.
        return `export default Object.defineProperty(
          ${JSON.stringify({ ...look, src } satisfies Known)},
          'fsPath',
          { value: ${JSON.stringify(path)} },
        )`;
      },
    },
  };
}

/** Where the picture lies for which these bytes stand; nothing if they are a picture themselves. */
export function stoodInFor(bytes: Uint8Array, root: string): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return text.toString('utf8', 0, MARK.length) === MARK
    ? join(root, text.toString('utf8', MARK.length))
    : undefined;
}

/** Puts the stand-in where Astro looks for a picture. Its name changes with the picture alone. */
function standIn(context: Context, root: string, path: string, { digest }: Look): string {
  const ending = extname(path);
  const fileName = `_astro/${basename(path, ending)}.${digest.slice(0, 8)}${ending}`;
  emitClientAsset(context, { type: 'asset', fileName, source: `${MARK}${relative(root, path)}` });
  return `/${fileName}`;
}

/** The address of a picture for the development server, as Astro writes it. */
const served = (path: string, { width, height, format }: Look): string =>
  `/@fs${path.startsWith('/') ? '' : '/'}${path}?origWidth=${width}&origHeight=${height}&origFormat=${format}`;
