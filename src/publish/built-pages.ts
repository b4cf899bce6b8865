import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { attributesOf, startTags } from './html-tags.ts';

/** A published page. */
export interface BuiltPage {
  /** The file, relative to the folder of the site: "faq/index.html". */
  file: string;
  /** The address visitors use: "/faq/"; "/404.html" for the page of lost addresses. */
  path: string;
  html: string;
  /** The page as a tree; read when it is first asked for, because a large one is expensive. */
  readonly root: HTMLElement;
}

/** Every file of a built site, relative to its folder, in a fixed order. */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

/** Every page of a built site. */
export async function pagesIn(folder: string): Promise<BuiltPage[]> {
  const files = (await filesIn(folder)).filter((file) => file.endsWith('.html'));
  return Promise.all(files.map((file) => readPage(folder, file)));
}

/** One page of a built site. */
export const readPage = async (folder: string, file: string): Promise<BuiltPage> =>
  builtPage(file, await readFile(join(folder, file), 'utf8'));

/** A page, by its file and what is in it. */
export function builtPage(file: string, html: string): BuiltPage {
  const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  let root: HTMLElement | undefined;
  return {
    file,
    path,
    html,
    get root() {
      root ??= parse(html, { comment: true });
      return root;
    },
  };
}

/** The node of a graph that stands for the page itself. */
export const pageNodeOf = <Node extends { '@id'?: unknown }>(nodes: readonly Node[]) =>
  nodes.find((node) => String(node['@id']).endsWith('#webpage'));

/** The nodes of a page's JSON-LD; none where the page has no graph. */
export function graphOf({ html }: BuiltPage): Record<string, unknown>[] {
  for (const tag of startTags(html)) {
    if (tag.name !== 'script' || attributesOf(tag).get('type') !== 'application/ld+json') continue;
    return (JSON.parse(tag.text) as { '@graph': Record<string, unknown>[] })['@graph'];
  }
  return [];
}
