import type { HTMLElement } from 'node-html-parser';
import type { BuiltPage } from '#publish/built-pages.ts';
import { START } from '#sessions/figure.ts';

/** What an attribute must be: a text, a pattern, or what follows from the page; undefined: none. */
type Value =
  | string
  | RegExp
  | undefined
  | ((element: HTMLElement, page: BuiltPage) => string | RegExp | undefined);

/** The elements of a selector, and the attributes each of them carries. */
type Row = readonly [selector: string, attributes: Readonly<Record<string, Value>>];

/** An attribute without a value: `data-nosnippet`, `required`. */
const SET = '';
const UNSAID = { 'data-nosnippet': SET };

const hrefOf = (link: HTMLElement): string => link.getAttribute('href') ?? '';

/** A link to the page itself, or to the part of the site it stands in. */
const current: Value = (link, { path }) => {
  if (hrefOf(link) === path) return 'page';
  return hrefOf(link) !== '/' && path.startsWith(hrefOf(link)) ? 'true' : undefined;
};

const isLast = (element: HTMLElement): boolean => element.nextElementSibling === null;
const named = (name: string): Row[1] => ({ 'aria-label': name });
const by = (id: string): Row[1] => ({ 'aria-labelledby': id });

/** The parts of every page: its head and foot, the way to it, what prints above it. */
const FRAME: Row[] = [
  ['html', { lang: 'en-GB' }],
  ['.wordmark', { 'aria-current': (_, { path }) => (path === '/' ? 'page' : undefined) }],
  ['.site-head nav', named('Main')],
  ['.site-head nav a', { 'aria-current': current }],
  ['main > p.on-paper', UNSAID],
  ['.trail', { ...named('You are here'), ...UNSAID }],
  ['.trail li', { 'aria-current': (step) => (isLast(step) ? 'page' : undefined) }],
  ['.site-foot', UNSAID],
  ['.foot-grid > nav', named('All pages')],
  ['nav.foot-small', named('Elsewhere')],
  ['.thumb-room', UNSAID],
  ['.thumb-bar', named('Reach the clinic')],
  // Without a role VoiceOver says no list where the bullets are styled away.
  ['ul', { role: (list) => (list.closest('.prose') ? undefined : 'list') }],
  ['svg', { 'aria-hidden': 'true' }],
  ['time', { datetime: /^\d{4}-\d\d-\d\d$/ }],
];

const ANSWERS: Row[] = [
  ['.topics', named('Topics')],
  [
    'faq-accordion > section',
    { 'aria-labelledby': (section) => section.querySelector('h2')?.id ?? 'a heading' },
  ],
  ['faq-search', { role: 'search', 'data-nosnippet': 'true' }],
  [
    'faq-search input',
    { type: 'search', placeholder: /^e\.g\. /, autocomplete: 'off', enterkeyhint: 'search' },
  ],
  ['.faq-tools, .qa-tools, .qa-related, .qa-ask', UNSAID],
  ['.related', by('related')],
];

const CONTACT: Row[] = [
  ['.hours th', { scope: 'row' }],
  ['p.enquiry-about', { role: 'status', ...UNSAID }],
  ['enquiry-about section', by('write')],
  [
    'form',
    {
      name: 'enquiry',
      method: 'post',
      action: '/thanks/',
      'data-netlify': 'true',
      'data-netlify-honeypot': 'bot-field',
    },
  ],
  ['form > p:has([name="bot-field"])', { hidden: SET }],
  ['form label[for]', { for: (label) => fieldBeside(label) }],
  ['[name="form-name"]', { type: 'hidden', value: 'enquiry' }],
  ['[name="about"]', { type: 'hidden', value: undefined }],
  ['[name="bot-field"]', { type: 'text', autocomplete: 'off' }],
  ['[name="name"]', { type: 'text', autocomplete: 'name', maxlength: '120' }],
  [
    '[name="phone-or-email"]',
    {
      type: 'text',
      'aria-describedby': 'enquiry-reach-fault',
      required: SET,
      maxlength: '200',
      // A name or an address could be filled in, but not which of the two is meant.
      autocomplete: undefined,
    },
  ],
  ['[name="message"]', { rows: '6', maxlength: '4000' }],
  [
    '[name="adult"]',
    {
      type: 'checkbox',
      value: 'yes',
      'aria-describedby': 'enquiry-adult-fault',
      required: SET,
      checked: undefined,
    },
  ],
  ['[name="news"]', { type: 'checkbox', value: 'yes', required: undefined, checked: undefined }],
  ['form [name]', { name: () => new RegExp(`^(${FIELDS.join('|')})$`) }],
  ['form button', { type: 'submit' }],
];

/** The field that stands in the paragraph of a label. */
const fieldBeside = (label: HTMLElement): string =>
  label.parentNode?.querySelector('input, textarea')?.id ?? 'a field';

const GALLERY: Row[] = [
  ['.concerns', named('Cases by concern')],
  ['.concerns a', { 'aria-current': (a, { path }) => (hrefOf(a) === path ? 'page' : undefined) }],
  ['.case-nav', named('More cases')],
  ['.case-previous a', { rel: 'prev' }],
  ['.case-next a', { rel: 'next' }],
  ['source[media]', { media: /^\(width < \d+rem\)$/, srcset: /\.svg$/ }],
  ['source:not([media]):nth-of-type(1)', { type: 'image/avif', srcset: /\S/, sizes: /\S/ }],
  ['source:not([media]):nth-of-type(2)', { type: 'image/webp', srcset: /\S/, sizes: /\S/ }],
  [
    'img',
    {
      alt: /\S{2}/,
      width: /^[1-9]\d*$/,
      height: /^[1-9]\d*$/,
      decoding: 'async',
      loading: /^(eager|lazy)$/,
      fetchpriority: (img) => (img.hasAttribute('fetchpriority') ? /^(high|low)$/ : undefined),
    },
  ],
  [
    'before-after input',
    {
      type: 'range',
      min: '0',
      max: '100',
      step: '5',
      value: '50',
      autocomplete: 'off',
      'aria-label': 'Slide between before and after',
      'aria-valuetext': /\d/,
    },
  ],
];

const OTHERS: Row[] = [
  ['.service-list', { 'data-columns': (list) => list.getAttribute('data-columns') && /^[1-4]$/ }],
  ['.service-prices', by('costs')],
  ['.review-policy', by('policy')],
  [
    '.review blockquote',
    {
      cite: (quote) =>
        quote.closest('.review')?.querySelector('figcaption a')?.getAttribute('href'),
    },
  ],
  [
    '.people',
    { 'data-several': (list) => (list.querySelectorAll('h3').length > 1 ? 'true' : undefined) },
  ],
  ['.hero-actions a[href^="https:"]', { 'data-book': SET }],
  ['.head-map ul', by('head-map')],
  ['.session-picture', { role: 'img', 'aria-label': /^Drawing / }],
  [
    '.scalp > :not(.scalp-tint)',
    {
      'data-on': (layer) =>
        layer.closest('.session-picture') && stepsBefore(layer) > START + 1 ? undefined : 'true',
    },
  ],
  ['.session-stills ol', { role: 'list' }],
  [
    '.session-stills ol > li',
    { 'data-on': (still) => (stepsBefore(still) === START ? 'true' : undefined) },
  ],
  ['.session-slider label, session-figure output', { for: 'session-range' }],
  [
    '#session-range',
    {
      type: 'range',
      min: '0',
      max: (input) =>
        String((input.closest('session-figure')?.querySelectorAll('li').length ?? 0) - 1),
      value: String(START),
      autocomplete: 'off',
      'aria-valuetext': /^Session /,
    },
  ],
  [
    '.shades input',
    {
      type: 'radio',
      name: (input) => input.closest('fieldset')?.querySelector('legend')?.textContent,
      checked: (input) => (/^(skin-3|hair-2)$/.test(input.classNames) ? SET : undefined),
    },
  ],
  ['.day-table thead th', { scope: 'col' }],
  ['.day-table tbody th', { scope: 'row' }],
  ['.treatment-dates input', { type: 'date', max: '2199-12-31', autocomplete: 'off' }],
  ['.treatment-dates button', { type: 'button', 'data-act': 'add' }],
  [
    '.own-days-tools button',
    { type: 'button', 'data-act': (button) => (isLast(button) ? 'print' : 'save') },
  ],
];

function stepsBefore(element: HTMLElement): number {
  const before = element.previousElementSibling;
  return before ? 1 + stepsBefore(before) : 0;
}

/** Every attribute that says something to browsers, readers or engines, by where it stands. */
export const ROWS: readonly Row[] = [...FRAME, ...ANSWERS, ...CONTACT, ...GALLERY, ...OTHERS];

/** They are what a link leads to, what style and script hold on to, or how a drawing is drawn. */
export const LEFT_OUT = new Set(
  'class id href src viewBox width height fill stroke stroke-width stroke-linecap preserveAspectRatio'.split(
    ' ',
  ),
);

/** The fields of the enquiry form, in its order. */
export const FIELDS = 'form-name about bot-field name phone-or-email message adult news'.split(' ');

/** The parts a page must have, each so many times. */
export const PARTS: readonly (readonly [selector: string, on: RegExp, times: number])[] = [
  ['body > a.skip[href="#main"]', /./, 1],
  ['body > header.site-head > a.wordmark[href="/"]', /./, 1],
  ['body > header.site-head > nav', /./, 1],
  ['body > main#main', /./, 1],
  ['main > p.on-paper', /./, 1],
  ['main h1', /./, 1],
  ['body > footer.site-foot', /./, 1],
  ['footer .foot-grid > nav', /./, 1],
  ['body > nav.trail', /^\/(?!404\.html|thanks\/|$)/, 1],
  ['body > nav.trail', /^\/(404\.html|thanks\/)?$/, 0],
  ['faq-accordion', /^\/faq\//, 1],
  ['faq-search input', /^\/faq\/$/, 1],
  ['.hero-actions a[href="/faq/"]', /^\/$/, 1],
  ['#session-range', /^\/$/, 1],
  ['.day-table', /^\/aftercare\/$/, 1],
  ['healing-calendar output', /^\/aftercare\/$/, 1],
  ['.own-days-tools button', /^\/aftercare\/$/, 2],
  ['ul.service-list', /^\/(services\/)?$/, 1],
  ['ul.prices', /^\/prices\/$/, 1],
  ['.review-policy', /^\/reviews\/$/, 1],
];
