import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '#checks/entries/read-content.ts';
import { proseHtml } from '#prose/markdown/markdown.ts';
import { Finder } from '#search/engine/find.ts';
import { searchIndex } from '#search/engine/search-index.ts';
import { type Audit, middleOf } from '../bench/lighthouse/audit.ts';
import { searchReport } from '../bench/search/report.ts';
import type { Searched } from '../bench/search/search.ts';
import { type Keystroke, withDurations } from '../bench/search/type-words.ts';
import { TYPED } from '../bench/search/typed.ts';
import { percentile } from '../bench/statistics.ts';
import { CLINIC_FOLDER } from '../support/clinic.ts';

describe('A percentile', () => {
  it('is one of the values, the nearest above its share', () => {
    const values = [50, 15, 40, 20, 35];
    expect([5, 30, 40, 50, 100].map((share) => percentile(values, share))).toEqual([
      15, 20, 20, 35, 50,
    ]);
    expect(() => percentile([], 95)).toThrow('no such percentile');
    expect(() => percentile([1], 0)).toThrow('no such percentile');
  });

  it('is exceeded by no more than the rest', () => {
    const values = array(integer(), { minLength: 1 });
    const shares = integer({ min: 1, max: 100 });
    const exceeded = property(values, shares, (some, share) => {
      const value = percentile(some, share);
      const above = some.filter((one) => one > value).length;
      const below = some.filter((one) => one < value).length;
      // In whole numbers, which lose nothing.
      expect(above * 100).toBeLessThanOrEqual((100 - share) * some.length);
      expect(below * 100).toBeLessThan(share * some.length);
    });
    assert(exceeded);
  });
});

describe('Each keystroke', () => {
  const event = (name: string, at: number, duration: number) => ({
    name,
    at,
    duration,
    interaction: 1,
  });
  const pressed = [
    { kind: 'answers', text: 'g', at: 100 },
    { kind: 'answers', text: 'gy', at: 400 },
    { kind: 'Escape', text: 'gy', at: 700 },
  ] as const;

  it('takes as long as the longest of its events on the way down', () => {
    const events = [
      event('input', 405, 24),
      event('keydown', 401, 56),
      event('keydown', 101, 40),
      event('keydown', 702, 64),
    ];
    expect(withDurations(pressed, events).map(({ duration }) => duration)).toEqual([40, 56, 64]);
  });

  it('takes no less than browsers tell, and nothing that came before it or of the way up', () => {
    const events = [event('keydown', 99, 500), event('keyup', 480, 500), event('click', 710, 500)];
    expect(withDurations(pressed, events).map(({ duration }) => duration)).toEqual([16, 16, 16]);
  });
});

describe('What is typed', () => {
  const questions = readContent(CLINIC_FOLDER).content.faq.map(({ id, data, source }) => ({
    slug: id,
    question: data.question ?? '',
    summary: data.summary ?? '',
    alsoSearchedAs: data.alsoSearchedAs ?? [],
    html: proseHtml(source.body ?? ''),
  }));
  const finder = new Finder(searchIndex(questions));

  it.each(TYPED)('"%s" comes to what it says: %s', (text, kind) => {
    expect(finder.find(text).hits.length > 0).toBe(kind !== 'nothing');
  });

  it('has a word that is written nowhere where it says that there is a slip', () => {
    const typedIn = (text: string) => text.toLowerCase().match(/\p{L}+/gu) ?? [];
    const written = new Set(questions.flatMap((one) => typedIn(Object.values(one).join(' '))));
    const slips = TYPED.filter(([, kind]) => kind === 'slip');
    for (const [text] of slips) {
      expect(
        typedIn(text).some((typed) => !written.has(typed)),
        text,
      ).toBe(true);
    }
    expect(slips.length).toBeGreaterThan(0);
  });
});

describe('The results of searching', () => {
  const stroke = (kind: Keystroke['kind'], text: string, duration: number): Keystroke => ({
    kind,
    text,
    at: 0,
    duration,
  });
  const size: Searched = {
    questions: 1000,
    strokes: [
      ...[16, 24, 32].map((duration) => stroke('answers', 'gym', duration)),
      stroke('slip', 'gmy', 48),
      stroke('nothing', 'voucher', 40),
      stroke('Escape', 'gym', 96),
    ],
    ready: [90, 70, 80],
    readyOnSlow4G: [700, 900, 800],
    code: 4900,
    index: 3300,
  };
  const report = searchReport([size], 3, '150');

  it('have all keystrokes together, each kind, and the worst with its word', () => {
    expect(report).toContain('| 1,000 | all | 6 | 36 | 96 | 96 | “gym” |');
    expect(report).toContain('| 1,000 | leads to answers | 3 | 24 | 32 | 32 | “gym” |');
    expect(report).toContain('| 1,000 | cleared with Escape | 1 | 96 | 96 | 96 | “gym” |');
  });

  it('have what is fetched, and medians of when it is ready', () => {
    expect(report).toContain('| 1,000 | 4.9 | 3.3 | 80 | 800 |');
    expect(report).toContain('in each of 3 visits');
  });
});

describe('The visit in the middle', () => {
  const visit = (performance: number, accessibility = 100): Audit => ({
    path: '/',
    scores: [performance, accessibility, 100, 100],
    faults: [`${performance}`],
  });

  it('is the one whose scores are, with what it found', () => {
    expect(middleOf([visit(99), visit(100), visit(97)])).toEqual(visit(99));
    expect(middleOf([visit(100, 96), visit(97), visit(100)])).toEqual(visit(97));
    expect(middleOf([visit(100)])).toEqual(visit(100));
    expect(() => middleOf([])).toThrow('no middle');
  });
});
