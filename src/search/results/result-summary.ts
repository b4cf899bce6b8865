import type { Finding } from '#search/engine/find.ts';

/**
 * What a search found, as visitors are told.
 * @param text what was typed
 * @param most how many answers are shown at most
 */
export function resultSummary(
  text: string,
  { hits, prices }: Finding,
  most: number,
): string | Node {
  const found = countOf(text, hits.length, most);
  if (!prices) return found;
  if (!prices.path) return 'We have no prices here yet.';
  if (hits.length === 0) return linkTo(prices.path);
  const both = new DocumentFragment();
  both.append(`${found} · `, linkTo(prices.path));
  return both;
}

function countOf(text: string, count: number, most: number): string {
  if (count === 0) return `We have no answer about “${text}” yet.`;
  if (count > most) return `The best ${most} of ${count} answers`;
  return count === 1 ? '1 answer' : `${count} answers`;
}

function linkTo(prices: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = prices;
  link.textContent = 'See our prices';
  return link;
}
