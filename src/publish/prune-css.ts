import { transform, type Selector, type SelectorComponent } from 'lightningcss';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchedBy } from './headers/integrity.ts';
import { attributesOf, startTags, type StartTag } from './html-tags.ts';
import { pagesIn } from './built-pages.ts';

/**
 * Takes the rules out of every page that can apply to nothing on it. A page carries its styles
 * inside, so that it shows after one answer of the server, and the styles of the site are more than
 * any page needs. A picture that only such rules named is taken out of the folder, too.
 */
export async function pruneStyles(folder: string): Promise<void> {
  const named = new Set<string>();
  const shown = new Set<string>();
  for (const { file, html } of await pagesIn(folder)) {
    const read = (path: string) => readFile(join(folder, path), 'utf8');
    const pruned = withoutUnusedRules(html, await Promise.all(fetchedBy({ html }).map(read)));
    if (pruned !== html) await writeFile(join(folder, file), pruned);
    for (const address of addressesIn(html)) named.add(address);
    for (const address of addressesIn(pruned)) shown.add(address);
  }
  for (const address of named) if (!shown.has(address)) await unlink(join(folder, address));
}

/** The addresses of the files that Astro named, as they stand in a page. */
const addressesIn = (html: string): string[] => html.match(/\/_astro\/[\w.~-]+/g) ?? [];

/** A custom property where it is used, not where it is declared. */
const CUSTOM_PROPERTY = /--[\w-]+(?![\w-]*\s*:)/g;

/**
 * A page without the rules that name an element or a class which neither the page has nor any word
 * of its scripts could make, and without the custom properties it does not use.
 * @param fetched the text of the script files that the page fetches later
 */
export function withoutUnusedRules(html: string, fetched: readonly string[] = []): string {
  const tags = [...startTags(html)];
  const isUsed = namesOn(html, tags, fetched);
  return tags
    .filter(({ name }) => name === 'style')
    .reduce((page, { text }) => page.replace(text, () => pruned(text, isUsed)), html);
}

type IsUsed = (name: string) => boolean;

/**
 * Tells whether a name is that of an element or a class of the page, a custom property it uses, or
 * a word of its scripts.
 */
function namesOn(html: string, tags: readonly StartTag[], fetched: readonly string[]): IsUsed {
  const scripts = tags
    .filter((tag) => tag.name === 'script' && !attributesOf(tag).get('type')?.includes('json'))
    .map(({ text }) => text);
  const names = new Set([
    ...tags.flatMap((tag) => [tag.name, ...(attributesOf(tag).get('class')?.split(/\s+/) ?? [])]),
    ...(html.match(CUSTOM_PROPERTY) ?? []),
    ...[...scripts, ...fetched].flatMap((text) => text.match(/[\w-]+/g) ?? []),
  ]);
  return (name) => names.has(name);
}

const pruned = (css: string, isUsed: IsUsed): string =>
  transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    visitor: {
      // Not the rule: lightningcss 1.33 takes back none that has a custom property in it.
      Selector: (selector) => (canApply(selector, isUsed) ? undefined : []),
      // A property that the parser does not know comes here, too.
      Declaration: {
        custom: ({ name }) => (name.startsWith('--') && !isUsed(name) ? [] : undefined),
      },
    },
  })
    .code.toString()
    // What held nothing else than those.
    .replaceAll(/@(?:media|supports)[^{}]*\{\}/g, '');

/** Whether every part of a selector may be on the page; what a `:not()` names need not be. */
const canApply = (selector: Selector, isUsed: IsUsed): boolean =>
  selector.every((part) => mayBe(part, isUsed));

function mayBe(part: SelectorComponent, isUsed: IsUsed): boolean {
  if (part.type === 'type' || part.type === 'class') return isUsed(part.name);
  if (part.type !== 'pseudo-class') return true;
  return part.kind === 'is' || part.kind === 'where' || part.kind === 'has'
    ? part.selectors.some((inner) => canApply(inner, isUsed))
    : true;
}
