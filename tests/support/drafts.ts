import { clientCase } from './client-case.ts';
import { photograph } from './owner-files.ts';

/** A word that stands in everything of a draft, and in nothing else. */
export const OF_DRAFTS = /periwinkle/i;

const line = 'draft: true\n';

/** A file's text with the switch of a draft in it. */
const asDraft = (text: string): string => text.replace(/^published:/m, `${line}$&`);

const QUESTION = `---
question: May I wear a periwinkle cap?
topic: For me?
order: 90
short: Periwinkle
summary: Yes, a loose periwinkle one, from the second day on.
alsoSearchedAs: [periwinkle hat]
services: [periwinkle-beards]
aliases: [periwinkle-hats]
published: 2026-11-20
---

Yes, a loose periwinkle one, from the second day on, as for a [beard](/services/periwinkle-beards/).
`;

const SERVICE = `---
title: Periwinkle beards
description: What can be done for a periwinkle beard that is thin in places, and how it is done here.
summary: For periwinkle beards that are thin in places.
concern: Periwinkle
order: 90
aliases: [periwinkle-chins]
published: 2026-11-20
---

A periwinkle beard is filled in, dot by dot.
`;

const CASE = clientCase('Periwinkle temples', 90).replace('case-90', 'periwinkle-temples');

/** A price, as an item of its list. */
export const PRICE = `  - title: A periwinkle beard
    draft: true
    service: periwinkle-beards
    amount: 350
    included: Two periwinkle sessions and the pigment.
    otherFees: None
    updated: 2026-11-20
`;

/** A review, as an item of its list; one of an older day than all others is not on the first page. */
export const REVIEW = `  - text: They filled in my periwinkle beard with care.
    draft: true
    author: Per E.
    source: Exampleviews
    url: https://reviews.example.com/clinic/periwinkle
    date: 2026-11-01
    incentive: no
`;

type Files = Record<string, (contents: string) => string | Promise<string | Buffer>>;

const atTop = (list: string, item: string) => (contents: string) =>
  contents.replace(`${list}:\n`, `${list}:\n${item}`);

const pictures = (folder: string, light: number): Files => ({
  [`src/content/gallery/${folder}/before.jpg`]: () => photograph(light),
  [`src/content/gallery/${folder}/after.jpg`]: () => photograph(light + 20),
});

/** A draft of each kind, to which nothing is missing, beside what a clinic has published. */
export const DRAFTS: Files = {
  'src/content/faq/periwinkle-caps.md': () => asDraft(QUESTION),
  'src/content/services/periwinkle-beards.md': () => asDraft(SERVICE),
  'src/content/gallery/periwinkle-1/index.md': () => asDraft(CASE),
  ...pictures('periwinkle-1', 20),
  'src/content/prices.yaml': atTop('prices', PRICE),
  'src/content/reviews.yaml': atTop('reviews', REVIEW),
};

/** Drafts that no preview may show: clients' pictures and words without what shows that they may. */
export const WITHHELD: Files = {
  'src/content/gallery/withheld-1/index.md': () =>
    asDraft(clientCase('Withheld, no use', 91)).replace('[website, social]', '[social]'),
  ...pictures('withheld-1', 60),
  'src/content/gallery/withheld-2/index.md': () =>
    asDraft(clientCase('Withheld, withdrawn', 92, '  uses: [website]\n  withdrawn: 2026-06-01\n')),
  ...pictures('withheld-2', 62),
  'src/content/gallery/withheld-3/index.md': () =>
    asDraft(clientCase('Withheld, lapsed', 93, '  uses: [website]\n  reviewBy: 2026-06-01\n')),
  ...pictures('withheld-3', 64),
};

/** The same with a review whose place nobody can look up. */
export const WITHHELD_REVIEW = REVIEW.replace(/^ {4}url: .*\n/m, '').replace('filled', 'withheld');
