import { MANY } from '../../support/variants.ts';
import { ADDRESS, button, inView, OPEN, summaryOf } from './on-page.ts';
import { seen, seenToBe } from '../engines/waiting.ts';
import type { Behaviour } from './behaviour.ts';

const HURT = '#does-smp-hurt';
const TREATMENT = '/faq/treatment/';
const wholeAnswer = `document.querySelector('${HURT}').textContent.includes('a head massage')`;
const open = `document.querySelectorAll('.qa[open]').length`;

/** Ids of the first, a middle and the last answer of a page. */
const SOME_ANSWERS = `(() => {
  const all = [...document.querySelectorAll('.qa-answer')].map(({ id }) => id);
  return [all[0], all[all.length >> 1], all.at(-1)];
})()`;

const opensByAddress = (path: string): Behaviour => ({
  name: `the address of a question on ${path} opens it, with the question in view`,
  scripts: false,
  site: 'many',
  run: async (visitor) => {
    await visitor.open(path);
    for (const id of await visitor.ask<string[]>(SOME_ANSWERS)) {
      await visitor.open('/privacy/');
      await visitor.open(`${path}#${id}`);
      await seen(visitor, OPEN, [id]);
      await seen(visitor, inView(`.qa:has(#${id}) h3`), true);
      await seen(visitor, inView(`#${id} > :first-child`), true);
    }
  },
});

/** What a visitor does without scripts where the answers are divided. */
const WITHOUT_SCRIPTS: Behaviour[] = [
  opensByAddress('/faq/'),
  opensByAddress(TREATMENT),
  {
    name: 'a question on the first page leads to its summary, and from there to its whole answer',
    scripts: false,
    site: 'many',
    run: async (visitor) => {
      await visitor.open('/');
      await visitor.click(`.link-list a[href="/faq/${HURT}"]`);
      await seen(visitor, ADDRESS, `/faq/${HURT}`);
      await seen(visitor, OPEN, ['does-smp-hurt']);
      await seen(visitor, wholeAnswer, false);
      await visitor.click(`${HURT} a`);
      await seen(visitor, ADDRESS, TREATMENT + HURT);
      await seen(visitor, OPEN, ['does-smp-hurt']);
      await seen(visitor, wholeAnswer, true);
    },
  },
  {
    name: 'the topics lead from all questions to one topic, to another, and back',
    scripts: false,
    site: 'many',
    width: 360,
    run: async (visitor) => {
      await visitor.open('/faq/');
      await visitor.click(`.topics a[href="${TREATMENT}"]`);
      await seen(visitor, ADDRESS, TREATMENT);
      await visitor.click('.topics a[href="/faq/after/"]');
      await seen(visitor, ADDRESS, '/faq/after/');
      await visitor.click('.topics a[href="/faq/"]');
      await seen(visitor, ADDRESS, '/faq/');
      await visitor.click(`section:has(${HURT}) > p a`);
      await seen(visitor, ADDRESS, TREATMENT);
    },
  },
  {
    name: 'the topics stay in view beside all questions',
    scripts: false,
    site: 'many',
    width: 1280,
    run: async (visitor) => {
      await visitor.open('/faq/#hostile-after');
      await seen(visitor, OPEN, ['hostile-after']);
      await seen(visitor, inView('.topics'), true);
    },
  },
];

/** What <faq-accordion> adds there. */
const WITH_SCRIPTS: Behaviour[] = [
  {
    name: 'one button opens every question there is, and closes them',
    scripts: true,
    site: 'many',
    run: async (visitor) => {
      await visitor.open('/faq/');
      await seen(visitor, `Boolean(${button('Open all')})`, true);
      await visitor.click('.faq-tools button');
      await seen(visitor, open, MANY);
      await visitor.click('.faq-tools button');
      await seen(visitor, open, 0);
    },
  },
  {
    name: 'on a topic’s page the address follows what is opened, and going back opens it again',
    scripts: true,
    site: 'many',
    run: async (visitor) => {
      await visitor.open(TREATMENT);
      await seen(visitor, `Boolean(${button('Open all')})`, true);
      await visitor.click(summaryOf(HURT));
      await seen(visitor, ADDRESS, TREATMENT + HURT);
      await visitor.click('.topics a[href="/faq/"]');
      await seen(visitor, ADDRESS, '/faq/');
      await visitor.back();
      await seen(visitor, OPEN, ['does-smp-hurt']);
    },
  },
  {
    name: 'summary and whole answer each offer their own link to copy',
    scripts: true,
    site: 'many',
    run: async (visitor) => {
      for (const path of ['/faq/', TREATMENT]) {
        await visitor.open(path + HURT);
        await visitor.click(`.qa:has(${HURT}) .qa-tools button`);
        await seenToBe<string>(
          visitor,
          `document.querySelector('.qa:has(${HURT}) .qa-tools output').value`,
          (said) => new RegExp(`^(Link copied|http.*${path + HURT})$`).test(said),
          'that the link was copied, or the link itself',
        );
      }
    },
  },
];

export const DIVIDED_BEHAVIOURS: Behaviour[] = [...WITHOUT_SCRIPTS, ...WITH_SCRIPTS];
