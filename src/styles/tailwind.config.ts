import type { Config } from 'tailwindcss';

const token = (name: string) => `var(--${name})`;

/** What tokens.css names, as utilities; nothing here has a value of its own but the grid. */
export default {
  // A word in a comment or a text is no class: without it "contents" or "ring" would be one.
  prefix: 'u-',
  content: { relative: true, files: ['../**/*.astro'] },
  // base.css brings the few resets the site needs, a tenth of preflight.
  corePlugins: { preflight: false },
  theme: {
    screens: { md: '48rem', lg: '64rem' },
    colors: {
      paper: token('paper'),
      ink: token('ink'),
      umber: token('umber'),
      line: token('line'),
      sienna: token('sienna'),
      current: 'currentColor',
    },
    fontFamily: { display: token('display'), text: token('text') },
    fontSize: {
      small: [token('step-down'), '1.5'],
      base: [token('step-0'), '1.6'],
      lead: [token('step-1'), '1.5'],
      title: [token('step-2'), '1.25'],
      large: [token('step-3'), '1.12'],
      hero: [token('step-4'), '1.03'],
    },
    extend: { maxWidth: { measure: '36rem', site: '76rem' } },
  },
} satisfies Config;
