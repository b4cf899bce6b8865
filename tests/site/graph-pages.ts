import type { JsonNode } from '../support/graph.ts';
import {
  attributeOf,
  meta,
  pageUrl,
  ref,
  text,
  theClinic,
  within,
  type Rows,
  type Wanted,
} from './graph-context.ts';
import { parts, partsOf } from './graph-pictures.ts';

/** The links of a list in the page, as a list for machines has them. */
export const listed =
  (selector: string): Wanted =>
  ({ page, origin }) =>
    page.root.querySelectorAll(selector).map((link, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text(link),
      url: origin + link.getAttribute('href'),
    }));

export const LISTS = '.case-list h2 a, .service-list h2 a';

export const trail: Wanted = (context) =>
  context.page.root.querySelectorAll('.trail li').map((step, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name: text(step),
    item: step.querySelector('a')
      ? context.origin + attributeOf(step.querySelector('a'), 'href')
      : pageUrl(context),
  }));

/** What the page is about and what it mainly shows, by kind. */
const SUBJECTS: readonly (readonly [path: RegExp, about: Wanted, main: Wanted])[] = [
  [/^\/$/, theClinic, theClinic],
  [/^\/faq\//, theClinic, (_, node) => node['mainEntity']],
  [/^\/services\/$/, () => undefined, within('list')],
  [/^\/services\/./, () => undefined, within('service')],
  [/^\/gallery\/$/, () => undefined, within('list')],
  [
    /^\/gallery\/./,
    ({ origin, page }, { '@type': type }) =>
      type === 'ItemPage'
        ? undefined
        : ref(`${origin}${page.path.replace('gallery', 'services')}#service`),
    (context, node) =>
      node['@type'] === 'ItemPage' ? partsOf(context.page).at(-1) : ref(`${pageUrl(context)}#list`),
  ],
  [/^\/aftercare\/$/, theClinic, within('article')],
  [/^\/prices\/$/, () => undefined, within('list')],
  [/^\/contact\/$/, () => undefined, theClinic],
  [/^\/reviews\/$/, theClinic, () => undefined],
  [/^\/(privacy|accessibility)\/$/, () => undefined, () => undefined],
];

const subject =
  (place: 1 | 2): Wanted =>
  (context, node) => {
    const row = SUBJECTS.find(([path]) => path.test(context.page.path));
    if (!row) throw new Error(`No row says what ${context.page.path} is about.`);
    return row[place](context, node);
  };

const holdsAnswers = ({ '@type': type }: JsonNode): boolean => type === 'FAQPage';

/** A page of answers shows no picture; a way has a page that is not the first one. */
export const PAGE: Rows = {
  url: pageUrl,
  name: (context) => meta(context, 'og:title'),
  description: (context) => meta(context, 'description'),
  inLanguage: () => 'en-GB',
  isPartOf: ({ origin }) => ref(`${origin}/#website`),
  primaryImageOfPage: (context, node) =>
    holdsAnswers(node) ? undefined : ref(`${meta(context, 'og:image')}#image`),
  breadcrumb: (context, node) =>
    context.page.path === '/' ? undefined : within('breadcrumb')(context, node),
  about: subject(1),
  mainEntity: subject(2),
  hasPart: (context, node) =>
    context.page.path.startsWith('/gallery/') ? parts(context) : node['hasPart'],
};
