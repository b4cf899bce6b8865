import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aftercareSchema } from '#aftercare/schema.ts';
import { careNotes } from '#checks/rules/care/care-contradictions.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { readOwnerFile } from '#files/read.ts';

const { data: written } = readOwnerFile(
  'aftercare.yaml',
  readFileSync('tests/clinic/aftercare.yaml', 'utf8'),
);
const plan = { id: 'a', file: 'aftercare.yaml', data: aftercareSchema.parse(written) };
const notes = careNotes({ aftercare: [plan], faq: [] } as unknown as Content);

/** What is noted of a service with this text. */
function noted(text: string): string[] {
  const source = readOwnerFile('b.md', `---\ntitle: A hairline\n---\n\n${text}\n`);
  return notes('services', { id: 'b', file: 'b.md', source, data: {} }).map(({ says }) => says);
}

describe('A text that contradicts the plan is noted', () => {
  it.each([
    ['the next day', 'You can play football the next day.'],
    ['day 1', 'Cycling is fine from day 1.'],
    ['the same day', 'You may cycle home the same day.'],
    ['the same day', 'Yoga is fine the same day.'],
    ['day 2', 'You can swim on day 2.'],
    ['2 days', 'Wait 2 days before you swim.'],
    ['2 days', 'Tennis is fine after 2 days.'],
    ['day 3', 'Boxing from day 3.'],
    ['the same day', 'You can go dancing the same day.'],
    ['14 days', 'No football for 14 days.'],
    ['14 days', 'Exercise waits 4 days; wait 14 days.'],
    ['14 days', 'Swimming and normal sport wait 14 days.'],
  ])('by "%s" of exercise: %s', (words, text) => {
    expect(noted(text)).toEqual([
      expect.stringContaining(`"${words}" differs from aftercare.yaml: no exercise on days 0 to 4`),
    ]);
  });

  it.each([
    ['three days', 'Take three days off.'],
    ['a week', 'Take a week off.'],
  ])('by "%s" of work: %s', (words, text) => {
    expect(noted(text)).toEqual([`"${words}" differs from aftercare.yaml: work from day 0`]);
  });

  it.each([
    'You can play football from day 10.',
    'No cycling for 4 days.',
    'Yoga is fine from day 5.',
    'Do not swim on day 2.',
    'Do not swim for 2 weeks.',
    'Swimming has to wait 3 weeks.',
    'Rugby after 14 days.',
    'No swimming, sauna or steam for 14 days.',
    'A walk is fine the same day.',
    'Take 4 days off the gym.',
    'You need no days off.',
    'Come by bike, and go home the same day.',
    'The healing cycle takes 28 days.',
  ])('and no other: %s', (text) => {
    expect(noted(text)).toEqual([]);
  });
});
