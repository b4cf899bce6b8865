import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { presumedAdvice, presumedIn } from '#checks/claims/claim-questions.ts';

const { presuming, asking } = parse(
  readFileSync(new URL('../support/claims.yaml', import.meta.url), 'utf8'),
) as Record<'presuming' | 'asking', string[]>;

describe('A question', () => {
  it.each(presuming)('takes a claim for granted: %s', (question) => {
    const [claim] = presumedIn(question);
    expect(question).toContain(claim?.words);
  });

  it.each(asking)('asks without a claim: %s', (question) => {
    expect(presumedIn(question)).toEqual([]);
  });

  it('is told to ask whether it is so', () => {
    const [advice] = presumedIn('Why is our treatment painless?').map(presumedAdvice);
    expect(advice?.says).toMatch(/^"painless" in a question .+ that nobody feels pain\./);
    expect(advice?.fix).toMatch(/^Ask whether it is so.+ See CAP Code 3\.1/);
  });
});
