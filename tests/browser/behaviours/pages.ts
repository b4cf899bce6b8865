import { expect } from '@playwright/test';
import { siteOf } from '../../support/sites.ts';
import { visitorPagesIn } from '../../support/visitors.ts';
import { seen } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';
import { ADDRESS, inView, PATH } from './on-page.ts';

/** Whether a part of what has the focus is under the bar at the thumb. */
const CLEAR_OF_BAR = `document.activeElement.getBoundingClientRect().bottom <= document.querySelector('.thumb-bar').getBoundingClientRect().top`;

/** What the other pages do, most of it without scripts. */
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
      await seen(visitor, PATH, '/services/scars/');
      await visitor.click('.related a[href="/faq/#smp-after-a-transplant-or-scar"]');
      await seen(visitor, ADDRESS, '/faq/#smp-after-a-transplant-or-scar');
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
      await seen(visitor, PATH, '/faq/');
    },
  },
  {
    name: 'on a phone every page of the menu can be reached, and the one that is shown is in view',
    scripts: true,
    site: 'full',
    width: 360,
    run: async (visitor) => {
      await visitor.open('/faq/');
      const paths = `[...document.querySelectorAll('.site-head li a')].map((a) => a.pathname)`;
      const menu = await visitor.ask<string[]>(paths);
      expect(menu.length).toBeGreaterThan(5);
      for (const path of menu) {
        await visitor.open(path);
        await seen(
          visitor,
          `document.querySelector('.site-head li [aria-current]').pathname`,
          path,
        );
        await seen(visitor, inView('.site-head li [aria-current]'), true);
      }
      await visitor.ask(`document.querySelector('.site-head li:last-child a').focus()`);
      await seen(visitor, inView('.site-head li:last-child a'), true);
    },
  },
  {
    name: 'without scripts the menu is moved with a finger, and every page is in it',
    scripts: false,
    site: 'full',
    width: 360,
    run: async (visitor) => {
      await visitor.open('/aftercare/');
      await visitor.click('.site-head li:last-child a');
      await seen(visitor, PATH, '/contact/');
    },
  },
  {
    name: 'in a low window the bar at the thumb ends the page and lies over nothing',
    scripts: false,
    site: 'full',
    width: 740,
    height: 360,
    run: async (visitor) => {
      await visitor.open('/faq/');
      const bar = `getComputedStyle(document.querySelector('.thumb-bar'))`;
      await seen(visitor, `[${bar}.display, ${bar}.position]`, ['flex', 'static']);
    },
  },
  {
    name: 'on a phone the way back from a page is its parent alone',
    scripts: false,
    site: 'full',
    width: 360,
    run: async (visitor) => {
      await visitor.open('/services/scars/');
      const shown = `[...document.querySelectorAll('.trail li')].filter((li) => li.checkVisibility()).map((li) => li.textContent.trim())`;
      await seen(visitor, shown, ['Services']);
      await visitor.click('.trail li:nth-last-child(2) a');
      await seen(visitor, PATH, '/services/');
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
      ).toEqual(['tel:+441632960123', '/contact/#write']);
    },
  },
  {
    name: 'the bar at the thumb is gone on a wide screen',
    scripts: true,
    site: 'full',
    width: 768,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `document.querySelector('.thumb-bar').checkVisibility()`, false);
    },
  },
  {
    name: 'the bar at the thumb covers nothing that the tabulator or an arrow key comes to',
    scripts: true,
    site: 'full',
    width: 360,
    height: 740,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `document.querySelectorAll('.faq-tools button').length`, 1);
      await visitor.ask(`document.querySelector('.faq-tools button').focus()`);
      const focused = `document.activeElement.matches('summary') && document.activeElement.innerText`;
      const visited = new Set<string | false>();
      for (const key of [...Array<string>(4).fill('Tab'), ...Array<string>(3).fill('ArrowDown')]) {
        await visitor.press(key);
        await seen(visitor, CLEAR_OF_BAR, true);
        visited.add(await visitor.ask<string | false>(focused));
      }
      expect(visited.size).toBe(7);
    },
  },
  {
    name: 'a visitor who asks for dark pages is shown light letters on a dark page',
    scripts: false,
    dark: true,
    run: async (visitor) => {
      await visitor.open('/');
      // How light a colour is, from the parts of "rgb(1, 2, 3)".
      const lightness = `(colour) => colour.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)`;
      const { color, backgroundColor } = await visitor.ask<Record<string, number>>(`(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        const lightness = ${lightness};
        return { color: lightness(color), backgroundColor: lightness(backgroundColor) };
      })()`);
      expect(color).toBeGreaterThan(500);
      expect(backgroundColor).toBeLessThan(150);
    },
  },
  {
    name: 'no page scrolls sideways in a window 320 px wide',
    scripts: true,
    site: 'full',
    width: 320,
    height: 640,
    run: async (visitor) => {
      for (const { path } of await visitorPagesIn(siteOf('full'))) {
        await visitor.open(path);
        await visitor.ask(
          `void [...document.querySelectorAll('details')].forEach((details) => { details.open = true; })`,
        );
        const sideways = `[location.pathname, document.documentElement.scrollWidth - document.documentElement.clientWidth]`;
        await seen(visitor, sideways, [path, 0]);
      }
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
      await seen(visitor, PATH, '/contact/');
    },
  },
];
