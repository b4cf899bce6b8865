import { ownDays } from '#aftercare/calendar/calendar.ts';
import { WRITTEN } from '../../support/days.ts';
import { expectedDays, FIELD, FOUR, SHOWN_DAYS } from '../aftercare.ts';
import type { Visitor } from '../engines/visitor.ts';
import { seen } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';
import { ADDRESS, textOf } from './on-page.ts';

const PATH = '/aftercare/';
const ADD = 'healing-calendar [data-act=add]';
const READY = `Boolean(customElements.get('healing-calendar'))`;
const count = `document.querySelectorAll('${FIELD}').length`;
const dates = `[...document.querySelectorAll('${FIELD}')].map(({ value }) => value)`;

/** Puts a date into a field, as the browser's own calendar does; engines differ in its keys. */
const put = (visitor: Visitor, place: number, date: string): Promise<void> =>
  visitor.ask(`void (() => {
    const field = document.querySelectorAll('${FIELD}')[${place}];
    field.value = '${date}';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);

/** Opens the page and puts in dates, with as many fields as it takes. */
async function openWith(visitor: Visitor, wanted: readonly string[]): Promise<void> {
  await visitor.open(PATH);
  await seen(visitor, READY, true);
  for (const [place, date] of wanted.entries()) {
    if (place > 0) await visitor.click(ADD);
    await seen(visitor, count, place + 1);
    await put(visitor, place, date);
  }
}

const daysAre = (visitor: Visitor, ...expected: string[]): Promise<void> =>
  seen(visitor, SHOWN_DAYS, expectedDays(ownDays(expected, WRITTEN)));

export const AFTERCARE_BEHAVIOURS: Behaviour[] = [
  {
    name: 'the table of days is there, and no box that does nothing',
    scripts: false,
    run: async (visitor) => {
      await visitor.open(PATH);
      const isShown = (selector: string) =>
        `document.querySelector('${selector}').checkVisibility()`;
      await seen(visitor, isShown('healing-calendar'), false);
      await seen(visitor, isShown('.day-table'), true);
      await seen(
        visitor,
        `document.querySelectorAll('.day-table tbody tr').length`,
        WRITTEN.bands.length,
      );
    },
  },
  {
    name: 'four treatments are shown by date, in whatever order they are put in',
    scripts: true,
    run: async (visitor) => {
      await openWith(visitor, [FOUR[2], FOUR[0], FOUR[3], FOUR[1]]);
      await daysAre(visitor, ...FOUR);
      await seen(
        visitor,
        `[...document.querySelectorAll('.own-days h3')].map((h3) => h3.textContent)`,
        [
          'Treatment 1 Monday 2 November 2026',
          'Treatment 2 Monday 9 November 2026',
          'Treatment 3 Wednesday 30 December 2026',
          'Treatment 4 Wednesday 3 February 2027',
        ],
      );
      await seen(
        visitor,
        `[...document.querySelectorAll('.own-days section:nth-child(3) li')].map((row) => row.innerText.replaceAll(/\\s+/g, ' ').trim())`,
        [
          'No exercise Wednesday 30 December to Sunday 3 January 2027',
          'Light exercise Monday 4 January to Friday 8 January 2027',
          'Normal exercise Saturday 9 January to Tuesday 2 February 2027',
        ],
      );
    },
  },
  {
    name: 'fields can be added up to eight, each with its name',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(PATH);
      await seen(visitor, READY, true);
      for (let place = 2; place <= 8; place += 1) {
        await visitor.click(ADD);
        await seen(
          visitor,
          `document.activeElement.closest('label')?.querySelector('span').textContent`,
          `Treatment ${place}`,
        );
      }
      await seen(visitor, `document.querySelector('${ADD}').checkVisibility()`, false);
      await seen(visitor, count, 8);
    },
  },
  {
    name: 'a date that is cleared takes its days with it, and the last one everything',
    scripts: true,
    run: async (visitor) => {
      await openWith(visitor, FOUR.slice(0, 2));
      await put(visitor, 0, '');
      await daysAre(visitor, FOUR[1]);
      await put(visitor, 1, '');
      await daysAre(visitor);
      await seen(visitor, textOf('healing-calendar output'), '');
      await put(visitor, 1, FOUR[3]);
      await daysAre(visitor, FOUR[3]);
    },
  },
  {
    name: 'dates and days agree after going back to them, and change together again',
    scripts: true,
    run: async (visitor) => {
      await openWith(visitor, FOUR.slice(0, 2));
      await daysAre(visitor, FOUR[0], FOUR[1]);
      await visitor.open('/privacy/');
      await visitor.back();
      await seen(visitor, ADDRESS, PATH);
      // A browser that does not keep pages as they were shows the page as at first.
      const kept = await visitor.ask<number>(count);
      const expected = kept === 2 ? FOUR.slice(0, 2) : [];
      await seen(visitor, dates, kept === 2 ? expected : ['']);
      await daysAre(visitor, ...expected);
      await put(visitor, 0, FOUR[3]);
      await daysAre(visitor, ...expected.slice(1), FOUR[3]);
    },
  },
];
