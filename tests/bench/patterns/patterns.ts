import { claimProblems } from '#checks/claims/claim-texts.ts';
import { keptEntry } from '#checks/entries/entry.ts';
import { markdownTextProblems } from '#checks/rules/markdown-text.ts';
import { claimsIn } from '#checks/claims/claims.ts';
import { patternsReport } from './report.ts';
import { longTexts, type LongText } from './texts.ts';

/** What a long text took, in ms, wherever the owner may have put it. */
export interface Reading {
  name: string;
  took: Record<Place, number>;
}

export type Place = keyof typeof READINGS;

const WHERE = { content: '', name: 'faq', id: 'long', path: 'faq/long.md' } as const;

const READINGS = {
  claims: (text: string) => void claimsIn(text),
  answer: (text: string) => readAnswer(`---\nquestion: Why?\n---\n${text}`),
  field: (text: string) => readAnswer(`---\nquestion: Why?\nsummary: ${text}\n---\nOne.`),
};

function readAnswer(file: string): void {
  const entry = keptEntry(WHERE, Buffer.from(file));
  markdownTextProblems('faq', entry);
  claimProblems('faq', entry);
}

/**
 * Measures how long the check looks at texts of a million characters that repeat one beginning.
 *
 * @returns the part of the results, in Markdown
 */
export async function measurePatterns(): Promise<string> {
  return patternsReport(longTexts().map(measure));
}

function measure({ name, text }: LongText): Reading {
  const took = Object.fromEntries(
    Object.entries(READINGS).map(([place, read]) => {
      const start = performance.now();
      read(text);
      return [place, performance.now() - start];
    }),
  ) as Reading['took'];
  return { name, took };
}
