/** What can be asked of a page of questions: expressions and selectors, as text. */

/** The ids of the open answers. */
export const OPEN = `[...document.querySelectorAll('.qa[open] .qa-answer')].map((answer) => answer.id)`;

/** The question that has the focus. */
export const FOCUSED = `document.activeElement.querySelector('h3')?.textContent`;

/** What a page gives once it is there as a whole: its address changes before it is. */
const whenLoaded = (value: string): string => `document.readyState === 'complete' && ${value}`;

/** Where the visitor is, without the host. */
export const ADDRESS = whenLoaded('location.pathname + location.hash');

/** The path of the page. */
export const PATH = whenLoaded('location.pathname');

/** Whether an element can be seen whole, without scrolling. */
export const inView = (selector: string): string => `(() => {
  const { height, top, bottom, left, right } = document.querySelector('${selector}').getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
})()`;

/** The question over an answer. */
export const summaryOf = (fragment: string): string => `.qa:has(${fragment}) summary`;

/** The button of that label. */
export const button = (label: string): string =>
  `[...document.querySelectorAll('faq-accordion button')].find((b) => b.textContent === '${label}')`;

/** The words of the first element that fits. */
export const textOf = (selector: string): string =>
  `document.querySelector('${selector}')?.textContent`;
