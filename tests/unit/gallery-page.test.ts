import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  circumstances,
  timeBetween,
  type Photographed,
} from '#gallery/circumstances/circumstances.ts';
import { casesOf, concernsOf, neighbours } from '#gallery/concerns.ts';
import { concernPage, galleryPage } from '#gallery/page-info.ts';
import { sliderValueText } from '#gallery/comparison/slider-value.ts';
import { toneRules } from '#gallery/comparison/tone.ts';
import { casesByPlace, PLACES, type Place } from '#gallery/places.ts';
import { hexOf } from '#pictures/image-info.ts';

const SERVICES = [
  { slug: 'hairline', title: 'Hairline and shaved look', concern: 'Hairline' },
  { slug: 'density', title: 'Density for thinning or longer hair' },
  { slug: 'scars', title: 'Scars, transplant scars included', concern: 'Scars' },
];

const CASES = [
  { slug: 'one', service: 'scars', published: '2026-02-01', modified: '2026-02-01' },
  { slug: 'two', service: 'hairline', published: '2026-01-01', modified: '2026-03-01' },
  { slug: 'three', service: 'scars', published: '2026-01-15', modified: '2026-01-20' },
];

describe('What cases can be chosen by', () => {
  it('is each service that has some, in the order of the services, with their number', () => {
    expect(concernsOf(CASES, SERVICES)).toEqual([
      { slug: 'hairline', name: 'Hairline', count: 1 },
      { slug: 'scars', name: 'Scars', count: 2 },
    ]);
    expect(concernsOf([], SERVICES)).toEqual([]);
  });

  it('is called by the title of the service where it has no shorter name', () => {
    const cases = [{ slug: 'four', service: 'density' }];
    expect(concernsOf(cases, SERVICES)[0]?.name).toBe('Density for thinning or longer hair');
  });

  it('leaves the cases in their order', () => {
    expect(casesOf(CASES, { slug: 'scars' }).map(({ slug }) => slug)).toEqual(['one', 'three']);
  });
});

describe('The map of the head', () => {
  it('leads to the first case of each place, in the order of the places', () => {
    const cases: { slug: string; place?: Place }[] = [
      { slug: 'photograph', place: 'crown' },
      { slug: 'nowhere' },
      { slug: 'front', place: 'hairline' },
      { slug: 'drawing', place: 'crown' },
    ];
    expect(casesByPlace(cases).map(({ place, shown }) => [place, shown.slug])).toEqual([
      ['hairline', 'front'],
      ['crown', 'photograph'],
    ]);
    expect(casesByPlace(cases.slice(1, 2))).toEqual([]);
  });

  it('has a spot for each place', () => {
    const styles = readFileSync('src/gallery/HeadMap.astro', 'utf8');
    const spots = [...styles.matchAll(/^ +\.spot-([a-z-]+) \{/gm)].map(([, spot]) => spot);
    expect(spots).toEqual(PLACES.map((place) => place.replaceAll(' ', '-')));
  });
});

describe('The cases next to one', () => {
  it.each([
    ['one', undefined, 'two'],
    ['two', 'one', 'three'],
    ['three', 'two', undefined],
  ])('of %s are %s and %s', (slug, previous, next) => {
    const found = neighbours(CASES, { slug });
    expect([found.previous?.slug, found.next?.slug]).toEqual([previous, next]);
  });
});

describe('The pages of the gallery', () => {
  it('have the dates of their own cases', () => {
    expect(galleryPage(CASES)).toMatchObject({ published: '2026-01-01', modified: '2026-03-01' });
    const scars = { slug: 'scars', name: 'Scars', count: 2 };
    expect(concernPage(scars, casesOf(CASES, scars))).toMatchObject({
      path: '/gallery/scars/',
      title: 'Scars, before and after',
      published: '2026-01-15',
      modified: '2026-02-01',
      trail: [
        { name: 'Home', path: '/' },
        { name: 'Gallery', path: '/gallery/' },
      ],
    });
  });

  it('have descriptions that fit a search result, however long the name of a service is', () => {
    const named = (name: string) => concernPage({ slug: 'a', name, count: 1 }, CASES);
    const pages = [galleryPage([]), galleryPage(CASES), named('A'), named('a'.repeat(60))];
    for (const { description } of pages) {
      expect(description.length, description).toBeGreaterThanOrEqual(50);
      expect(description.length, description).toBeLessThanOrEqual(160);
    }
  });

  it('promise no pictures while there are none', () => {
    expect(galleryPage([]).description).toMatch(/^There are no pictures here yet\./);
    expect(galleryPage([]).modified).toBeUndefined();
  });
});

describe('The circumstances of a client’s pictures', () => {
  const SHOWN: Photographed = {
    treated: 'The temples.',
    sessions: 2,
    stage: 'healed 6 weeks',
    lighting: 'Daylight',
    before: { takenAt: '2026-02-01' },
    after: { takenAt: '2026-04-15' },
  };

  it('are all that lets somebody judge them', () => {
    expect(circumstances(SHOWN)).toEqual([
      ['What was treated', 'The temples.'],
      ['Sessions so far', '2'],
      ['Healing stage', 'Healed for 6 weeks'],
      ['Lighting', 'Daylight'],
      ['Before, taken on', '1 February 2026'],
      ['After, taken on', '15 April 2026'],
      ['Time between the two', '10 weeks'],
    ]);
  });

  it.each([
    ['same day', 'The day of the session'],
    ['healing', 'Still healing'],
    ['healed 1 week', 'Healed for 1 week'],
  ])('say the stage "%s" as: %s', (stage, words) => {
    expect(circumstances({ ...SHOWN, stage })[2]).toEqual(['Healing stage', words]);
  });

  it.each([
    ['2026-04-01', '2026-04-01', 'None: the same day'],
    ['2026-04-01', '2026-04-02', '1 day'],
    ['2026-04-01', '2026-04-07', '6 days'],
    ['2026-04-01', '2026-04-08', '1 week'],
    ['2026-04-01', '2026-04-14', '1 week'],
    // Clocks go forward on 29 March; a day stays a day.
    ['2026-03-22', '2026-04-05', '2 weeks'],
    ['2025-12-01', '2026-12-01', '52 weeks'],
  ])('count the time from %s to %s as: %s', (from, to, words) => {
    expect(timeBetween(from, to)).toBe(words);
  });
});

describe('What shows of two pictures', () => {
  it.each([
    [0, 'Only the before picture shows'],
    [50, 'The after picture shows on 50%, the before picture on the rest'],
    [0.3, 'The after picture shows on 1%, the before picture on the rest'],
    [99.6, 'The after picture shows on 99%, the before picture on the rest'],
    [100, 'Only the after picture shows'],
  ])('is said in words with %s hundredths of the after picture: %s', (share, words) => {
    expect(sliderValueText(share)).toBe(words);
  });
});

describe('The colour in place of a picture', () => {
  const tones = (before: string, after: string) => ({ tones: { before, after } });

  it('is written in three digits', () => {
    expect(hexOf(196, 148, 107)).toBe('#c4946b');
    expect(hexOf(0, 255, 8)).toBe('#00ff08');
  });

  it('has one rule for all pictures of it, and words that can be read on it', () => {
    const rules = toneRules([tones('#c4946b', '#302018'), tones('#302018', '#c4946b')]);
    expect(rules).toBe(
      '.tone-302018{background:#302018;color:#fff}.tone-c4946b{background:#c4946b;color:#000}',
    );
    expect(toneRules([tones('#ffffff', '#000000')])).toContain(
      '.tone-ffffff{background:#ffffff;color:#000}',
    );
    expect(toneRules([])).toBe('');
  });
});
