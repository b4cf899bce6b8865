import { isAddress } from '#prose/address.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';

/** A file to be written, and what to tell the owner of it. */
export interface NewFile {
  /** Relative to the project. */
  file: string;
  text: string;
  /** In sentences, a line each. */
  says: string[];
}

/**
 * Why a name cannot be taken, as a sentence; nothing when it can.
 * @param names of all files in the collection, also of those that cannot be read
 * @param place where it would be: "src/content/faq/does-smp-fade.md"
 * @param example a name that could be taken
 */
export function taken(
  name: string,
  names: readonly string[],
  place: string,
  example: string,
): string | undefined {
  if (!isAddress(name)) {
    return `"${name}" cannot be an address. Use small letters, digits and single hyphens, such as ${example}.`;
  }
  return names.includes(name) ? `There is one of that name already: ${place}.` : undefined;
}

/** The first place behind all others. */
export function nextOrder(entries: readonly Entry[]): number {
  return Math.max(0, ...entries.map((entry) => Number(asWritten(entry)['order']) || 0)) + 1;
}

/** How to leave a new file unfinished, as a sentence. */
export const AS_DRAFT =
  'To finish it another day, write "draft: true" above the second line of ---: then it stops nothing, and is not published.';
