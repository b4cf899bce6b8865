/** An entry as Astro's collections give it. */
interface StoredEntry {
  id: string;
  data: object;
  body?: string;
  filePath?: string;
}

/** What the owner wrote, by collection; a test fills it and empties it again. */
export const stored = new Map<string, StoredEntry[]>();

/** Stands for `astro:content`, which is there in a build alone. */
export const astroContent = {
  getCollection: async (name: string): Promise<StoredEntry[]> => stored.get(name) ?? [],
  getEntry: async (name: string, id: string): Promise<StoredEntry | undefined> =>
    stored.get(name)?.find((entry) => entry.id === id),
};
