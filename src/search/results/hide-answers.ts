const GROUPS = 'section';
const PARTS = `${GROUPS}, .faq-tools`;

const partsOf = (list: HTMLElement, parts: string): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>(parts),
];

/**
 * Hides the answers that stay in their places during a search, and what opens all of them.
 * @param list what the answers belong to
 */
export function hideAnswers(list: HTMLElement): void {
  if (list.hasAttribute('data-searched')) return;
  keepHeights(partsOf(list, GROUPS));
  list.setAttribute('data-searched', '');
  for (const part of partsOf(list, PARTS)) part.setAttribute('aria-hidden', 'true');
}

/** Shows them again. */
export function showAnswers(list: HTMLElement): void {
  list.removeAttribute('data-searched');
  for (const part of partsOf(list, PARTS)) part.removeAttribute('aria-hidden');
}

/**
 * Scrolls to an answer that was hidden a moment ago: the browser, which went there itself, could not.
 * Firefox cannot either, until it was asked where the answer is.
 */
export function scrollToShown(id: string): void {
  const answer = document.getElementById(id);
  answer?.getClientRects();
  answer?.scrollIntoView();
}

/**
 * Notes how much room each group of answers takes, with the margin above it, so that the page is as
 * long again although those out of sight are not laid out (result-styles.ts).
 */
function keepHeights(groups: readonly HTMLElement[]): void {
  const heights = groups.map((group) => endOf(group) - endOf(group.previousElementSibling));
  for (const [index, group] of groups.entries()) {
    group.style.containIntrinsicHeight = `auto ${heights[index]}px`;
    group.dataset['kept'] = '';
  }
}

const endOf = (element: Element | null): number => element?.getBoundingClientRect().bottom ?? 0;
