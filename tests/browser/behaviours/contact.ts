import { expect } from '@playwright/test';
import type { Visitor } from '../engines/visitor.ts';
import { seen, seenToBe } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';
import { ADDRESS, OPEN, textOf } from './on-page.ts';

const HURT = 'Does scalp micropigmentation hurt?';
const READ = '/contact/#about=does-smp-hurt';
const SEARCHED = '/contact/#q=shampoo';

const note = textOf('.enquiry-about');
const valueOf = (selector: string): string => `document.querySelector('${selector}').value`;
const message = valueOf('#enquiry-message');
const about = valueOf('.enquiry [name="about"]');
const toFragment = (fragment: string): string => `void (location.hash = '${fragment}')`;
/** What is wrong, as far as it is said. */
const FAULTS = `[...document.querySelectorAll('.fault')].filter((fault) => fault.checkVisibility()).map((fault) => fault.textContent)`;
/** What the ready-made links take along: what stands behind each field of their addresses. */
const TAKEN = `Object.fromEntries([...document.querySelectorAll('main :is([href^="mailto:"], [href^="https://wa.me/"])')]
  .flatMap((link) => [...new URL(link.href).searchParams]))`;
/** Whether the list of questions was fetched. */
const FETCHED = `performance.getEntriesByType('resource').some(({ name, responseEnd }) => name.endsWith('/faq-questions.json') && responseEnd > 0)`;
const READY = `Boolean(customElements.get('enquiry-about') && customElements.get('enquiry-form'))`;

/** What is asked about, and taken along. */
const WISHES: Behaviour[] = [
  {
    name: 'a visitor who comes from an answer is told which, and takes its question along',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await visitor.open(READ);
      await seen(visitor, note, `You were reading: “${HURT}”`);
      await seen(visitor, about, HURT);
      await seen(visitor, message, '');
      await seen(visitor, TAKEN, { subject: `About “${HURT}”`, text: `About “${HURT}”: ` });
      expect(visitor.complaints()).toEqual([]);
    },
  },
  {
    name: 'a site without a form says it all the same',
    scripts: true,
    run: async (visitor) => {
      await visitor.open(READ);
      await seen(visitor, note, `You were reading: “${HURT}”`);
      await visitor.open(SEARCHED);
      await seen(visitor, note, 'You were looking for: “shampoo”');
      await seen(visitor, `document.forms.length`, 0);
      expect(visitor.complaints()).toEqual([]);
    },
  },
  {
    name: 'what a visitor has written is not replaced',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await visitor.open('/contact/');
      await visitor.click('#enquiry-message');
      await visitor.type('How much is it?');
      await seen(visitor, message, 'How much is it?');
      await visitor.ask(toFragment('q=shampoo'));
      await seen(visitor, note, 'You were looking for: “shampoo”');
      await seen(visitor, message, 'How much is it?');
    },
  },
  {
    name: 'with another fragment comes another wish, and with none nothing is left of it',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await visitor.open(SEARCHED);
      await seen(visitor, message, 'shampoo');
      await visitor.ask(toFragment('q=beard'));
      await seen(visitor, message, 'beard');
      await visitor.ask(toFragment('about=does-smp-hurt'));
      await seen(visitor, note, `You were reading: “${HURT}”`);
      await seen(visitor, message, '');
      await seen(visitor, TAKEN, { subject: `About “${HURT}”`, text: `About “${HURT}”: ` });
      await visitor.ask(toFragment(''));
      await seen(visitor, note, '');
      await seen(visitor, about, '');
      await seen(visitor, TAKEN, {});
    },
  },
  {
    name: 'words that would be code are words',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      const hostile = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
      await visitor.open(`/contact/#q=${encodeURIComponent(hostile)}`);
      await seen(visitor, note, `You were looking for: “${hostile}”`);
      await seen(visitor, message, hostile);
      await seen(visitor, `document.querySelectorAll('.enquiry-about :is(img, script)').length`, 0);
      expect(visitor.complaints()).toEqual([]);
    },
  },
  {
    name: 'what a visitor wants to ask about is still there after going back to it',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await visitor.open(READ);
      await seen(visitor, about, HURT);
      await visitor.click('#enquiry-message');
      await visitor.type('Behind the ears?');
      await visitor.open('/privacy/');
      await visitor.back();
      await seen(visitor, ADDRESS, READ);
      await seen(visitor, note, `You were reading: “${HURT}”`);
      await seen(visitor, about, HURT);
      await seen(visitor, message, 'Behind the ears?');
    },
  },
];

/** Fragments that ask for nothing, and whether the questions are fetched to find that out. */
const NOTHING: [fragment: string, asks: boolean][] = [
  ['', false],
  ['#write', false],
  ['#about=', false],
  ['#about=no-such-answer', true],
  ['#about=__proto__', true],
  ['#about=does-smp-hurt%', false],
  ['#q=', false],
  ['#q=%20', false],
  ['#q=%E0%A4%A', false],
];

const UNHEEDED = NOTHING.map(([fragment, asks]): Behaviour => ({
  name: `nothing is said and nothing taken along with "${fragment}"`,
  scripts: true,
  site: 'full',
  run: async (visitor) => {
    await visitor.open(`/contact/${fragment}`);
    await seen(visitor, READY, true);
    if (asks) await seen(visitor, FETCHED, true);
    for (const empty of [note, about, message]) await seen(visitor, empty, '');
    await seen(visitor, TAKEN, {});
    expect(visitor.complaints()).toEqual([]);
  },
}));

/** What is wrong with an enquiry. */
const CHECKED: Behaviour[] = [
  {
    name: 'what is wrong is said beside its field, and goes when it is right',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await visitor.open('/contact/');
      await seen(visitor, READY, true);
      await visitor.click('.enquiry button');
      await seen(visitor, 'document.activeElement.id', 'enquiry-reach');
      await seenToBe<string[]>(visitor, FAULTS, ({ length }) => length === 2, 'two messages');
      await visitor.type('ann@example.org');
      await seenToBe<string[]>(visitor, FAULTS, ({ length }) => length === 1, 'one message');
      await visitor.click('#enquiry-adult');
      await seen(visitor, FAULTS, []);
      await seen(visitor, ADDRESS, '/contact/');
      expect(visitor.complaints()).toEqual([]);
    },
  },
  {
    name: 'a visitor is not told off while writing',
    scripts: true,
    site: 'full',
    run: async (visitor) => {
      await visitor.open('/contact/');
      await seen(visitor, READY, true);
      await visitor.click('#enquiry-reach');
      await visitor.type('ann');
      await visitor.click('#enquiry-adult');
      await visitor.click('#enquiry-adult');
      await seen(visitor, `document.querySelector('#enquiry-adult').checked`, false);
      await seen(visitor, FAULTS, []);
      await seen(visitor, `document.querySelectorAll('[aria-invalid=true]').length`, 0);
    },
  },
];

/** Leads by the keyboard from an open answer to the contact page, which knows it. */
const asksFrom = (site: 'full' | 'many', page: string, question: string): Behaviour => ({
  name: `the keyboard leads from the open answer of ${page}#${question} to the page that knows it`,
  scripts: true,
  site,
  run: async (visitor: Visitor) => {
    await visitor.open(`${page}#${question}`);
    await seen(visitor, OPEN, [question]);
    const title = await visitor.ask<string>(textOf('.qa[open] h3'));
    await visitor.ask(`document.querySelector('.qa[open] .qa-tools button').focus()`);
    await visitor.press('Tab');
    await seen(visitor, 'document.activeElement.textContent', 'Ask about this');
    await visitor.press('Enter');
    await seen(visitor, ADDRESS, `/contact/#about=${question}`);
    await seen(visitor, note, `You were reading: “${title}”`);
    expect(visitor.complaints()).toEqual([]);
  },
});

export const CONTACT_BEHAVIOURS: Behaviour[] = [
  ...WISHES,
  ...UNHEEDED,
  ...CHECKED,
  asksFrom('full', '/faq/', 'does-smp-hurt'),
  asksFrom('many', '/faq/treatment/', 'hostile-treatment'),
];
