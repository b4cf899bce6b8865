import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { OwnerError } from '#terminal/owner-error.ts';
import { contentType, isText } from './content-types.ts';
import { type Encoding, compress, pickEncoding } from './encoding.ts';
import { type HostRules, loadRules } from '#netlify/rules.ts';

/** The bytes of one file as one visitor gets them. */
interface Representation {
  body: Buffer;
  type: string;
  /** With its quotation marks; differs from one encoding to another. */
  etag: string;
  encoding: Encoding | undefined;
  /** Whether another Accept-Encoding could have got other bytes. */
  varies: boolean;
}

/** A published site: its rules, the names of its files, and their contents on demand. */
export interface Deploy {
  rules: HostRules;
  /** Written `/faq/index.html`. Only these names are ever read from the disk. */
  files: ReadonlySet<string>;
  read(file: string, acceptEncoding: string | undefined): Promise<Representation>;
}

// Netlify reads these two and does not publish them.
const RULE_FILES = ['/_headers', '/_redirects'];

/**
 * Opens a built site.
 *
 * @param root folder of netlify.toml
 * @param dist folder that was built
 * @throws Error when the folder is missing or a rule is broken
 */
export async function openDeploy(root: string, dist: string): Promise<Deploy> {
  const files = await listFiles(dist);
  const kept = new Map<string, Promise<Representation>>();
  return {
    rules: await loadRules(root, dist),
    files,
    async read(file, acceptEncoding) {
      const type = contentType(file);
      const varies = isText(type);
      if (!varies) return represent(join(dist, file), type, undefined);
      const encoding = pickEncoding(acceptEncoding);
      const key = `${encoding ?? ''} ${file}`;
      const made = kept.get(key) ?? represent(join(dist, file), type, encoding);
      kept.set(key, made);
      return made;
    },
  };
}

/**
 * Changes when the site is built again, so that pages are never served with the headers of an
 * earlier build: the content policy of a page holds hashes of that very page.
 */
export async function buildStamp(root: string, dist: string): Promise<string> {
  const watched = [join(root, 'netlify.toml'), ...RULE_FILES.map((file) => join(dist, file))];
  const times = await Promise.all(
    [...watched, dist, join(dist, 'index.html')].map(async (path) =>
      stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  return times.join(' ');
}

async function listFiles(dist: string): Promise<Set<string>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true }).catch(() => {
    throw new OwnerError(`There is no built site in ${dist}: run "npm run build" first.`);
  });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  return new Set(names.filter((name) => !RULE_FILES.includes(name)));
}

async function represent(
  path: string,
  type: string,
  encoding: Encoding | undefined,
): Promise<Representation> {
  const plain = await readFile(path);
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 27);
  return {
    body: encoding ? await compress(plain, encoding) : plain,
    type,
    etag: encoding ? `"${hash}-${encoding}"` : `"${hash}"`,
    encoding,
    varies: isText(type),
  };
}
