import type { Page } from '@playwright/test';
import type { TreatmentDays } from '#aftercare/calendar/calendar.ts';

/** Four treatments of which the first two overlap, the last in another year. */
export const FOUR = ['2026-11-02', '2026-11-09', '2026-12-30', '2027-02-03'] as const;
/** A day between the second and the third of them. */
export const BETWEEN = new Date('2026-11-24T12:00:00');

export const FIELD = 'healing-calendar input';
export const ADD = 'healing-calendar [data-act=add]';
export const SAVE = 'healing-calendar [data-act=save]';
export const PRINT = 'healing-calendar [data-act=print]';

/** Puts in a date in each field, with as many fields as it takes. */
export async function putIn(page: Page, dates: readonly string[]): Promise<void> {
  for (const [place, date] of dates.entries()) {
    if ((await page.locator(FIELD).count()) === place) await page.click(ADD);
    await page.locator(FIELD).nth(place).fill(date);
  }
}

/** Goes on with the tabulator until something has the focus, as people without a mouse do. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const isThere = () =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await isThere()) return;
  }
  throw new Error(`${selector} is not reached with the tabulator`);
}

/** A treatment with its days, as it stands in the page. */
type ShownDays = Omit<TreatmentDays, 'stretches'> & {
  stretches: Omit<TreatmentDays['stretches'][number], 'says'>[];
};

/** Runs in the page. */
const readDays = (): ShownDays[] => {
  const datesIn = (part: Element | null) =>
    [...(part?.querySelectorAll('time') ?? [])].map(({ dateTime }) => dateTime);
  return [...document.querySelectorAll('.own-days section')]
    .filter((section) => section.checkVisibility())
    .map((section) => {
      const [work] = datesIn(section.querySelector(':scope > p'));
      return {
        number: Number(section.querySelector('h3 span')?.textContent.replace('Treatment ', '')),
        date: datesIn(section.querySelector('h3'))[0] ?? '',
        ...(work && { work }),
        stretches: [...section.querySelectorAll('li')].map((row) => {
          const [from = '', end] = datesIn(row);
          const isOpen = row.lastElementChild?.textContent.startsWith('from ');
          const to = isOpen ? undefined : (end ?? from);
          const sign = row.querySelector('use')?.getAttribute('href')?.replace('#day-', '');
          return { from, ...(to && { to }), exercise: sign as 'none' | 'light' | 'normal' };
        }),
      };
    });
};

/** The days that can be seen in the page, as an expression and as a question to a page. */
export const SHOWN_DAYS = `(${readDays})()`;
export const shownDays = (page: Page): Promise<ShownDays[]> => page.evaluate(readDays);

/** The same days as they should be. */
export const expectedDays = (days: readonly TreatmentDays[]): ShownDays[] =>
  days.map((one) => ({
    ...one,
    stretches: one.stretches.map(({ says: _says, ...stretch }) => stretch),
  }));

/** Has a page tell what is printed instead of printing it: whether it is the card alone. */
export const watchPrinting = (page: Page) =>
  page.addInitScript(() => {
    const printed: boolean[] = [];
    Object.assign(globalThis, {
      printed,
      print: () => printed.push('card' in document.documentElement.dataset),
    });
  });

export const printed = (page: Page): Promise<boolean[]> =>
  page.evaluate(() => (globalThis as unknown as { printed: boolean[] }).printed);

/** Whatever is said in the page outside the calendar and can be seen, short. */
export const seenOutside = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen = new Set<string>();
    while (words.nextNode()) {
      const { parentElement: parent, textContent } = words.currentNode;
      if (!parent?.checkVisibility() || parent.closest('script, style, healing-calendar')) continue;
      if (textContent?.trim()) seen.add(parent.textContent.trim());
    }
    return [...seen];
  });
