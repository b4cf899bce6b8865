import { folded, replaced, type Folded } from '#prose/folded.ts';

const IN_FULL: [short: RegExp, full: string][] = [
  [/^"+$/, ''],
  [/^per ?cent$/i, '%'],
  [/^wo(?:n't|nt)$/i, 'will not'],
  [/^can(?:'t|t|not)$/i, 'can not'],
  [/n'?t$/i, ' not'],
  [/'s $/i, ' is '],
  [/'ll$/i, ' will'],
  [/'d$/i, ' would'],
  [/'ve$/i, ' have'],
  [/'re$/i, ' are'],
  [/'m$/i, ' am'],
  [/^no[ -]?one$/i, 'nobody'],
  [/^ & $/, ' and '],
];

/** Everything that is written in more than one way; "somebody's hat" is no "somebody is". */
const SHORT = new RegExp(
  [
    String.raw`\b(?:wo|ca|do|does|did|is|are|was|were|has|have|had|would|could|should|need|must)n'?t\b`,
    String.raw`\bcannot\b`,
    String.raw`\b(?:it|that|there|here|what|he|she|who|nobody)'s (?!\w{1,40}'s)`,
    String.raw`\b(?:you|we|they|it|there|that|i|who|he|she|nobody)'(?:ll|ve|re|m|d)\b`,
    String.raw`\bno[ -]?one\b`,
    String.raw`\bper ?cent\b`,
    ' & ',
    '"+',
  ].join('|'),
  'gi',
);

/**
 * A text as the patterns of claims meet it: plain characters, short forms in full, no quotes.
 * Nothing of it is published; where its words stand in the text as it was can be asked.
 */
export const judged = (text: string): Folded => replaced(folded(text), SHORT, inFull);

function inFull(found: string): string {
  const [short, full] = IN_FULL.find(([pattern]) => pattern.test(found)) ?? [/$/, ''];
  const written = found.replace(short, full);
  // A sentence still begins with a capital.
  return /^[A-Z]/.test(found) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}
