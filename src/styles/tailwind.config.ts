/**
 * How styling is divided:
 * 1. This theme is the only place of colours, sizes of letters, widths and breakpoints.
 * 2. A component's style block is for its own parts, under classes that no other file has. It takes
 *    var(--ink) and the like, theme(maxWidth.measure) and @screen md from here.
 * 3. A utility (u-mt-6) is for one element that needs one rule: layout and space in pages and frames.
 *    Answers carry none, since programs that read a page judge an element by its classes.
 * 4. base.css has what any page needs, print.css what paper needs. A build leaves in each page only
 *    the rules that can apply to it (publish/prune-css.ts).
 * 5. `npm run pixels` shows whether a change of all this is seen, and where.
 */
import type { Config, PluginAPI } from 'tailwindcss/types/config';

/**
 * The colours of each scheme, named after what each is for. Contrast
 * against paper: ink 15:1, muted 7.4:1, accent 7.1:1 (dark: 14.7, 8.2, 8.6); WCAG asks 7:1 for AAA.
 */
export const SCHEMES = {
  light: { paper: '#f6f1e8', line: '#d3c8b7', muted: '#574c42', ink: '#1d1814', accent: '#86370e' },
  dark: { paper: '#171310', line: '#40372e', muted: '#b9ac9c', ink: '#ece4d8', accent: '#eba77a' },
  print: { paper: '#fff', line: '#999', muted: '#333', ink: '#000', accent: '#000' },
} as const;

export const SCREENS = { '2xs': '20rem', xs: '30rem', sm: '40rem', md: '48rem', lg: '64rem' };

export const WIDTHS = {
  chat: '17.5rem',
  card: '31.25rem',
  column: '32rem',
  /** What is read without losing the line. */
  measure: '36rem',
  quote: '38rem',
  editor: '40rem',
  list: '48rem',
  case: '52rem',
  timeline: '54rem',
  site: '76rem',
};

/**
 * Sizes of letters that grow with the window, by how many steps they are above running text; the
 * least size comes first.
 */
export const STEPS = {
  down: 'clamp(0.9rem, 0.88rem + 0.1vw, 0.95rem)',
  0: 'clamp(1.0625rem, 1.03rem + 0.16vw, 1.1875rem)',
  1: 'clamp(1.2rem, 1.13rem + 0.34vw, 1.45rem)',
  2: 'clamp(1.45rem, 1.3rem + 0.7vw, 2rem)',
  3: 'clamp(2.1rem, 1.6rem + 2.2vw, 3.4rem)',
  4: 'clamp(2.6rem, 1rem + 3.1vw, 4.25rem)',
};

const FAMILIES = {
  display: 'Newsreader, Like-Times, Like-Noto, serif',
  text: 'system-ui, sans-serif',
};

const properties = (values: object, before = '--'): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [before + name, value]));

/** What changes with the scheme or is used often, as custom properties of every page. */
const customProperties = ({ addBase }: PluginAPI): void =>
  addBase({
    ':root': {
      'color-scheme': 'light dark',
      ...properties(SCHEMES.light),
      ...properties(FAMILIES),
      ...properties(STEPS, '--step-'),
    },
    '@media (prefers-color-scheme: dark)': { ':root': properties(SCHEMES.dark) },
  });

/** The custom properties of some names, by those names. */
const variables = (values: object): Record<string, string> =>
  Object.fromEntries(Object.keys(values).map((name) => [name, `var(--${name})`]));

export default {
  // A word in a comment or a text is no class: without it "contents" or "ring" would be one.
  prefix: 'u-',
  content: { relative: true, files: ['../**/*.astro'] },
  // base.css brings the few resets the site needs, a tenth of preflight.
  corePlugins: { preflight: false },
  plugins: [customProperties],
  theme: {
    screens: SCREENS,
    schemes: SCHEMES,
    colors: { ...variables(SCHEMES.light), current: 'currentColor' },
    /** Of skin, and of hair on it: brown and grey are deeper or paler where it is dark. */
    skin: { 1: '#efd3b8', 2: '#deb48f', 3: '#c4946b', 4: '#a06f4b', 5: '#754d35' },
    hair: {
      black: '#120e0c',
      light: { 'dark-brown': '#3a2417', brown: '#6b4026', grey: '#5f5b58' },
      dark: { 'dark-brown': '#22150e', brown: '#321d11', grey: '#c9c4bd' },
    },
    fontFamily: variables(FAMILIES),
    fontSize: {
      small: ['var(--step-down)', '1.5'],
      base: ['var(--step-0)', '1.6'],
      lead: ['var(--step-1)', '1.5'],
      title: ['var(--step-2)', '1.25'],
      large: ['var(--step-3)', '1.12'],
      hero: ['var(--step-4)', '1.03'],
      /** The clinic's name above and below each page. */
      brand: '1.15rem',
      /** A very short answer, above its question and beside it. */
      short: '1.55rem',
      'short-beside': '2.05rem',
      /** The longest date in one line, four beside each other. */
      day: '1.2rem',
      /** A session's name, five beside each other on a phone. */
      session: 'clamp(0.8rem, 0.68rem + 0.55vw, 0.95rem)',
      /** Words on others' sites. */
      card: '0.9375rem',
      'card-note': '0.8125rem',
    },
    extend: {
      maxWidth: WIDTHS,
      /** From the line above a question to its words, below and beside short answers. */
      spacing: {
        question: '0.8rem',
        'question-beside': '1.1rem',
        /** Between the edge of the window and what is read. */
        gutter: 'clamp(1rem, 4vw, 3rem)',
      },
    },
  },
} satisfies Config;
