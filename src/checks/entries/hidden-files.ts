import type { ListedFile } from '#files/list-files.ts';
import type { Problem } from '#checks/problem.ts';

/** Files in which programs keep passwords and keys. */
const SECRETS =
  /^(?:\.env(?:\..+)?|\.npmrc|\.netrc|\.git-credentials|\.pgpass|\.htpasswd|id_(?:rsa|dsa|ecdsa|ed25519)|.+\.(?:pem|p12|pfx|kdbx))$/i;

/** A text whose name begins with a dot, by which programs hide it: ".washing-hair.md". */
const DRAFT =
  /^src\/content\/(?:(?:[^/.][^/]*\/)*\.(?![_#~.])[^/]+\.(?:md|mdx|markdown|txt)|\.[a-z]+\.ya?ml|gallery\/\.[^/._][^/]*\/index\.md)$/i;

/** Files that nobody sees in a folder: those that would be left out unsaid, and those with secrets. */
export const hiddenFileProblems = (found: readonly ListedFile[]): Problem[] =>
  found.flatMap(({ path }) => {
    if (SECRETS.test(path.split('/').at(-1) ?? '')) return [{ file: path, ...SECRET }];
    return DRAFT.test(path) ? [hidden(path)] : [];
  });

const SECRET = {
  says: 'in such a file programs keep passwords and keys, and whoever sees the files of the site would have them',
  fix: 'Move it out of the folder of the site.',
};

function hidden(path: string): Problem {
  const name = path.split('/').find((part) => part.startsWith('.')) ?? '';
  const isFolder = !path.endsWith(name);
  return {
    file: isFolder ? path.slice(0, path.lastIndexOf('/')) : path,
    says: `this ${isFolder ? 'folder' : 'file'} would be left out, because its name begins with a dot`,
    fix: `Rename it to ${name.replace(/^\.+/, '')} if it is to be published, or delete it.`,
  };
}
