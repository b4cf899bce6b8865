import type { z } from 'zod';
import type { Question } from '#faq/schema.ts';
import type { SiteContext } from '#seo/ids.ts';
import type { PageInfo, PagePicture } from '#seo/page-info.ts';
import type { Service } from '#services/schema.ts';

/** A site whose address and name belong to nobody. */
export const SITE: SiteContext = {
  origin: 'https://clinic.example',
  name: 'Dot & Line',
  businessType: 'HealthAndBeautyBusiness',
  indexable: true,
};

/** A picture of a page's own. */
export const PICTURE: PagePicture = {
  path: '/share.png',
  width: 1200,
  height: 630,
  alt: 'Many small dots.',
};

/** A page like any other, with a way to it, dates and a picture. */
export const PAGE: PageInfo = {
  path: '/services/hairline/',
  title: 'A new hairline',
  description: 'What a hairline made of dots looks like and how it is made.',
  type: 'WebPage',
  trail: [
    { name: 'Home', path: '/' },
    { name: 'Services', path: '/services/' },
  ],
  published: '2026-01-02',
  modified: '2026-03-04',
  picture: PICTURE,
};

export function question(changes: Partial<Question> = {}): Question {
  return {
    question: 'Does it hurt?',
    topic: 'Treatment',
    order: 1,
    summary: 'Hardly.',
    alsoSearchedAs: [],
    covers: [],
    services: [],
    published: '2026-01-02',
    slug: 'does-it-hurt',
    markdown: 'Hardly. See the [gallery](/gallery/).',
    html: '<p>Hardly. See the <a href="/gallery/">gallery</a>.</p>',
    modified: '2026-01-02',
    ...changes,
  };
}

export function service(changes: Partial<Service> = {}): Service {
  return {
    title: 'Hairline',
    description: 'What a hairline made of dots looks like and how it is made.',
    summary: 'For a hairline that has moved back.',
    order: 1,
    published: '2026-01-02',
    slug: 'hairline',
    html: '<p>Dots.</p>',
    modified: '2026-01-02',
    ...changes,
  };
}

/** The fields a schema refuses in a value, each with its path: "consent.given". */
export function refusedFields(schema: z.ZodType, value: unknown): string[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key].join('.'))
      : [issue.path.join('.')],
  );
}
