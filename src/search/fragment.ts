const WORDS = 'q';

/** Whether the fragment of an address asks for a search: #q=gym. */
export const isSearch = (fragment: string): boolean => fragment.startsWith(`#${WORDS}=`);

/** The fragment that asks for some words. Half a character, which no address can hold, is left out. */
export const asFragment = (text: string): string =>
  `#${WORDS}=${encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, ''))}`;

/** The words a fragment asks for; none where it asks for none. */
export const inFragment = (fragment: string): string =>
  new URLSearchParams(fragment.slice(1)).get(WORDS) ?? '';

/** Writes the words that are searched for into the address, or takes them out where there are none. */
export function remember(words: string): void {
  if (!words && !isSearch(location.hash)) return;
  const address = new URL(words && asFragment(words), location.href);
  history.replaceState(history.state, '', address);
}
