import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pruneStyles, withoutUnusedRules } from '#publish/prune-css.ts';
import { siteFolder } from '../support/site-folder.ts';

const page = (css: string, body: string) =>
  `<html><head><style>${css}</style></head><body>${body}</body></html>`;

describe('A page keeps of its styles', () => {
  it.each([
    { css: '.u-mt-6{margin-top:1.5rem}', body: '<p class="a u-mt-6">', kept: true },
    { css: '.u-mt-6{margin-top:1.5rem}', body: '<p class="u-mt-60">', kept: false },
    { css: '.u-mt-6{margin-top:1.5rem}', body: '<p>The class u-mt-6.', kept: false },
    {
      css: '@media (width>=48rem){.md\\:u-grid{display:grid}}',
      body: '<p class=md:u-grid>',
      kept: true,
    },
    {
      css: '@media (width>=48rem){.md\\:u-grid{display:grid}}',
      body: '<p class="u-grid">',
      kept: false,
    },
    { css: '@media print{.page{width:auto}}', body: '<p class="page">', kept: true },
    { css: 'figure{margin:0}', body: '<p>A figure.', kept: false },
    { css: 'figure{margin:0}', body: '<figure>', kept: true },
    { css: 'p:not(.lead){margin:0}', body: '<p>', kept: true },
    { css: 'html:not([data-about]) .note{display:none}', body: '<p class="note">', kept: true },
    { css: 'p:has(.fault:not(:empty)){padding:0}', body: '<p>', kept: false },
    { css: 'li :is(ul,ol){margin:0}', body: '<li><ol>', kept: true },
    { css: 'li :is(ul,ol){margin:0}', body: '<li>', kept: false },
    { css: '.text-wrap{color:red}p{text-wrap:balance}', body: '<p class="text-wrap">', kept: true },
    {
      css: '.qa[open]>summary:before{content:"· / $&"}',
      body: '<p class="qa"><summary>',
      kept: true,
    },
    {
      css: ':root{--display:Newsreader, Like-Times, serif}p{font-family:var(--display)}',
      body: '<p>',
      kept: true,
    },
    { css: ':root{--ink:#1d1814}', body: '<svg fill="var(--ink)">', kept: true },
    {
      css: ':root{--after:50%}',
      body: "<script>style.setProperty('--after')</script>",
      kept: true,
    },
    { css: '@font-face{font-family:A;src:local(B);size-adjust:104.2%}', body: '<p>', kept: true },
  ])('what can apply: $css with $body', ({ css, body, kept }) => {
    expect(withoutUnusedRules(page(css, body))).toBe(page(kept ? css : '', body));
  });

  it('what its scripts may make, now or once they are fetched, but no data', () => {
    const css = '.later{color:red}';
    const script = (type: string) => `<script type="${type}">add("later")</script>`;
    expect(withoutUnusedRules(page(css, script('module')))).toContain(css);
    expect(withoutUnusedRules(page(css, script('application/ld+json')))).not.toContain(css);
    expect(withoutUnusedRules(page(css, '<p>'), ['add("later")'])).toContain(css);
  });

  it('the custom properties that are used somewhere, and no others', () => {
    const css = ':root{--step-1:1rem;--step-10:9rem}p{font-size:var(--step-1)}';
    expect(withoutUnusedRules(page(css, '<p>'))).toBe(
      page(':root{--step-1:1rem}p{font-size:var(--step-1)}', '<p>'),
    );
  });

  it('the selectors of a rule that can apply, and what declares a class like a property', () => {
    expect(withoutUnusedRules(page('h1,h6,.gone{color:var(--ink)}', '<h1>'))).toBe(
      page('h1{color:var(--ink)}', '<h1>'),
    );
    expect(withoutUnusedRules(page('.text-wrap{color:red}p{text-wrap:balance}', '<p>'))).toBe(
      page('p{text-wrap:balance}', '<p>'),
    );
  });
});

describe('A picture that only a rule names', () => {
  it('goes with the last page that shows it, and no other file does', async () => {
    const css = '.map{mask:url(/_astro/map.1.svg)}.dots{mask:url(/_astro/dots.2.svg)}';
    const files = {
      'index.html': page(css, '<p class="dots"><img src="/_astro/head.3.png">'),
      'faq/index.html': page(css, '<p>'),
      '_astro/map.1.svg': '<svg/>',
      '_astro/dots.2.svg': '<svg/>',
      '_astro/head.3.png': 'a picture',
    };
    const folder = siteFolder(files);
    await pruneStyles(folder);
    const left = Object.keys(files).filter((file) => existsSync(join(folder, file)));
    expect(left).toEqual(Object.keys(files).filter((file) => file !== '_astro/map.1.svg'));
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('dots.2.svg');
    expect(readFileSync(join(folder, 'faq/index.html'), 'utf8')).not.toContain('svg');
  });
});
