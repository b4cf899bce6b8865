import { folded, replaced, type Folded } from '#prose/folded.ts';

const IN_FULL: [short: RegExp, full: string][] = [
  [/^"+$/, ''],
  [/^per ?cent$/i, '%'],
  // Words of claims as they are often misspelt, without what may stand behind them: "-ly", "-d".
  [/^p[ea]rm.*/i, 'permanent'],
  [/^g[uae]{1,2}r.*/i, 'guarantee'],
  [/^.ndet.*/i, 'undetectable'],
  [/^.ndis.*/i, 'indistinguishable'],
  [/^inv.*/i, 'invisible'],
  [/^pain.*/i, 'painless'],
  [/^harm.*/i, 'harmless'],
  [/^comp.*/i, 'completely'],
  [/^defin.*/i, 'definitely'],
  [/^absol.*/i, 'absolutely'],
  [/^total.*/i, 'totally'],
  [/^fore?e?v.*/i, 'forever'],
  [/^nat.*/i, 'natural'],
  [/^real.*/i, 'realistic'],
  [/^suc.*/i, 'successful'],
  [/^rec.*/i, 'recommended'],
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

/** Each with a slip in it; the right words are none of these. */
const MISSPELT = [
  '(?!permanent)p[ea]rm[aeiou][nm][aeiou]n?t',
  '(?!guarantee)g[uae]{1,2}r{1,2}[aeiu]{1,2}n{1,2}t(?:ee|ie|e|y)',
  '(?!undetectable)[ui]ndete(?:c|ct|t)[aie]ble',
  '(?!indistinguishable)[iu]ndisting[uh]?ish?[aie]ble',
  '(?!invisible)inv[ie]s[aie]?b[ie]?le',
  'painl(?:es(?!s)|ees|esss)',
  'harmles(?!s)',
  'comple(?:atly|ately|tly|tley|telly)',
  'defin(?:ately|atly|atley|itly|etly|itley|etely)',
  'absol(?:utly|utley|outely)',
  'totaly',
  'fore?e?ver(?<!forever)',
  'nat(?:rual|urel)',
  'real(?:stic|isitc|istc|listic)',
  'suc(?:cesful|essful|esful|cessfull(?!y))',
  'rec(?:omended|commended|comended)',
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
    String.raw`\b(?:${MISSPELT.join('|')})`,
  ].join('|'),
  'gi',
);

/** Figures and signs in the place of letters, and letters set apart: "pa1nless", "p a i n", "s.a.f.e". */
const DISGUISED =
  /(?<![a-z])[a-z]{1,30}(?:[0134@$][a-z]{1,30}){1,9}|\b1oo(?= ?%)|\b(?:[a-z][ .-]){3,20}[a-z]\b/gi;
const LETTERS: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', '@': 'a', $: 's' };

const undisguised = (found: string): string =>
  /^1oo$/i.test(found)
    ? '100'
    : found.replaceAll(/[ .0134@$-]/g, (character) => LETTERS[character] ?? '');

/**
 * A text as the patterns of claims meet it: plain characters, short forms in full, no quotes and no
 * slips of spelling. Nothing of it is published; where its words stand in the text as it was can be
 * asked.
 */
export const judged = (text: string): Folded =>
  replaced(replaced(folded(text), DISGUISED, undisguised), SHORT, inFull);

function inFull(found: string): string {
  const [short, full] = IN_FULL.find(([pattern]) => pattern.test(found)) ?? [/$/, ''];
  const written = found.replace(short, full);
  // A sentence still begins with a capital.
  return /^[A-Z]/.test(found) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
}
