import { setImmediate } from 'node:timers/promises';
import type { CollectionName } from '#files/places.ts';
import { RereadEntry } from '#checks/entry.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content, Entry } from '#checks/schemas.ts';

/** What is wrong with an entry, to somebody who is shown one after another. */
export type Look = (name: CollectionName, entry: Entry) => Problem[];

/** What reading Markdown takes is given back between two turns of Node's, not within one. */
const A_TURN = 100;

/**
 * Looks at every entry in several ways, and lets go of it before the next is read.
 * @returns what each of the looks found, by its name
 */
export async function lookAtEach<Looks extends string>(
  { names: _names, ...collections }: Content,
  looks: Record<Looks, Look>,
): Promise<Record<Looks, Problem[]>> {
  const all = Object.entries(looks) as [Looks, Look][];
  const found = Object.fromEntries(all.map(([look]) => [look, []])) as unknown as Record<
    Looks,
    Problem[]
  >;
  for (const [name, entries] of Object.entries(collections)) {
    for (const [index, entry] of entries.entries()) {
      const read = entry instanceof RereadEntry ? entry.read() : entry;
      for (const [look, problemsOf] of all) {
        found[look].push(...problemsOf(name as CollectionName, read));
      }
      if (index % A_TURN === 0) await setImmediate();
    }
  }
  return found;
}
