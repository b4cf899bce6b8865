import { describe, expect, it } from 'vitest';
import { patternsReport } from '../bench/patterns/report.ts';
import { longTexts } from '../bench/patterns/texts.ts';

describe('Long texts', () => {
  it('are a million characters each, and of many beginnings', () => {
    const texts = longTexts();
    expect(texts.length).toBeGreaterThan(60);
    expect(new Set(texts.map(({ text }) => text.length))).toEqual(new Set([1_000_000]));
    expect(texts.map(({ name }) => name)).toEqual(expect.arrayContaining(['](', 'cqc ', '<!-- ']));
  });

  it('are reported, the slowest first', () => {
    const reading = (name: string, answer: number) => ({
      name,
      took: { claims: 10, answer, field: 20 },
    });
    const lines = patternsReport([reading('cqc ', 30), reading('](', 400)]).split('\n');
    expect(lines.slice(-2)).toEqual(['| `](` | 10 | 400 | 20 |', '| `cqc ` | 10 | 30 | 20 |']);
  });
});
