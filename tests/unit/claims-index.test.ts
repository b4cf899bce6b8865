import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PatternIndex } from '#checks/claims/index/claim-index.ts';
import { needsOf } from '#checks/claims/index/claim-literals.ts';
import { wholeWords } from '#checks/claims/claim-patterns.ts';
import { CLAIM_RULES } from '#checks/claims/claim-rules.ts';
import { judged } from '#checks/claims/normalise.ts';

const sources = CLAIM_RULES.flatMap(({ each }) => [...each.hits, ...each.asked]);

/** Every sentence that the check is judged by. */
const texts = strings(
  parse(readFileSync(new URL('../support/claims.yaml', import.meta.url), 'utf8')),
).map((text) => judged(text).text);

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

const needsFor = (pattern: string): readonly (readonly string[])[] =>
  needsOf(wholeWords([pattern], {}));

describe('What a pattern needs of a text', () => {
  it.each([
    { pattern: 'no pain', needs: [['pain '], ['no ']] },
    { pattern: 'pain(less|ful)', needs: [['pain']] },
    { pattern: 'hurts?', needs: [['hurt']] },
    { pattern: 'for ?ever', needs: [['for ', 'forever ']] },
    { pattern: '(zero|no) (_ ){0,2}stings?', needs: [['sting'], ['zero ', 'no ']] },
    { pattern: '(?<!not )ugly(?! (house|duckling))', needs: [['ugly ']] },
    { pattern: '(really )?(_ )?', needs: [] },
  ])('$pattern', ({ pattern, needs }) => {
    expect(needsFor(pattern)).toEqual(needs);
  });
});

describe('The index of patterns', () => {
  it('leaves out no pattern that is found in a text', () => {
    const index = new PatternIndex(sources.map((source) => ({ owner: source, source })));
    for (const source of sources) {
      const pattern = new RegExp(source, 'i');
      for (const text of texts.filter((each) => pattern.test(each))) {
        expect(index.possibleIn(text).some(({ owner }) => owner === source)).toBe(true);
      }
    }
  });

  it('needs a word of nearly every pattern', () => {
    const always = sources.filter((source) => needsOf(source).length === 0);
    expect(always.length).toBeLessThan(3);
  });
});
