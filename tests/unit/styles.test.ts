import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectFiles } from '../support/project-files.ts';
import { literalsIn, outsideTheme, sharedClasses } from '../support/styles.ts';

const files = new Map(
  projectFiles({ fresh: true })
    .filter((file) => /^src\/.*\.(?:astro|css|ts)$/.test(file))
    .map((file) => [file, readFileSync(file, 'utf8')]),
);

describe('The styles of the project', () => {
  it('are looked at whole', () => {
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'src/styles/base.css',
        'src/faq/Answers.astro',
        'src/search/results/result-styles.ts',
      ]),
    );
  });

  it('take every colour, size of letters, width and breakpoint from the theme', () => {
    expect(outsideTheme(files)).toEqual([]);
  });

  it('write a line under words without its shorthand, of which Safari reads no more than the line', () => {
    for (const [file, text] of files) {
      expect(text.match(/\btext-decoration:(?!\s*(?:underline|none)\s*[;}]).*/g), file).toBeNull();
    }
  });

  it('have each class in one component', () => {
    expect(sharedClasses(files)).toEqual([]);
  });
});

describe('What belongs in the theme', () => {
  const component = (css: string) =>
    literalsIn('src/faq/Answer.astro', `---\n---\n<p>\n\n<style is:global>\n${css}\n</style>`);

  it.each([
    ['a { color: #86370e; }', '#86370e'],
    ['a { border: 1px solid #999 }', '#999'],
    ['a { color: red; }', 'red'],
    ['a { background: rgb(0 0 0 / 50%); }', 'rgb(0 0 0 / 50%)'],
    ['a { color: oklch(60% 0.15 50); }', 'oklch(60% 0.15 50)'],
    ['@media (min-width: 40rem) { a { margin: 0; } }', '(min-width: 40rem)'],
    ['@media print and (640px > width) { a { margin: 0; } }', '(640px > width)'],
    ['a { font-size: 1.2rem; }', 'font-size: 1.2rem'],
    ['a { font: 400 1.2rem/1.4 serif; }', 'font: 400 1.2rem/1.4 serif'],
    ['a { max-width: 36rem; }', 'max-width: 36rem'],
  ])('is found in a component: %s', (css, literal) => {
    expect(component(css)).toEqual([literal]);
    expect(literalsIn('src/styles/base.css', css)).toEqual([literal]);
  });

  it('is found in the sizes of a picture', () => {
    const code = "---\nconst sizes = '(max-width: 48rem) 26vw, 40vw';\n---\n<img sizes={sizes}>";
    expect(literalsIn('src/gallery/CaseList.astro', code)).toEqual(['(max-width: 48rem)']);
  });

  it('is found in styles that a script adds', () => {
    const code = 'styles.replaceSync(`a { color: red; max-width: 36rem; }`);';
    expect(literalsIn('src/search/results/result-styles.ts', code)).toEqual([
      'red',
      'max-width: 36rem',
    ]);
  });

  it.each([
    'a { color: var(--ink); background: transparent; border-color: currentColor; }',
    'a { outline: 2px solid CanvasText; background: color-mix(in srgb, var(--line), var(--paper)); }',
    'a { max-width: theme(maxWidth.measure); font-size: theme(fontSize.brand); }',
    '@media (width < theme(screens.md)) { a { color: theme(skin.1); } }',
    '@screen md { a { padding: 1rem; width: 3rem; font-size: 0.9em; } }',
    '/* Was #fff at (width < 40rem). */ a[href="#add"]:hover { margin: 0; }',
    '.red:hover { margin: 0; }',
  ])('is not this: %s', (css) => {
    expect(component(css)).toEqual([]);
  });
});

describe('A class', () => {
  const shared = (one: string, other: string) =>
    sharedClasses(
      new Map([
        ['src/faq/Answer.astro', `<style is:global>${one}</style>`],
        ['src/pages/index.astro', `<style is:global>${other}</style>`],
      ]),
    );

  it.each([
    ['.qa{margin:0}', '.qa{padding:0}'],
    ['.qa{margin:0}', '@screen md{.qa>p{padding:0}}'],
    ['.qa h3{margin:0}', '@media (width < theme(screens.md)){p,details.qa[open] a{padding:0}}'],
  ])('of two components is found: %s and %s', (one, other) => {
    expect(shared(one, other)).toEqual([
      '.qa is defined in src/faq/Answer.astro and src/pages/index.astro.',
    ]);
  });

  it.each([
    ['.qa{margin:0}', '.home .qa{padding:0}'],
    ['.qa{margin:0}', 'main:not(.qa) .home{padding:0}'],
    ['.qa{margin:0}', '/* .qa */ p{padding:0}'],
  ])('of one component is none: %s and %s', (one, other) => {
    expect(shared(one, other)).toEqual([]);
  });

  it('may stand in several of the style sheets', () => {
    const sheet = ['src/styles/base.css', 'src/styles/print.css'] as const;
    expect(sharedClasses(new Map(sheet.map((file) => [file, '.page{margin:0}'])))).toEqual([]);
  });
});
