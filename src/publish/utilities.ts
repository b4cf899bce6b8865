import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { attributesOf, startTags } from './markup.ts';
import { pagesIn } from './site-files.ts';

/** A rule of one utility, as the build writes it: `.md\:u-grid-cols-2{…}`. */
const UTILITY = /\.((?:[a-z]+\\:)?u-[\w-]+)\{[^{}]*\}/g;
const EMPTY = /@media[^{}]*\{\}/g;

/**
 * Takes the utilities out of every page that it does not use: Tailwind makes one list for all
 * pages, and a page carries its styles inside, so that it shows after one answer of the server.
 */
export async function dropUnusedUtilities(folder: string): Promise<void> {
  for (const { file, html } of await pagesIn(folder)) {
    const kept = withoutUnusedUtilities(html);
    if (kept !== html) await writeFile(join(folder, file), kept);
  }
}

/** A page without the utilities that no class of it names. */
export function withoutUnusedUtilities(html: string): string {
  const tags = [...startTags(html)];
  const used = new Set(tags.flatMap((tag) => attributesOf(tag).get('class')?.split(/\s+/) ?? []));
  return tags
    .filter(({ name }) => name === 'style')
    .reduce((page, { text }) => {
      const kept = text.replaceAll(UTILITY, (rule, name: string) =>
        used.has(name.replace('\\', '')) ? rule : '',
      );
      return page.replace(text, () => kept.replaceAll(EMPTY, ''));
    }, html);
}
