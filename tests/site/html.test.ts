import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { pageOf, pagesOf } from './pages.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: [
    'html5',
    {
      'before-after': { flow: true, permittedContent: ['@flow'] },
      'faq-accordion': { flow: true, permittedContent: ['@flow'] },
      'session-figure': { flow: true, permittedContent: ['@flow'] },
    },
  ],
  rules: {
    // Astro writes void elements as <br>, and only omits what HTML lets it omit.
    'void-style': ['error', { style: 'omit' }],
    // The length that engines show is checked with the descriptions.
    'long-title': 'off',
    // The site promises its own: one h1 and no skipped level, over the whole page.
    'heading-level': 'error',
    // Without it VoiceOver says no list where the bullets are styled away.
    'no-redundant-role': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
  },
});

describe.each(['plain', 'full', 'preview', 'many', 'grown', 'cleared'] as const)(
  'The HTML of the site "%s"',
  (name) => {
    it('is valid on every page', async () => {
      for (const { path, html } of [...(await pagesOf(name)), await pageOf(name, '/admin/')]) {
        const report = await validator.validateString(html, path);
        const findings = report.results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${path}:${line} ${ruleId}: ${message}`),
        );
        expect(findings).toEqual([]);
      }
    });

    it('has a space on both sides of every link and every stressed word', async () => {
      const glued =
        /[\p{L}\d,.;:]<(?:a|em|strong|time)[ >][^<]*|<\/(?:a|em|strong|time)>[\p{L}\d(]+/gu;
      for (const { path, html } of await pagesOf(name)) {
        expect([...html.matchAll(glued)].map(([found]) => `${path}: ${found}`)).toEqual([]);
      }
    });
  },
);
