import type { Loader, LoaderContext } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findEntries, type EntryFile, type Place } from './find.ts';
import { readOwnerFile } from './read.ts';
import { unreadableLine } from './unreadable.ts';

/**
 * Whether an entry may be loaded at all, by its fields as they are written. Left
 * out here, its pictures are not even read; left out later, Astro publishes them.
 * `content` is the folder src/content.
 */
type Keep = (fields: Record<string, unknown>, content: string) => boolean;

/**
 * Loads the owner's files with the same reader the check uses, so that what was
 * checked is what is shown. Astro's own loader reads 30 February as 2 March,
 * and renders Markdown that it then publishes empty when rendering failed
 * (https://github.com/withastro/astro/issues/18054).
 */
export function ownerFiles(place: Place, keep: Keep = () => true): Loader {
  return {
    name: 'owner-files',
    load: async (context) => {
      const content = fileURLToPath(new URL('content/', context.config.srcDir));
      await loadAll(content, place, keep, context);
      const own = join(content, place.file ?? place.folder);
      context.watcher?.add(own);
      context.watcher?.on('all', async (_event, file) => {
        if (file.startsWith(own)) await loadAll(content, place, keep, context);
      });
    },
  };
}

async function loadAll(
  content: string,
  place: Place,
  keep: Keep,
  context: LoaderContext,
): Promise<void> {
  const { entries } = findEntries(content, place);
  context.store.clear();
  for (const entry of entries) await load(content, entry, keep, context);
}

async function load(
  content: string,
  { id, path }: EntryFile,
  keep: Keep,
  context: LoaderContext,
): Promise<void> {
  const file = join(content, path);
  const contents = readFileSync(file);
  const { data, body = '', unreadable, unfit } = readOwnerFile(path, contents);
  const [first] = [...unreadable, ...unfit];
  if (first) throw new Error(unreadableLine(`src/content/${path}`, first));
  const fields = (data ?? {}) as Record<string, unknown>;
  if (!keep(fields, content)) return;
  context.store.set({
    id,
    data: await context.parseData({ id, data: fields, filePath: file }),
    body,
    filePath: relative(fileURLToPath(context.config.root), file),
    digest: context.generateDigest(contents.toString('latin1')),
  });
}
