import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { longDate } from '#prose/dates.ts';
import type { BuiltPage } from '#publish/built-pages.ts';
import { PREVIEW_PATH } from '#preview/path.ts';
import { projectOf, siteOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import { FIELDS, LEFT_OUT, PARTS, ROWS } from './attributes.ts';
import { folded, pagesOf } from './pages.ts';

const SITES = ['plain', 'full', 'preview', 'many'] as const;

const visitorsPages = async (name: VariantName) =>
  (await pagesOf(name)).filter(({ path }) => path !== PREVIEW_PATH);

/** An element as a message names it: `<ul class="people">`. */
const tagOf = (element: HTMLElement): string =>
  element.outerHTML.slice(0, element.outerHTML.indexOf('>') + 1);

/** What is wrong with the attributes of a page's body, in sentences. */
function attributeProblems(page: BuiltPage): string[] {
  const explained = new Map<HTMLElement, Set<string>>();
  const wrong = ROWS.flatMap(([selector, attributes]) =>
    page.root.querySelectorAll(selector).flatMap((element) => {
      const names = explained.get(element) ?? new Set();
      explained.set(element, names);
      return Object.entries(attributes).flatMap(([name, value]) => {
        names.add(name);
        const wanted = typeof value === 'function' ? value(element, page) : value;
        const found = element.getAttribute(name);
        const fits = wanted instanceof RegExp ? wanted.test(found ?? '') : found === wanted;
        return fits ? [] : [`${tagOf(element)} should have ${name}=${String(wanted)}`];
      });
    }),
  );
  const unknown = page.root.querySelectorAll('body *').flatMap((element) => {
    if (element.parentNode?.closest('svg') || /^(script|style)$/.test(element.rawTagName))
      return [];
    return Object.keys(element.attributes)
      .filter((name) => !LEFT_OUT.has(name) && !explained.get(element)?.has(name))
      .map((name) => `${tagOf(element)} should have no ${name}, or a row that says when`);
  });
  return [...wrong, ...unknown];
}

describe.each(SITES)('Every page of the site "%s"', (name) => {
  it('carries the attributes that browsers, readers and engines go by, and no others', async () => {
    for (const page of await visitorsPages(name)) {
      expect(attributeProblems(page), page.path).toEqual([]);
    }
  });

  it('has the parts of its kind, each as often as it should', async () => {
    for (const { root, path } of await visitorsPages(name)) {
      for (const [selector, on, times] of PARTS.filter(([, where]) => where.test(path))) {
        expect(root.querySelectorAll(selector), `${path}: ${selector} (${on})`).toHaveLength(times);
      }
    }
  });

  it('has the head, foot and bar of all others, but for what is current', async () => {
    const pages = await visitorsPages(name);
    const frames = pages.map(({ root, path }) => {
      const parts = root.querySelectorAll('.skip, .site-head, .site-foot');
      const html = parts.map(({ outerHTML }) => outerHTML).join('\n');
      // So is where the menu of a phone begins.
      const alike = html.replaceAll(/ aria-current="\w+"|<script>[^<]*<\/script>(?=<\/nav>)/g, '');
      return { path, html: alike };
    });
    for (const { path, html } of frames) expect(html, path).toBe(frames[0]?.html);
    const bars = pages
      .filter(({ path }) => path !== '/contact/')
      .map(({ root }) => root.querySelector('.thumb-room')?.outerHTML);
    expect(new Set(bars).size).toBe(1);
  });

  it('says on paper whose it is and where it stands', async () => {
    for (const { root, path } of await visitorsPages(name)) {
      const [own, address] = folded(root.querySelector('main > .on-paper')?.text ?? '').split(
        ' · ',
      );
      expect(own, path).toBe(folded(root.querySelector('.wordmark')?.text ?? ''));
      expect(new URL(address ?? '').pathname, path).toBe(path);
    }
  });

  it('says every day in words as it says it to machines', async () => {
    for (const { root, path } of await visitorsPages(name)) {
      for (const time of root.querySelectorAll('time')) {
        expect(time.text, path).toBe(longDate(time.getAttribute('datetime') ?? ''));
      }
    }
  });

  it('has a label for every field, which is in one or stands beside it', async () => {
    for (const { root, path } of await visitorsPages(name)) {
      for (const field of root.querySelectorAll('input:not([type="hidden"]), textarea')) {
        const labels = root
          .querySelectorAll('label')
          .filter((label) =>
            field.id ? label.getAttribute('for') === field.id : field.closest('label') === label,
          );
        const words = [field.getAttribute('aria-label') ?? '', ...labels.map(({ text }) => text)];
        expect(folded(words.join(' ')), `${path} ${tagOf(field)}`).not.toBe('');
      }
    }
  });

  it('has no comment', async () => {
    for (const { html, path } of await visitorsPages(name)) {
      expect(html, path).not.toContain('<!--');
    }
  });

  it('has one form at most, with its fields in their order', async () => {
    for (const { root, path } of await visitorsPages(name)) {
      const forms = root.querySelectorAll('form');
      expect(forms.length, path).toBeLessThanOrEqual(1);
      for (const form of forms) {
        const fields = form.querySelectorAll('[name]').map((field) => field.getAttribute('name'));
        expect(fields, path).toEqual(FIELDS);
        expect(form.querySelectorAll('button'), path).toHaveLength(1);
      }
    }
  });
});

describe.each(SITES)('The site "%s"', (name) => {
  it('invites to ask where the clinic can be reached, and nowhere else', async () => {
    for (const { root, path } of await pagesOf(name)) {
      const reachable = root.querySelector('.site-foot address') ? 1 : 0;
      const count = (selector: string) => root.querySelectorAll(selector).length;
      expect(count('.thumb-bar a[href^="/contact/"]'), path).toBe(
        path === '/contact/' ? 0 : reachable,
      );
      if (path.startsWith('/faq/')) expect(count('.qa-ask a'), path).toBe(reachable);
      // Two ways on at most: where there is booking, it stands in the place of the question.
      const asks = count('[data-book]') > 0 ? 0 : reachable;
      if (path === '/') expect(count('.hero-actions a[href^="/contact/"]')).toBe(asks);
    }
  });
});

/** The very short answer in the file of an answer. */
function shortIn(name: VariantName, slug: string): unknown {
  const text = readFileSync(join(projectOf(name), `src/content/faq/${slug}.md`), 'utf8');
  return (parse(text.split('---\n')[1] ?? '') as { short?: unknown }).short ?? undefined;
}

describe.each(SITES)('The very short answers of the site "%s"', (name) => {
  it('are those of the files, each read behind its question', async () => {
    for (const { root, path } of await pagesOf(name)) {
      for (const answer of root.querySelectorAll('.qa')) {
        const [short, ...others] = answer.querySelectorAll('.qa-short');
        const slug = answer.querySelector('.qa-answer')?.id ?? '';
        expect(others, path).toEqual([]);
        expect(short?.textContent, `${path} ${slug}`).toBe(shortIn(name, slug));
        if (short) expect(short.previousElementSibling?.rawTagName, slug).toBe('h3');
      }
    }
  });

  it('stand on the pages alone: machines read the question and the whole answer', async () => {
    const shown = (await pagesOf(name)).flatMap(({ root }) =>
      root.querySelectorAll('.qa-short').map(({ textContent }) => textContent),
    );
    expect(shown.length).toBeGreaterThan(0);
    for (const file of ['faq.md', 'feed.json', 'llms.txt']) {
      const text = readFileSync(join(siteOf(name), file), 'utf8');
      expect(
        shown.filter((short) => text.includes(short)),
        file,
      ).toEqual([]);
    }
  });
});

describe.each(SITES)('Every answer of the site "%s"', (name) => {
  it('is a question that opens, its summary, and a panel with the answer under its address', async () => {
    const pages = (await pagesOf(name)).filter(({ path }) => path.startsWith('/faq/'));
    for (const { root, path } of pages) {
      const answers = root.querySelectorAll('faq-accordion details');
      expect(answers.length, path).toBeGreaterThan(0);
      for (const answer of answers) {
        expect(answer.classNames, path).toBe('qa');
        const one = (selector: string) => answer.querySelectorAll(selector).length;
        expect(
          ['summary > h3', 'summary > .qa-summary', '.qa-panel > .qa-answer', '.qa-tools'].map(one),
          `${path} ${answer.querySelector('h3')?.text}`,
        ).toEqual([1, 1, 1, 1]);
        expect(answer.querySelector('.qa-answer')?.id, path).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
        expect(answer.hasAttribute('open'), path).toBe(false);
      }
    }
  });
});
