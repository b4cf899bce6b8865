import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { TOPICS, type Topic } from '#faq/schema.ts';
import { daysAfter } from '#prose/dates.ts';
import { makeQuestions } from '../bench/builds/questions.ts';
import { clientCase, EVERYWHERE } from './client-case.ts';
import { CLINIC_FOLDER, OWN_FOLDER, PROJECT } from './clinic.ts';
import { type Edit, EDITS } from './edits.ts';
import {
  elsewhereYaml,
  practitionersYaml,
  pricesYaml,
  reviewsYaml,
} from './people-prices-reviews.ts';

/** A copy of the project with other content or another environment. */
export interface Variant {
  /** The folder of the clinic it grows from; the tests' own unless it is given. */
  content?: string;
  env?: Record<string, string>;
  /** What its owner has done to it. */
  edits?: readonly Edit[];
  /** Files of the copy: each is made from what stands there, '' if nothing does. */
  files?: Record<string, (contents: string) => string | Promise<string | Buffer>>;
  /** Files and folders the copy does not have. */
  without?: string[];
  /** True where pictures need not be as large as they are: encoding takes longer than all else. */
  smallPictures?: boolean;
}

/** Where the clinic's files are kept, as its editing page is told. */
export const REPOSITORY = 'long-lane/site';

/** The commit that the host says it builds. */
export const PUBLISHED = 'a'.repeat(40);

/** A clinic that filled in everything; the numbers and names are reserved for examples. */
export const CLINIC = {
  name: 'The Long Lane Clinic for Scalp Micropigmentation',
  legalName: 'Long Lane Example Ltd',
  website: 'https://www.clinic.example',
  phone: '+441632960123',
  whatsapp: '+447700900123',
  email: 'hello@clinic.example',
  street: '1 Example Street',
  company: '07654321',
  kept: '12 months',
  licence: 'https://www.clinic.example/terms/',
};

/** Days of a holiday that visitors are told of today. */
const soon = new Date().toISOString().slice(0, 10);
const CLOSED = { from: daysAfter(soon, 3), to: daysAfter(soon, 9), words: 'Holidays' };

/** Its file. */
export const FULL_CLINIC = `
name: ${CLINIC.name}
legalName: ${CLINIC.legalName}
website: ${CLINIC.website}
phone: "${CLINIC.phone}"
whatsapp: "${CLINIC.whatsapp}"
email: ${CLINIC.email}
address:
  street: ${CLINIC.street}
  town: Exampleton
  postcode: EX1 1EX
  country: GB
map: https://www.openstreetmap.org/
areaServed: Exampleton
hours:
  - days: [Monday, Tuesday]
    opens: "09:30"
    closes: "17:00"
  - days: [Friday]
    byAppointment: true
geo:
  latitude: 50.72
  longitude: -3.53
closures:
  - from: ${CLOSED.from}
    to: ${CLOSED.to}
    words: ${CLOSED.words}
premises:
  nation: England
  authority: Exampleton Borough Council
  number: "0456"
insurance:
  insurer: Example Insurance
  until: 2049-06-30
company:
  number: "${CLINIC.company}"
  registeredIn: England and Wales
  office: 2 Example Street, Exampleton EX1 1EX
  vat: GB123456782
forms: on
enquiriesKept: ${CLINIC.kept}
trainingBots: refused
pictureLicence: ${CLINIC.licence}
changed: 2026-11-20
`;

/** Everything that has ever broken out of a script element, an attribute or a feed. */
export const HOSTILE = {
  question: 'Is 1 </ 2 --> ]> "safe" & \'sound\'?',
  summary: 'Yes: </ --> ]> & "quotes" \u00A0 😀 שלום.',
  answer:
    'Plain \\</script> and \\<!-- and \\]\\]> and &amp;amp and "quotes" \u00A0 and 😀 and שלום.\n\n- one & two\n- **bold**, *italic* and [a page](/gallery/)\n',
};

const hostileQuestion = (topic: Topic, order: number): string => `---
question: ${JSON.stringify(HOSTILE.question)}
topic: ${topic}
order: ${order}
summary: ${JSON.stringify(HOSTILE.summary)}
published: 2026-11-01
changed: 2026-11-21
---

${HOSTILE.answer}`;

/** The red of each client's two pictures, so that a published file tells whose it is. */
export const SHADES: Record<number, [number, number]> = {
  11: [200, 180],
  12: [140, 120],
  13: [80, 60],
  14: [40, 20],
};

const photograph = (shade: number) => () =>
  sharp({
    create: { width: 1200, height: 900, channels: 3, background: { r: shade, g: 10, b: 200 } },
  })
    .withExif({
      IFD0: { Artist: 'SECRET-ARTIST', Make: 'SECRET-CAMERA' },
      IFD3: { GPSLatitude: '51/1 30/1 0/1' },
    })
    .jpeg()
    .toBuffer();

const client = (folder: string, title: string, order: number, more?: string) => ({
  [`src/content/gallery/${folder}/index.md`]: () => clientCase(title, order, more),
  [`src/content/gallery/${folder}/before.jpg`]: photograph(SHADES[order]?.[0] ?? 0),
  [`src/content/gallery/${folder}/after.jpg`]: photograph(SHADES[order]?.[1] ?? 0),
});

/** The answer that the variant "edited" changes, and how. */
export const EDIT = {
  slug: 'redness-after-smp',
  from: 'quite rare',
  to: 'truly rare',
  on: '2026-11-23',
};

/** The questions of the variant "many", the clinic's eight among them. */
export const MANY = 200;

const topics = Object.entries(TOPICS) as [Topic, string][];

/** More answers than one page holds: some for each topic, the last of each hostile. */
const manyQuestions = Object.fromEntries([
  ...[...makeQuestions(MANY - 8 - topics.length)].map(
    ([path, text]) => [`src/content/${path}`, () => text] as const,
  ),
  ...topics.map(
    ([topic, id]) =>
      [`src/content/faq/hostile-${id}.md`, () => hostileQuestion(topic, 9999)] as const,
  ),
]);

/** The drawings of the tests' gallery, which take longest to build. */
export const DRAWINGS = readdirSync(join(PROJECT, CLINIC_FOLDER, 'gallery')).map(
  (name) => `${OWN_FOLDER}/gallery/${name}`,
);

export type VariantName = keyof typeof VARIANTS;

export const VARIANTS = {
  /** The tests' clinic as it is. */
  plain: {},
  /** The same once more, in another folder, and with a repository to be edited in. */
  again: { env: { REPOSITORY_URL: `git@github.com:${REPOSITORY}.git` } },
  /** A clinic that filled in everything, with hostile text and clients' photographs. */
  full: {
    env: {
      CONTEXT: 'production',
      SITE_NAME: 'long-lane',
      COMMIT_REF: PUBLISHED,
      URL: 'https://never-used.example',
      REPOSITORY_URL: `https://github.com/${REPOSITORY}`,
    },
    files: {
      'src/content/clinic.yaml': () => FULL_CLINIC + elsewhereYaml,
      'src/content/practitioners.yaml': () => practitionersYaml,
      'src/content/prices.yaml': () => pricesYaml,
      'src/content/reviews.yaml': () => reviewsYaml,
      'src/content/faq/hostile.md': () => hostileQuestion('Result', 9),
      'src/content/faq/redness-after-smp.md': (contents) =>
        contents.replace(/^published:/m, 'aliases: [is-my-scalp-red]\n$&'),
      'src/content/services/scars.md': (contents) =>
        contents.replace(/^published:/m, 'aliases: [scar-cover]\n$&'),
      ...client('client-014', 'Temples, two sessions', 11),
      ...client('client-015', 'Withdrawn case', 12, `${EVERYWHERE}  withdrawn: 2026-06-01`),
      ...client('client-016', 'Lapsed case', 13, `${EVERYWHERE}  reviewBy: 2026-06-01`),
      ...client('client-017', 'Crown, three sessions', 14, '  uses: [website]'),
    },
  },
  /** The tests' clinic after one answer was edited. */
  edited: {
    files: {
      [`src/content/faq/${EDIT.slug}.md`]: (contents) =>
        contents.replaceAll(EDIT.from, EDIT.to).replace(/^changed:.*$/m, `changed: ${EDIT.on}`),
    },
  },
  /** A deploy preview of a clinic with an address of its own and an empty gallery. */
  preview: {
    env: {
      CONTEXT: 'deploy-preview',
      URL: 'https://www.clinic.example',
      COMMIT_REF: PUBLISHED,
    },
    without: DRAWINGS,
  },
  /** So many questions that their answers are divided; without pictures, which take longest. */
  many: {
    files: {
      ...manyQuestions,
      'src/content/clinic.yaml': (contents) =>
        contents.replace(/^email:$/m, 'email: hello@clinic.example'),
    },
    without: DRAWINGS,
  },
  /** The project with what its owner has written. */
  own: { content: OWN_FOLDER, smallPictures: true },
  /** The tests' clinic after all that an owner does as it grows. */
  grown: { edits: EDITS.growing, smallPictures: true },
  /** The tests' clinic with other answers, none of them on the result, and without cases. */
  cleared: { edits: EDITS.clearing },
} satisfies Record<string, Variant>;
