import type { Stretch, TreatmentDays } from './calendar.ts';
import { dayWords } from './days.ts';
import { EXERCISE } from './plan.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A treatment with its days, as a part of the page.
 * @param today as 2026-11-23
 */
export function treatmentCard(
  { number, date, work, stretches }: TreatmentDays,
  today: string,
): HTMLElement {
  const time = timeWithin(date);
  const dates = ({ from, to }: Pick<Stretch, 'from' | 'to'>) => {
    if (to === from) return [time(from)];
    return to ? [time(from), ' to ', time(to)] : ['from ', time(from)];
  };
  const rows = stretches.map((stretch) => {
    const { from, to, exercise } = stretch;
    const isNow = from <= today && (to === undefined || today <= to);
    return row(EXERCISE[exercise], dates(stretch), { sign: exercise, isNow });
  });
  if (work) rows.unshift(row('Work', dates({ from: work })));
  const heading = element(
    'h3',
    element('span', `Treatment ${number}`),
    ' ',
    timeAs(dayWords, date),
  );
  return element('section', heading, element('ul', ...rows));
}

/** @param sign the timeline's sign for a rule */
function row(
  what: string,
  when: readonly (Node | string)[],
  { sign, isNow = false }: { sign?: Stretch['exercise']; isNow?: boolean } = {},
): HTMLElement {
  const name = element('p', element('strong', what), ...(isNow ? [element('em', 'today')] : []));
  return element('li', ...(sign ? [ring(sign)] : []), name, element('p', ...when));
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function timeAs(words: (date: string) => string, date: string): HTMLElement {
  const made = document.createElement('time');
  made.dateTime = date;
  made.textContent = words(date);
  return made;
}

/** Dates near another one: the year is said where it is another. */
const timeWithin = (near: string) => (date: string) =>
  timeAs((day) => dayWords(day, date.slice(0, 4) !== near.slice(0, 4)), date);

function ring(exercise: Stretch['exercise']): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const use = document.createElementNS(SVG, 'use');
  svg.setAttribute('width', '28');
  svg.setAttribute('height', '28');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `#day-${exercise}`);
  svg.append(use);
  return svg;
}
