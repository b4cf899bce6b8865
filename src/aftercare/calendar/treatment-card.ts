import type { Stretch, TreatmentDays } from './calendar.ts';
import { dayWords } from './days.ts';
import { EXERCISE } from '#aftercare/plan.ts';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * A treatment with its days, as a part of the page.
 * @param today as 2026-11-23
 */
export function treatmentCard(
  { number, date, work, stretches }: TreatmentDays,
  today: string,
): HTMLElement {
  const dates = ({ from, to }: Pick<Stretch, 'from' | 'to'>) => {
    if (to === from) return [time(from, date)];
    return to ? [time(from, date, to), ' to ', time(to, date)] : ['from ', time(from, date)];
  };
  const heading = element('h3', element('span', `Treatment ${number}`), ' ', time(date));
  const list = element(
    'ul',
    ...stretches.map((stretch) => {
      const { from, to = today } = stretch;
      return row(stretch.exercise, dates(stretch), from <= today && today <= to);
    }),
  );
  // Safari takes a list without bullets for none.
  list.setAttribute('role', 'list');
  const atWork = work ? [element('p', element('strong', 'Work'), ' from ', time(work, date))] : [];
  return element('section', heading, ...atWork, list);
}

function row(
  exercise: Stretch['exercise'],
  when: readonly (Node | string)[],
  isNow: boolean,
): HTMLElement {
  const name = element('strong', EXERCISE[exercise]);
  const mark = isNow ? [' ', element('em', 'today')] : [];
  return element('li', ring(exercise), element('p', name, ...mark), element('p', ...when));
}

function element(name: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** A date among others: its year is said where none of them has it. */
function time(date: string, ...others: readonly string[]): HTMLElement {
  const made = document.createElement('time');
  made.dateTime = date;
  made.textContent = dayWords(date, !others.some((other) => yearOf(other) === yearOf(date)));
  return made;
}

const yearOf = (date: string): string => date.slice(0, 4);

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
