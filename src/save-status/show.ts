import type { Outcome } from './outcome.ts';
import { sentenceOf } from './sentences.ts';

/**
 * Shows what became of the last save in the elements of SaveStatus.astro. The sentence is in a
 * region that is read out when it changes (role=status), the check's words are not: whoever hears
 * how many there are reads them when it suits.
 */
export function showOutcome(place: HTMLElement, outcome: Outcome): void {
  const { stage, words = [], link } = outcome;
  const sentence = place.querySelector('[role=status]');
  const details = place.querySelector('details');
  const list = place.querySelector('ul');
  const anchor = place.querySelector('a');
  if (!sentence || !details || !list || !anchor) return;
  place.dataset['stage'] = stage;
  const says = sentenceOf(outcome);
  // Put there anew, the same words would be read out again.
  if (sentence.textContent !== says) sentence.textContent = says;
  const before = [...list.children].map(({ textContent }) => textContent);
  if (before.join('\n') !== words.join('\n')) {
    list.replaceChildren(...words.map(itemOf));
    details.open = true;
  }
  details.hidden = words.length === 0;
  anchor.hidden = link === undefined;
  if (link === undefined) return;
  Object.assign(anchor, { href: link, target: '_blank', rel: 'noreferrer' });
}

/** The owner's words may be in it: it is text, whatever it looks like. */
function itemOf(words: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = words;
  return item;
}
