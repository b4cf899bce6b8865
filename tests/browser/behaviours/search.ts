import { expect } from '@playwright/test';
import type { Visitor } from '../engines/visitor.ts';
import { seen, seenToBe } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';
import { ADDRESS, FOCUSED, inView, textOf } from './on-page.ts';

const EXERCISE = 'When can I go back to work and exercise after SMP?';
const TATTOO = 'Is SMP the same as a tattoo?';
const BOX = 'faq-search input';

const typed = `document.querySelector('${BOX}').value`;
const said = textOf('faq-found h2 > output');
/** The questions that were found, in order. */
const FOUND = `[...document.querySelectorAll('faq-found h3')].map((h3) => h3.textContent)`;
/** Every question of the page in the order it is read, whether it can be seen or not. */
const ALL = `[...document.querySelectorAll('.qa h3')].map((h3) => h3.textContent)`;
/** How many questions can be seen. */
const SHOWN = `[...document.querySelectorAll('.qa')].filter((qa) => qa.checkVisibility()).length`;
/** The words that are marked, each once and in small letters. */
const MARKED = `[...new Set([...(CSS.highlights.get('found') ?? [])].map(({ startContainer, startOffset, endOffset }) =>
  startContainer.textContent.slice(startOffset, endOffset).toLowerCase()))]`;

/** Opens the page of questions and types into its box, as people do. */
async function search(visitor: Visitor, words: string): Promise<void> {
  await visitor.open('/faq/');
  await visitor.click(BOX);
  await visitor.type(words);
  await seen(visitor, typed, words);
  await seenToBe<string>(visitor, said, (text) => text !== '' && text !== undefined, 'an answer');
}

/** What a visitor types and is shown. */
const TYPING: Behaviour[] = [
  {
    name: 'there is no box to search, and all questions are there',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `document.querySelector('${BOX}').checkVisibility()`, false);
      await seen(visitor, SHOWN, 8);
    },
  },
  {
    name: 'an answer is found by another word for it, marked, counted and opened by two keys',
    scripts: true,
    run: async (visitor) => {
      await search(visitor, 'gym');
      await seen(visitor, said, '1 answer');
      await seen(visitor, FOUND, [EXERCISE]);
      await seen(visitor, MARKED, ['exercise']);
      await seen(visitor, SHOWN, 1);
      await visitor.press('Enter');
      await seen(visitor, FOCUSED, EXERCISE);
      await visitor.press('Enter');
      await seen(
        visitor,
        `document.querySelector('.qa[open] .qa-answer')?.textContent.includes('exercise has to wait')`,
        true,
      );
      expect(visitor.complaints()).toEqual([]);
    },
  },
  {
    name: 'the search finds from the first letter on, and Escape puts every answer back',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/faq/');
      const before = await visitor.ask<string[]>(ALL);
      await search(visitor, 'h');
      await seenToBe<string[]>(visitor, FOUND, ({ length }) => length > 0, 'an answer');
      await visitor.type('urt');
      await seen(visitor, said, '1 answer');
      await visitor.press('Escape');
      await seen(visitor, typed, '');
      await seen(visitor, said, '');
      await seen(visitor, SHOWN, 8);
      await seen(visitor, ALL, before);
      await seen(visitor, MARKED, []);
      await seen(visitor, ADDRESS, '/faq/');
    },
  },
  {
    name: 'words that nobody has answered go along to the contact page',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await search(visitor, 'shampoo & water');
      await seen(visitor, said, 'We have no answer about “shampoo & water” yet.');
      await seen(visitor, SHOWN, 0);
      await visitor.press('Enter');
      await seen(visitor, `document.activeElement.matches('.qa-ask a')`, true);
      expect(visitor.complaints()).toEqual([]);
      await visitor.press('Enter');
      await seen(visitor, ADDRESS, '/contact/#q=shampoo%20%26%20water');
    },
  },
  {
    name: 'who asks for prices where there are none is told so',
    scripts: true,
    run: async (visitor) => {
      await search(visitor, 'how much');
      await seen(visitor, said, 'We have no prices here yet.');
      await seen(visitor, SHOWN, 0);
    },
  },
  {
    name: 'who asks for prices is led to them',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await search(visitor, 'how much');
      await seenToBe<string>(
        visitor,
        said,
        (text) => text.endsWith('See our prices'),
        'the way to the prices',
      );
      await visitor.click('faq-found output a');
      await seen(visitor, ADDRESS, '/prices/');
    },
  },
  {
    name: 'the arrow keys go through what was found, and through nothing else',
    scripts: true,
    run: async (visitor) => {
      await search(visitor, 'tattoo');
      await seenToBe<string[]>(visitor, FOUND, ({ length }) => length > 1, 'several answers');
      const found = await visitor.ask<string[]>(FOUND);
      await visitor.press('ArrowDown');
      await seen(visitor, FOCUSED, found[0]);
      await visitor.press('End');
      await seen(visitor, FOCUSED, found.at(-1));
      await visitor.press('ArrowDown');
      await seen(visitor, FOCUSED, found.at(-1));
    },
  },
  {
    name: 'of two hundred questions no more are shown than anybody reads',
    scripts: true,
    site: 'many',
    run: async (visitor) => {
      await visitor.open('/faq/');
      const before = await visitor.ask<string[]>(ALL);
      expect(before.length).toBeGreaterThan(100);
      await search(visitor, 'session');
      await seenToBe<string>(
        visitor,
        said,
        (text) => /^The best 10 of \d+ answers$/.test(text),
        'the best 10',
      );
      await seen(visitor, SHOWN, 10);
      await visitor.press('Escape');
      await seen(visitor, ALL, before);
    },
  },
];

/** What the address asks for, and what becomes of it. */
const ADDRESSES: Behaviour[] = [
  {
    name: 'the address follows what is searched for and leads back to it',
    scripts: true,
    run: async (visitor) => {
      await search(visitor, 'blue ink?');
      await seen(visitor, ADDRESS, '/faq/#q=blue%20ink%3F');
      await visitor.click('faq-found summary');
      await seen(visitor, 'history.state', { open: ['is-smp-a-tattoo'] });
      await visitor.reload();
      await seen(visitor, `document.querySelector('${BOX}')?.value`, 'blue ink?');
      await seenToBe<string[]>(visitor, FOUND, ([first]) => first === TATTOO, TATTOO);
      await seen(visitor, `document.querySelectorAll('faq-found .qa[open]').length`, 1);
    },
  },
  {
    name: 'an address that asks while the page is open is answered, too',
    scripts: true,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await visitor.ask(`void (location.hash = '#q=redness')`);
      await seen(visitor, said, '1 answer');
      await visitor.ask(`void (location.hash = '#q=tatoo')`);
      await seenToBe<string[]>(visitor, FOUND, ([first]) => first === TATTOO, TATTOO);
    },
  },
  {
    name: 'an address of an answer that was not found ends the search and shows it',
    scripts: true,
    width: 1280,
    run: async (visitor) => {
      await search(visitor, 'gym');
      await seen(visitor, said, '1 answer');
      await visitor.ask(`void (location.hash = '#is-smp-a-tattoo')`);
      await seen(visitor, textOf('.qa[open] h3'), TATTOO);
      await seen(visitor, typed, '');
      await seen(visitor, inView('.qa[open] h3'), true);
      await seen(visitor, SHOWN, 8);
    },
  },
  {
    name: 'an address of an answer that was found leaves the search as it is',
    scripts: true,
    width: 1280,
    run: async (visitor) => {
      await search(visitor, 'tattoo');
      await visitor.ask(`void (location.hash = '#is-smp-a-tattoo')`);
      await seen(visitor, textOf('faq-found .qa[open] h3'), TATTOO);
      await seen(visitor, typed, 'tattoo');
    },
  },
  {
    name: 'the search is whole again after going back to it',
    scripts: true,
    run: async (visitor) => {
      await search(visitor, 'gym');
      await seen(visitor, ADDRESS, '/faq/#q=gym');
      await visitor.open('/privacy/');
      await visitor.back();
      await seen(visitor, ADDRESS, '/faq/#q=gym');
      await seen(visitor, said, '1 answer');
      await seen(visitor, typed, 'gym');
      await seen(visitor, FOUND, [EXERCISE]);
    },
  },
];

export const SEARCH_BEHAVIOURS: Behaviour[] = [...TYPING, ...ADDRESSES];
