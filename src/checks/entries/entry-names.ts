import type { EntryFile, FileLayout } from '#files/find.ts';
import { asAddress, isAddress } from '#prose/address.ts';
import type { Problem } from '#checks/problem.ts';
import { stemOf, type FoundFiles } from './unexpected-files.ts';

/** How programs name what they copied, or could not join with another version. */
const COPY =
  /conflicted copy|sync-conflict|\(\d{1,3}\)$|^copy (?:\(\d{1,3}\) )?of | (?:- )?copy(?: \d{1,3})?$/i;

/** A name that cannot be an address. */
export function nameProblems({ kind }: FileLayout, id: string, file: string): Problem[] {
  if (isAddress(id)) return [];
  // An ending twice: programs hide the one, and the other is written again.
  const better = asAddress(stemOf({ name: id }));
  const isCopy = kind === 'flat' && COPY.test(id);
  if (isCopy && better) {
    return [
      {
        file,
        says: 'by its name this is a copy that a program made',
        fix: `Delete it, or rename it to ${better}.md if it is another entry.`,
      },
    ];
  }
  const what = kind === 'nested' ? 'the name of the folder' : "the file's name";
  return [
    {
      file,
      says: `${what} becomes the address, which has only small letters without accents, digits and single hyphens`,
      fix: better
        ? `Rename it to ${better}${kind === 'flat' ? '.md' : ''}.`
        : 'Give it a name such as does-smp-hurt.',
    },
  ];
}

/** Files whose addresses would be the same: each but one, with the name of that one. */
export function sameNames(entries: readonly EntryFile[]): Map<string, string> {
  const byName = Map.groupBy(entries, ({ path }) => path.toLowerCase());
  return new Map([...byName.values()].flatMap(othersOf));
}

/** The one that is written as an address stays, whatever the order of the listing. */
function othersOf(same: readonly EntryFile[]): [path: string, kept: string][] {
  const kept = same.find(({ id }) => isAddress(id)) ?? same[0];
  return same.filter((entry) => entry !== kept).map(({ path }) => [path, kept?.path ?? '']);
}

export const sameNameProblems = (same: ReadonlyMap<string, string>): Problem[] =>
  [...same].map(([path, first]) => ({
    file: `src/content/${path}`,
    says: `there is a src/content/${first} too, and capitals make no difference in an address`,
    fix: 'Give one of the two another name, or delete it.',
  }));

/**
 * Every name that may be referred to: those of the entries as they are and as
 * they should be, and those of files that are left out because of their ending.
 */
export function namesMeant({ entries, strays }: FoundFiles): string[] {
  const ids = [...entries.map(({ id }) => id), ...strays.map(stemOf)];
  return [...new Set(ids.flatMap((id) => [id, asAddress(id)]))].filter((id) => id !== '');
}
