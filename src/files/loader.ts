import type { Loader, LoaderContext } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findEntries, type EntryFile, type FileLayout } from './find.ts';
import { NO_DRAFTS, withoutDrafts, type ShownDrafts } from './drafts.ts';
import { readOwnerFile } from './read.ts';
import { unreadableLine } from './advice.ts';

/**
 * Whether an entry may be loaded at all, by its fields as they are written. Left
 * out here, its pictures are not even read; left out later, Astro publishes them.
 * `content` is the folder src/content.
 */
type Keep = (fields: Record<string, unknown>, content: string) => boolean;

/**
 * The drafts that are loaded.
 * @param root the project's folder
 * @param isWriting whether it is for the development server
 */
type FindShownDrafts = (root: string, isWriting: boolean) => Promise<ShownDrafts>;

/** Which of a collection's files are loaded. */
interface Rules {
  keep: Keep;
  drafts: FindShownDrafts;
}

/** Where a collection's files are, and which of them are loaded. */
interface Source extends Rules {
  /** The folder src/content. */
  content: string;
  place: FileLayout;
}

type Stored = ReturnType<LoaderContext['store']['entries']>[number][1];

/**
 * Loads the owner's files with the same reader the check uses, so that what was
 * checked is what is shown. Astro's own loader reads 30 February as 2 March,
 * and renders Markdown that it then publishes empty when rendering failed
 * (https://github.com/withastro/astro/issues/18054).
 */
export function ownerFiles(place: FileLayout, rules: Rules): Loader {
  return {
    name: 'owner-files',
    load: async (context) => {
      const content = fileURLToPath(new URL('content/', context.config.srcDir));
      const source = { content, place, ...rules };
      await loadAll(source, context);
      const own = join(content, place.file ?? place.folder);
      // One after another, so that what was read first is not shown last.
      let loaded = Promise.resolve();
      context.watcher?.add(own);
      context.watcher?.on('all', (_event, file) => {
        if (file.startsWith(own)) loaded = loaded.then(() => loadAll(source, context));
      });
    },
  };
}

/**
 * Puts every entry into the store, all at once.
 * @throws if a file is not right, in a build; on the development server its entry stays as it was
 */
async function loadAll(source: Source, context: LoaderContext): Promise<void> {
  const { entries } = findEntries(source.content, source.place);
  const root = fileURLToPath(context.config.root);
  const shown = source.place.drafts
    ? await source.drafts(root, context.watcher !== undefined)
    : NO_DRAFTS;
  const all: (Stored | undefined)[] = [];
  for (const entry of entries) {
    const load = loadOne({ ...source, shown }, entry, context);
    all.push(await (context.watcher ? load.catch(() => lastGood(entry, context)) : load));
  }
  context.store.clear();
  for (const entry of all) if (entry) context.store.set(entry);
}

/** What was shown of a file before it was broken. */
function lastGood({ id, path }: EntryFile, { store, logger }: LoaderContext): Stored | undefined {
  const shown = store.has(id) ? 'is shown as it was' : 'is not shown';
  logger.warn(`src/content/${path} ${shown}: something in it is not right yet.`);
  return store.get(id);
}

/** Whoever writes a draft looks for it in vain until nothing is missing. */
const notShown = (path: string): string =>
  `src/content/${path} is a draft that is not shown yet: npm run check says what it needs.`;

/** The entry of a file; undefined if it may not be loaded. */
async function loadOne(
  { content, place, keep, shown }: Source & { shown: ShownDrafts },
  { id, path }: EntryFile,
  context: LoaderContext,
): Promise<Stored | undefined> {
  const file = join(content, path);
  const contents = readFileSync(file);
  const read = withoutDrafts(place, path, readOwnerFile(path, contents), shown);
  if (!read) {
    if (context.watcher) context.logger.info(notShown(path));
    return undefined;
  }
  const { data, body = '', unreadable, unfit } = read;
  const [first] = [...unreadable, ...unfit];
  if (first) throw new Error(unreadableLine(`src/content/${path}`, first));
  const fields = (data ?? {}) as Record<string, unknown>;
  if (!keep(fields, content)) return undefined;
  return {
    id,
    data: await context.parseData({ id, data: fields, filePath: file }),
    body,
    filePath: relative(fileURLToPath(context.config.root), file),
    digest: context.generateDigest(contents.toString('latin1')),
  };
}
