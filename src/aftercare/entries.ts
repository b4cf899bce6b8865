import { getEntry } from 'astro:content';
import { modifiedOn } from '#prose/fields.ts';
import type { Aftercare } from './schema.ts';

/** The rules for the days after a treatment. @throws if the file is missing */
export async function loadAftercare(): Promise<Aftercare> {
  const entry = await getEntry('aftercare', 'aftercare');
  if (!entry)
    throw new Error('src/content/aftercare.yaml is missing. The site cannot do without it.');
  return { ...entry.data, modified: modifiedOn(entry.data) };
}
