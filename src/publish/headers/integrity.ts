import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributesOf, startTags } from '#publish/html-tags.ts';
import { pagesIn, type BuiltPage } from '#publish/built-pages.ts';

/** A script file, as a script that fetches it names it. */
const SCRIPT_FILE = /(?<=[`'"])\/_astro\/[\w.-]+\.js(?=[`'"])/g;

/** What every head begins with. */
const FIRST = '<meta charset="utf-8">';

/** The script files that scripts of a page may fetch; what its markup names is none of them. */
export function fetchedBy({ html }: Pick<BuiltPage, 'html'>): string[] {
  const scripts = [...startTags(html)].filter(
    (tag) => tag.name === 'script' && !attributesOf(tag).has('src'),
  );
  return [...new Set(scripts.flatMap(({ text }) => text.match(SCRIPT_FILE) ?? []))];
}

/**
 * Gives each page whose scripts may fetch others an import map with the hashes of these files.
 * Browsers then run them as they were built or not at all, and the page's policy can name them:
 * neither hashes alone nor 'strict-dynamic' let `import()` through (HTML, import map integrity).
 */
export async function addIntegrity(folder: string): Promise<void> {
  for (const { file, html } of await pagesIn(folder)) {
    const hashes = await Promise.all(
      fetchedBy({ html }).map(async (path) => {
        const bytes = await readFile(join(folder, path));
        const hash = createHash('sha256').update(bytes).digest('base64');
        return [path, `sha256-${hash}`] as const;
      }),
    );
    if (hashes.length === 0) continue;
    const map = JSON.stringify({ integrity: Object.fromEntries(hashes) });
    // Only a map that comes before every module counts everywhere.
    const withMap = html.replace(FIRST, `$&<script type="importmap">${map}</script>`);
    if (withMap === html) throw new Error(`${file} does not begin with ${FIRST}.`);
    await writeFile(join(folder, file), withMap);
  }
}
