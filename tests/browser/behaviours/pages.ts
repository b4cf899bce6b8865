import { expect } from '@playwright/test';
import { seen } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';

/** What the other pages do without scripts, which is all they do. */
export const PAGE_BEHAVIOURS: Behaviour[] = [
  {
    name: 'a question on the first page leads to its open answer',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.click('.link-list a');
      await seen(visitor, `document.querySelector('.qa[open] .qa-answer')?.id`, 'does-smp-hurt');
    },
  },
  {
    name: 'an answer leads to its service, and the service back to the answer',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/faq/#smp-after-a-transplant-or-scar');
      await visitor.click('.qa[open] .qa-related a[href="/services/scars/"]');
      await seen(visitor, 'location.pathname', '/services/scars/');
      await visitor.click('.related a[href="/faq/#smp-after-a-transplant-or-scar"]');
      await seen(
        visitor,
        'location.pathname + location.hash',
        '/faq/#smp-after-a-transplant-or-scar',
      );
    },
  },
  {
    name: 'an address that does not exist shows the way to the pages that do',
    scripts: false,
    run: async (visitor) => {
      await visitor.open('/no/such/page/');
      await seen(
        visitor,
        `document.querySelector('h1').textContent`,
        'There is nothing at this address',
      );
      await visitor.click('main a[href="/faq/"]');
      await seen(visitor, 'location.pathname', '/faq/');
    },
  },
  {
    name: 'the bar at the thumb reaches the clinic on a phone and is gone on a wide screen',
    scripts: false,
    site: 'full',
    width: 360,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `getComputedStyle(document.querySelector('.thumb-bar')).display`, 'flex');
      expect(
        await visitor.ask(
          `[...document.querySelectorAll('.thumb-bar a')].map((a) => a.getAttribute('href'))`,
        ),
      ).toEqual(['tel:+441632960123', '/contact/']);
    },
  },
  {
    name: 'an enquiry is sent without scripts and is thanked for',
    scripts: false,
    site: 'full',
    run: async (visitor) => {
      await visitor.open('/contact/');
      await visitor.click('#enquiry-reach');
      for (const key of '0163') await visitor.press(key);
      await visitor.click('#enquiry-adult');
      await visitor.click('.enquiry button');
      await seen(
        visitor,
        `document.querySelector('h1').textContent`,
        'Thank you. Your enquiry was sent.',
      );
      await seen(visitor, 'location.pathname + location.search', '/thanks/');
    },
  },
  {
    name: 'an enquiry without a way to answer is not sent',
    scripts: false,
    site: 'full',
    run: async (visitor) => {
      await visitor.open('/contact/');
      await visitor.click('.enquiry button');
      await seen(visitor, `document.activeElement.id`, 'enquiry-reach');
      await seen(visitor, 'location.pathname', '/contact/');
    },
  },
];
