import { setImmediate } from 'node:timers/promises';
import type { CollectionName } from '#collections/collections.ts';
import { RereadEntry } from './entry.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content, Entry } from './schemas.ts';

/** What one rule finds wrong with an entry. */
export type EntryCheck = (name: CollectionName, entry: Entry) => Problem[];

/** Yield after so many entries, so that the native memory of the Markdown reader is freed. */
const YIELD_AFTER = 100;

/**
 * Tries every check on every entry, and lets go of an entry before the next is read.
 * @returns the problems that each of the checks found, by its name
 */
export async function visitEntries<Name extends string>(
  { names: _names, leftOut: _leftOut, ...collections }: Content,
  checks: Record<Name, EntryCheck>,
): Promise<Record<Name, Problem[]>> {
  const all = Object.entries(checks) as [Name, EntryCheck][];
  const found = Object.fromEntries(all.map(([check]) => [check, []])) as unknown as Record<
    Name,
    Problem[]
  >;
  for (const [name, entries] of Object.entries(collections)) {
    for (const [index, entry] of entries.entries()) {
      const read = entry instanceof RereadEntry ? entry.read() : entry;
      for (const [check, problemsOf] of all) {
        found[check].push(...problemsOf(name as CollectionName, read));
      }
      if (index % YIELD_AFTER === 0) await setImmediate();
    }
  }
  return found;
}
