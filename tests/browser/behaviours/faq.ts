import { expect } from '@playwright/test';
import { button, FOCUSED, inView, OPEN, summaryOf } from './on-page.ts';
import { seen, seenToBe } from '../engines/waiting.ts';
import { lateFace } from '../slow-line.ts';
import type { Behaviour } from './behaviour.ts';

const HURT = '#does-smp-hurt';

const FACE_HAS_COME = `[...document.fonts].some(({ family, status }) => family === 'Newsreader' && status === 'loaded')`;

/** What the FAQ page does without scripts. */
const WITHOUT_SCRIPTS: Behaviour[] = [
  {
    name: 'a question shows its answer when it is opened',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, inView(HURT), false);
      await visitor.click(summaryOf(HURT));
      await seen(visitor, OPEN, ['does-smp-hurt']);
      await seen(visitor, `document.querySelector('${HURT}').offsetHeight > 20`, true);
    },
  },
  {
    name: 'the address of every answer opens it, with its question in view',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/faq/');
      const ids = await visitor.ask<string[]>(
        `[...document.querySelectorAll('.qa-answer')].map(({ id }) => id)`,
      );
      expect(ids.length).toBeGreaterThan(7);
      for (const id of ids) {
        await visitor.open('/privacy/');
        await visitor.open(`/faq/#${id}`);
        await seen(visitor, OPEN, [id]);
        await seen(visitor, inView(`.qa:has(#${id}) h3`), true);
        await seen(visitor, inView(`#${id} > :first-child`), true);
      }
    },
  },
  {
    name: 'the address an answer had under an earlier name opens it, with its question in view',
    scripts: false,
    site: 'full',
    run: async (visitor) => {
      await visitor.open('/faq/');
      const [earlier = '', id = ''] = await visitor.ask<string[]>(
        `(() => { const alias = document.querySelector('.qa-alias');
          return [alias.id, alias.closest('.qa').querySelector('.qa-answer').id]; })()`,
      );
      await visitor.open('/privacy/');
      await visitor.open(`/faq/#${earlier}`);
      await seen(visitor, OPEN, [id]);
      await seen(visitor, inView(`.qa:has(#${id}) h3`), true);
    },
  },
  {
    name: 'two questions with their very short answers are on the first screen of a phone',
    scripts: false,
    site: 'full',
    width: 360,
    height: 740,
    run: async (visitor) => {
      await visitor.open('/faq/');
      for (const part of ['.qa-short', 'h3']) {
        const lowest = `Math.max(...[...document.querySelectorAll('.qa ${part}')].slice(0, 2)
          .map((element) => element.getBoundingClientRect().bottom))`;
        const bar = `document.querySelector('.thumb-bar').getBoundingClientRect().top`;
        await seen(visitor, `${lowest} <= ${bar}`, true);
      }
    },
  },
  {
    name: 'an open answer says nothing twice, and its question stays where it was',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/faq/');
      const question = `document.querySelector('.qa:has(${HURT}) h3').getBoundingClientRect().top + scrollY`;
      const summary = `document.querySelector('.qa:has(${HURT}) .qa-summary').checkVisibility()`;
      const before = await visitor.ask<number>(question);
      await seen(visitor, summary, true);
      await visitor.click(summaryOf(HURT));
      await seen(visitor, OPEN, ['does-smp-hurt']);
      await seen(visitor, summary, false);
      // What is scrolled is not always scrolled by whole pixels.
      await seenToBe<number>(
        visitor,
        question,
        (now) => Math.abs(now - before) < 1,
        `the question at ${before} px`,
      );
    },
  },
  {
    name: 'nothing is offered that needs a script',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `document.querySelectorAll('button').length`, 0);
      await seen(visitor, `document.querySelector('.faq-tools').offsetHeight`, 0);
    },
  },
];

/** The smallest windows: of a telephone, of a smaller one, of a page enlarged to 400 %, and one on its side. */
const SMALL: [width: number, height: number][] = [
  [320, 640],
  [300, 653],
  [320, 350],
  [640, 350],
];

const opensInSmall = ([width, height]: [number, number]): Behaviour => ({
  name: `the address of every answer opens it, with its question in view, in a window of ${width} by ${height}`,
  scripts: false,
  width,
  height,
  run: async (visitor) => {
    await visitor.open('/faq/');
    for (const id of await visitor.ask<string[]>(
      `[...document.querySelectorAll('.qa-answer')].map(({ id }) => id)`,
    )) {
      await visitor.open('/privacy/');
      await visitor.open(`/faq/#${id}`);
      await seen(visitor, OPEN, [id]);
      await seen(visitor, inView(`.qa:has(#${id}) h3`), true);
    }
  },
});

const BY_ADDRESS: Behaviour[] = [
  ...SMALL.map(opensInSmall),
  {
    name: 'what the address leads to is still in view when the display face comes late',
    scripts: true,
    width: 360,
    height: 740,
    through: lateFace,
    run: async (visitor) => {
      for (const id of ['how-long-does-smp-last', 'redness-after-smp']) {
        await visitor.open(`/faq/#${id}`);
        await seen(visitor, OPEN, [id]);
        const top = `document.querySelector('#${id}').getBoundingClientRect().top`;
        const before = await visitor.ask<number>(top);
        await seen(visitor, FACE_HAS_COME, true);
        await seenToBe<number>(
          visitor,
          top,
          (after) => Math.abs(after - before) < 2,
          `the answer at ${before} px`,
        );
        await seen(visitor, inView(`.qa:has(#${id}) h3`), true);
        await visitor.open('/privacy/');
      }
    },
  },
];

/** What <faq-accordion> adds. */
const WITH_SCRIPTS: Behaviour[] = [
  {
    name: 'one button opens all answers and closes them, and says which it does',
    scripts: true,
    run: async (visitor) => {
      const open = `document.querySelectorAll('.qa[open]').length`;
      await visitor.open('/faq/');
      await seen(visitor, `Boolean(${button('Open all')})`, true);
      await visitor.click('.faq-tools button');
      await seen(visitor, open, 8);
      await seen(visitor, `Boolean(${button('Close all')})`, true);
      await visitor.click('.faq-tools button');
      await seen(visitor, open, 0);
      await seen(visitor, `Boolean(${button('Open all')})`, true);
    },
  },
  {
    name: 'the address follows what is opened and leaves nothing to go back through',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/faq/');
      const before = await visitor.ask<number>('history.length');
      await visitor.click(summaryOf(HURT));
      await seen(visitor, 'location.hash', HURT);
      await visitor.click(summaryOf('#is-smp-a-tattoo'));
      await seen(visitor, 'location.hash', '#is-smp-a-tattoo');
      await visitor.click(summaryOf('#is-smp-a-tattoo'));
      await seen(visitor, 'location.hash', '');
      expect(await visitor.ask('history.length')).toBe(before);
    },
  },
  {
    name: 'opening all leaves the address of the answer that was asked for',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(`/faq/${HURT}`);
      await seen(visitor, OPEN, ['does-smp-hurt']);
      await visitor.click('.faq-tools button');
      await seen(visitor, `document.querySelectorAll('.qa[open]').length`, 8);
      await seen(visitor, 'location.hash', HURT);
    },
  },
  {
    name: 'the arrow keys, Home and End go from question to question',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `Boolean(${button('Open all')})`, true);
      await visitor.ask(`document.querySelector('.qa summary').focus()`);
      const questions = await visitor.ask<string[]>(
        `[...document.querySelectorAll('.qa h3')].map((h3) => h3.textContent)`,
      );
      const [first, second, last] = [questions[0], questions[1], questions.at(-1)];
      await seen(visitor, FOCUSED, first);
      await visitor.press('ArrowDown');
      await seen(visitor, FOCUSED, second);
      await visitor.press('ArrowUp');
      await visitor.press('ArrowUp');
      await seen(visitor, FOCUSED, first);
      await visitor.press('End');
      await seen(visitor, FOCUSED, last);
      await visitor.press('Home');
      await seen(visitor, FOCUSED, first);
      await visitor.press('Enter');
      await seen(visitor, OPEN, ['how-long-does-smp-last']);
    },
  },
  {
    name: 'the same answers are open after going back to the page',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await visitor.click(summaryOf(HURT));
      await seen(visitor, 'location.hash', HURT);
      await visitor.click(summaryOf('#redness-after-smp'));
      await seen(visitor, 'location.hash', '#redness-after-smp');
      await visitor.open('/services/scars/');
      await visitor.back();
      await seen(visitor, OPEN, ['does-smp-hurt', 'redness-after-smp']);
    },
  },
  {
    name: 'each answer offers its link to copy',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(`/faq/${HURT}`);
      await visitor.click(`.qa:has(${HURT}) .qa-tools button`);
      await seenToBe<string>(
        visitor,
        `document.querySelector('.qa:has(${HURT}) .qa-tools output').value`,
        (said) => /^(Link copied|http.*\/faq\/#does-smp-hurt)$/.test(said),
        'that the link was copied, or the link itself',
      );
    },
  },
  {
    name: 'the element takes back what it added when it is taken off the page',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `Boolean(${button('Open all')})`, true);
      await visitor.ask(`void (window.element = document.querySelector('faq-accordion')).remove()`);
      await seen(visitor, `window.element.querySelectorAll('button, output').length`, 0);
      await visitor.ask(`void document.querySelector('main').append(window.element)`);
      await seen(visitor, `window.element.querySelectorAll('.faq-tools button').length`, 1);
    },
  },
];

export const FAQ_BEHAVIOURS: Behaviour[] = [...WITHOUT_SCRIPTS, ...BY_ADDRESS, ...WITH_SCRIPTS];
