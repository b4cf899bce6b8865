import { getEntry } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import type { Home } from './schema.ts';

/** The words of the first page. @throws if the file is missing */
export async function loadHome(): Promise<Home> {
  const entry = await getEntry('home', 'home');
  if (!entry) throw new Error('src/content/home.yaml is missing. The site cannot do without it.');
  return { ...entry.data, modified: modifiedOn(entry.data) };
}
