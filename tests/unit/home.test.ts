import { describe, expect, it } from 'vitest';
import { homeSchema } from '#home/schema.ts';
import { noticePage } from '#notices/page-info.ts';
import { noticeSchema } from '#notices/schema.ts';
import { refusedFields } from '../support/examples.ts';

const HEADED = {
  title: 'Privacy',
  description: 'What the clinic learns about you, why, and for how long it is kept.',
  published: '2026-01-02',
};

const HOME = {
  ...HEADED,
  heroLine: 'Hair, drawn in dots.',
  treatment: 'Pigment, placed in the scalp.',
  course: [{ figure: '3 to 4 sessions', says: 'Each takes hours.' }],
  mostAsked: ['does-it-hurt'],
};

describe('home.yaml', () => {
  it('is complete with these fields', () => {
    expect(homeSchema.parse(HOME)).toEqual(HOME);
  });

  it.each([
    ['no question', { mostAsked: [] }, 'mostAsked'],
    ['seven questions', { mostAsked: Array.from({ length: 7 }, () => 'a') }, 'mostAsked'],
    ['a question that is no name', { mostAsked: ['Does it hurt?'] }, 'mostAsked.0'],
    ['five figures', { course: Array.from({ length: 5 }, () => HOME.course[0]) }, 'course'],
    [
      'a figure as long as a sentence',
      { course: [{ figure: 'a'.repeat(21), says: 'b' }] },
      'course.0.figure',
    ],
    ['a line that wraps', { heroLine: 'a'.repeat(81) }, 'heroLine'],
  ])('may not have %s', (_what, change, field) => {
    expect(refusedFields(homeSchema, { ...HOME, ...change })).toEqual([field]);
  });
});

describe('A notice', () => {
  it('may say when it was last checked against the site', () => {
    const checked = { ...HEADED, checked: '2026-03-04' };
    expect(noticeSchema.parse(checked)).toEqual(checked);
    expect(refusedFields(noticeSchema, { ...HEADED, checked: 'today' })).toEqual(['checked']);
  });

  it('is a page under its own name, with its own dates', () => {
    const notice = { ...HEADED, slug: 'privacy', html: '<p>a</p>', modified: '2026-03-04' };
    expect(noticePage(notice)).toMatchObject({
      path: '/privacy/',
      title: 'Privacy',
      type: 'WebPage',
      trail: [{ name: 'Home', path: '/' }],
      published: '2026-01-02',
      modified: '2026-03-04',
    });
  });
});
