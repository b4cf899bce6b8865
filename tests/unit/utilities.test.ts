import { describe, expect, it } from 'vitest';
import { withoutUnusedUtilities } from '#publish/utilities.ts';

const page = (css: string, body: string) =>
  `<head><style>${css}</style></head><body>${body}</body>`;

describe('A page keeps of the utilities', () => {
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
    { css: '.page{width:100%}@media print{.page{width:auto}}', body: '<p>', kept: true },
  ])('those it uses: $css with $body', ({ css, body, kept }) => {
    expect(withoutUnusedUtilities(page(css, body))).toBe(page(kept ? css : '', body));
  });

  it('what stands beside them, and a $& in a style as it is', () => {
    const css = '.q:after{content:"$&"}.u-mt-6{margin-top:1.5rem}a{color:red}';
    expect(withoutUnusedUtilities(page(css, '<p>'))).toBe(
      page('.q:after{content:"$&"}a{color:red}', '<p>'),
    );
  });
});
