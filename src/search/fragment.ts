const WORDS = '#q=';

/** Whether the fragment of an address asks for a search: #q=gym. */
export const isSearch = (fragment: string): boolean => fragment.startsWith(WORDS);

/** The fragment that asks for some words. */
export const asFragment = (text: string): string => WORDS + encodeURIComponent(text);

/** The words a fragment asks for; none where it asks for nothing, or was cut within a sign. */
export function inFragment(fragment: string): string {
  if (!isSearch(fragment)) return '';
  try {
    return decodeURIComponent(fragment.slice(WORDS.length));
  } catch {
    return '';
  }
}
