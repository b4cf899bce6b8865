import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BuiltPage } from './built-pages.ts';

/**
 * Pictures no page shows. Astro writes the untouched original, with whatever
 * the camera recorded in it, whenever code reads the size of a picture.
 */
export async function unusedAssets(
  folder: string,
  files: ReadonlySet<string>,
  pages: readonly BuiltPage[],
): Promise<string[]> {
  const others = [...files].filter((file) => /\.(xml|jsonld|css)$/.test(file));
  const texts = [
    ...pages.map(({ html }) => html),
    ...(await Promise.all(others.map((file) => readFile(join(folder, file), 'utf8')))),
  ];
  const shown = new Set(texts.flatMap((text) => text.match(/\/_astro\/[^\s"'<>()\\,?#]+/g) ?? []));
  // A name may hold any of the marks that end an address above: those few are looked for one by one.
  const isShown = (address: string) =>
    shown.has(address) || texts.some((text) => text.includes(address));
  const loaded = await namedInScripts(folder, files);
  return [...files]
    .filter((file) => file.startsWith('_astro/') && !loaded.has(basename(file)))
    .filter((file) => !isShown(`/${file}`) && !isShown(`/${encodeURI(file)}`))
    .map((file) => `${file} would be published although no page shows it.`);
}

/** The names of the files that scripts load, from beside them or by their address. */
async function namedInScripts(folder: string, files: ReadonlySet<string>): Promise<Set<string>> {
  const scripts = [...files].filter((file) => /^_astro\/.*\.js$/.test(file));
  const texts = await Promise.all(scripts.map((file) => readFile(join(folder, file), 'utf8')));
  return new Set(texts.flatMap((text) => text.match(/[\w.~-]+\.(?:js|css|wasm|woff2)\b/g) ?? []));
}
