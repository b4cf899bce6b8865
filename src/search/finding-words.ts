import type { Finding } from './find.ts';

/**
 * What a search found, as visitors are told.
 * @param text what was typed
 * @param most how many answers are shown at most
 */
export function inWords(text: string, { hits, prices }: Finding, most: number): string | Node {
  if (prices) return prices.path ? linkTo(prices.path) : 'We have no prices here yet.';
  if (hits.length === 0) return `We have no answer about “${text}” yet.`;
  if (hits.length > most) return `The best ${most} of ${hits.length} answers`;
  return hits.length === 1 ? '1 answer' : `${hits.length} answers`;
}

function linkTo(prices: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = prices;
  link.textContent = 'See our prices';
  return link;
}
