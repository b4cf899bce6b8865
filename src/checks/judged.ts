import { folded, replaced, type Folded } from '#prose/folded.ts';

const SHORT: [pattern: RegExp, to: (found: string) => string][] = [
  [/"/g, () => ''],
  [/\bwo(?:n't|nt)\b/gi, (found) => (found.startsWith('W') ? 'Will not' : 'will not')],
  [/\bcan(?:'t|t|not)\b/gi, (found) => `${found.slice(0, 3)} not`],
  [
    /\b(?:do|does|did|is|are|was|were|has|have|had|would|could|should|need|must)n'?t\b/gi,
    (found) => `${found.replace(/n'?t$/i, '')} not`,
  ],
  [
    /\b(?:it|that|there|here|what|he|she|who|nobody)'s (?!\w+'s)/gi,
    (found) => `${found.slice(0, -3)} is `,
  ],
  [/\b(?:you|we|they|it|there|that|i|who)'(?:ll)\b/gi, (found) => `${found.slice(0, -3)} will`],
  [/\b(?:you|we|they|i)'(?:ve)\b/gi, (found) => `${found.slice(0, -3)} have`],
  [/\b(?:you|we|they)'re\b/gi, (found) => `${found.slice(0, -3)} are`],
  [/\bi'm\b/gi, () => 'I am'],
  [/\bno[ -]?one\b/gi, () => 'nobody'],
  [/\bper ?cent\b/gi, () => '%'],
  [/ & /g, () => ' and '],
];

/**
 * A text as the patterns of claims meet it: plain characters, short forms in full, no quotes.
 * Nothing of it is published; where its words stand in the text as it was can be asked.
 */
export function judged(text: string): Folded {
  return SHORT.reduce((before, [pattern, to]) => replaced(before, pattern, to), folded(text));
}
