import { describe, expect, it } from 'vitest';
import { longDate } from '#prose/dates.ts';
import { DELICATE, FACTS, FIGURES, SPELT_OUT } from './facts.ts';
import { folded, listed, pageOf, pagesOf } from './pages.ts';

async function answerOf(slug: string): Promise<string> {
  const answer = (await pageOf('plain', '/faq/')).root.querySelector(`[id="${slug}"]`);
  if (!answer) throw new Error(`No answer has the fragment #${slug}.`);
  // A block ends a line, as it does on the page.
  return folded(answer.innerHTML.replaceAll(/<\/(p|li)>/g, ' ').replaceAll(/<[^>]+>/g, ''));
}

describe('The clinic’s facts', () => {
  const facts = Object.entries(FACTS).flatMap(([slug, list]) =>
    list.map((fact) => ({ slug, ...fact })),
  );

  it('are 75, numbered without a gap', () => {
    const numbers = facts.map(({ id }) => Number(id.slice(1))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 75 }, (_, index) => index + 1));
  });

  it.each(facts)('$id stands in the answer $slug', async ({ slug, words }) => {
    const answer = await answerOf(slug);
    for (const pattern of words) expect(answer).toMatch(pattern);
  });

  it('are all there is: each answer has exactly its own figures', async () => {
    for (const [slug, figures] of Object.entries(FIGURES)) {
      const answer = await answerOf(slug);
      expect([...answer.matchAll(/\d+/g)].map(Number), slug).toEqual(figures);
      expect(answer.match(SPELT_OUT) ?? [], slug).toEqual([]);
    }
  });

  it('are answers to the eight questions, and there is no ninth', async () => {
    const answers = (await pageOf('plain', '/faq/')).root.querySelectorAll('.qa-answer');
    expect(answers.map(({ id }) => id).toSorted()).toEqual(Object.keys(FACTS).toSorted());
  });
});

describe('A delicate claim', () => {
  it('never stands without what limits it, on any page, card or feed', async () => {
    for (const page of listed(await pagesOf('plain'))) {
      // A whole answer may say it in another sentence; everything else may not.
      for (const answer of page.root.querySelectorAll('.qa-answer')) answer.remove();
      const texts = page.root
        .querySelectorAll('p, li, h1, h2, h3, dd, td, figcaption, .qa-summary')
        .map((element) => folded(element.textContent));
      const descriptions = page.root
        .querySelectorAll('meta[content]')
        .map((meta) => meta.getAttribute('content') ?? '');
      for (const sentence of [...texts, ...descriptions].flatMap((text) =>
        text.split(/(?<=[.!])\s/),
      )) {
        for (const { claim, withIt } of DELICATE) {
          if (claim.test(sentence)) expect(sentence, page.path).toMatch(withIt);
        }
      }
    }
  });

  it('stands with its limit in every answer that makes it', async () => {
    for (const slug of Object.keys(FACTS)) {
      const answer = await answerOf(slug);
      for (const { claim, withIt } of DELICATE) {
        if (claim.test(answer)) expect(answer, slug).toMatch(withIt);
      }
    }
  });

  it('is reported where it is absolute: the clinic describes it, the page does not assert it', async () => {
    const answer = await answerOf('does-smp-look-real');
    expect(answer).toMatch(
      /[^.]*natural growth pattern[^.]*the clinic describes the result as undetectable\./,
    );
    expect(answer.match(/undetectable/g)).toHaveLength(1);
  });
});

describe('What is not known', () => {
  it('is not invented: no phone, e-mail, price, person or placeholder is on any page', async () => {
    for (const page of await pagesOf('plain')) {
      // What is for machines says nothing to people, and may have an @ in it.
      const machines = page.root.querySelectorAll('script').map(({ textContent }) => textContent);
      const text = machines.reduce(
        (rest, script) => rest.replace(script, () => ''),
        page.root.querySelector('body')?.textContent ?? '',
      );
      expect(text, page.path).not.toMatch(/[£$€]\s?\d|\+44|lorem|your clinic|example\.com|@/i);
      expect(page.root.querySelectorAll('a[href^="tel:"], a[href^="mailto:"]'), page.path).toEqual(
        [],
      );
    }
  });

  it('leaves the clinic its plain name', async () => {
    const home = await pageOf('plain', '/');
    expect(home.root.querySelector('.wordmark')?.textContent.trim()).toBe('The SMP Clinic');
  });
});

describe('A date', () => {
  it('is written as people say it', async () => {
    const page = await pageOf('plain', '/services/scars/');
    const time = page.root.querySelector('time');
    expect(time?.textContent).toBe(longDate(time?.getAttribute('datetime') ?? ''));
  });
});
