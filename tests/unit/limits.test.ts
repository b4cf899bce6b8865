import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { SCHEMAS } from '#checks/entries/schemas.ts';
import type { Schema } from '#checks/fields/schema-introspection.ts';
import { limitsOf, type Limit } from '../support/limits.ts';

/**
 * Every limit of a field of the owner's but the usual one, which is that a text has something in
 * it: what search engines cut, what a button holds, what a list of the page has room for.
 */
const LIMITS: Record<string, string> = {
  'clinic.name': '1 to 80 letters',
  'clinic.address.street': '1 to 100 letters',
  'clinic.address.town': '1 to 60 letters',
  'clinic.address.region': '1 to 60 letters',
  'clinic.areaServed': '1 to 80 letters',
  'clinic.hours': '1 to any entries',
  'clinic.hours[].days': '1 to any entries',
  'clinic.closures': '1 to any entries',
  'clinic.closures[].words': '1 to 60 letters',
  'clinic.geo.latitude': '-90 to 90 number',
  'clinic.geo.longitude': '-180 to 180 number',
  'clinic.premises.authority': '1 to 120 letters',
  'clinic.premises.number': '1 to 40 letters',
  'clinic.insurance.insurer': '1 to 80 letters',
  'clinic.company.office': '1 to 200 letters',
  'clinic.booking.words': '1 to 24 letters',
  'clinic.profiles': '1 to any entries',
  'home.title': '1 to 60 letters',
  'home.description': '50 to 160 letters',
  'home.heroLine': '1 to 80 letters',
  'home.course': '1 to 4 entries',
  'home.course[].figure': '1 to 20 letters',
  'home.mostAsked': '1 to 6 entries',
  'aftercare.title': '1 to 60 letters',
  'aftercare.description': '50 to 160 letters',
  'aftercare.bands': '1 to any entries',
  'aftercare.bands[].from': '0 to 365 number',
  'aftercare.bands[].to': '0 to 365 number',
  'aftercare.work.from': '0 to 365 number',
  'aftercare.redness.usualHours': '1 to 240 number',
  'practitioners.practitioners': '1 to any entries',
  'practitioners.practitioners[].name': '1 to 80 letters',
  'practitioners.practitioners[].role': '1 to 80 letters',
  'practitioners.practitioners[].qualifications': '1 to any entries',
  'practitioners.practitioners[].qualifications[]': '1 to 120 letters',
  'practitioners.practitioners[].about': '1 to 600 letters',
  'practitioners.practitioners[].licence.authority': '1 to 120 letters',
  'practitioners.practitioners[].licence.number': '1 to 40 letters',
  'prices.prices': '1 to any entries',
  'prices.prices[].title': '1 to 80 letters',
  'prices.prices[].amount': '1 to 99999 number',
  'prices.prices[].from': '1 to 99999 number',
  'prices.prices[].basis': '1 to 160 letters',
  'prices.prices[].included': '1 to 300 letters',
  'prices.prices[].otherFees': '1 to 300 letters',
  'reviews.chosen': '1 to 400 letters',
  'reviews.genuine': '1 to 400 letters',
  'reviews.reviews': '1 to any entries',
  'reviews.reviews[].text': '1 to 1200 letters',
  'reviews.reviews[].author': '1 to 80 letters',
  'reviews.reviews[].source': '1 to 60 letters',
  'faq.question': '1 to 120 letters',
  'faq.short': '1 to 20 letters',
  'faq.order': '1 to 9999 number',
  'faq.summary': '1 to 160 letters',
  'services.title': '1 to 60 letters',
  'services.description': '50 to 160 letters',
  'services.summary': '1 to 160 letters',
  'services.concern': '1 to 24 letters',
  'services.order': '1 to 9999 number',
  'notices.title': '1 to 60 letters',
  'notices.description': '50 to 160 letters',
  'gallery(illustration).title': '1 to 60 letters',
  'gallery(illustration).description': '50 to 160 letters',
  'gallery(illustration).order': '1 to 9999 number',
  'gallery(illustration).before.alt': '12 to any letters',
  'gallery(illustration).after.alt': '12 to any letters',
  'gallery(client-photo).title': '1 to 60 letters',
  'gallery(client-photo).description': '50 to 160 letters',
  'gallery(client-photo).order': '1 to 9999 number',
  'gallery(client-photo).sessions': '1 to 12 number',
  'gallery(client-photo).consent.reference': '0 to 16 letters',
  'gallery(client-photo).before.alt': '12 to any letters',
  'gallery(client-photo).after.alt': '12 to any letters',
};

const USUAL = '1 to any letters';

const all: Limit[] = Object.entries(SCHEMAS).flatMap(([name, schema]) =>
  limitsOf(schema).map((limit) => ({
    ...limit,
    path: limit.path.startsWith('(') ? name + limit.path : `${name}.${limit.path}`,
  })),
);

const inWords = ({ least = 0, most, kind }: Limit): string =>
  `${least} to ${most ?? 'any'} ${kind}`;

/** Only what is wrong with the length or the size; a field may ask for more. */
const tooMuchOrLittle = (field: Schema, value: unknown): boolean =>
  (z.safeParse(field, value).error?.issues ?? []).some(
    ({ code, path }) => path.length === 0 && (code === 'too_big' || code === 'too_small'),
  );

const sized = (kind: Limit['kind'], size: number): unknown => {
  if (kind === 'number') return size;
  return kind === 'letters' ? 'é'.repeat(size) : Array.from({ length: size }, () => ({}));
};

describe('The limits of the owner’s fields', () => {
  it('are those of the table, every one', () => {
    const unusual = all.filter((limit) => inWords(limit) !== USUAL);
    expect(Object.fromEntries(unusual.map((limit) => [limit.path, inWords(limit)]))).toEqual(
      LIMITS,
    );
  });

  it('are more than the usual one for a part of the fields alone', () => {
    expect(all.length).toBeGreaterThan(Object.keys(LIMITS).length);
  });

  it.each(all.map((limit) => ({ ...limit, words: inWords(limit) })))(
    'let $path be $words, and no less and no more',
    ({ field, kind, least, most }) => {
      const fits = (size: number) => !tooMuchOrLittle(field, sized(kind, size));
      if (least !== undefined)
        expect([fits(least), fits(least - 1)]).toEqual([true, least === 0 && kind !== 'number']);
      if (most !== undefined) expect([fits(most), fits(most + 1)]).toEqual([true, false]);
    },
  );
});
