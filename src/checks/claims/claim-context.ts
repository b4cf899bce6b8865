import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { sourceOf } from './claim-patterns.ts';

/** A claim between the words of its sentence that stand before and after it. */
export interface InSentence {
  before: string;
  words: string;
  after: string;
}

const list = z.array(z.string().min(1)).min(1);
const schema = z.strictObject({
  words: z.record(z.string(), z.string()),
  boundaries: list,
  idioms: list,
  denials: list,
  contraries: list,
  adverts: list,
});

const context = schema.parse(
  parse(readFileSync(new URL('claim-context.yaml', import.meta.url), 'utf8')),
);
const sourceFor = (field: Exclude<keyof typeof context, 'words'>): string =>
  sourceOf(context[field], context.words);

const BOUNDARY = new RegExp(sourceFor('boundaries'), 'gi');
const IDIOM = new RegExp(String.raw`\b${sourceFor('idioms')}(?:(?<=[ -])|(?![a-z0-9]))`, 'gi');
const DENIAL = new RegExp(
  String.raw`\b${sourceFor('denials')}(?:[ -][\w'%,]{1,40}){0,10}[ -]?$`,
  'i',
);
const CONTRARY = new RegExp(String.raw`^[ -]?${sourceFor('contraries')}`, 'i');
const ADVERT = new RegExp(sourceFor('adverts'), 'i');

/** "Not, for legal reasons," and "No clinic, however good, can": what is put in between. */
const ASIDE =
  /\b(not|never|nobody|none),[^,.;:]{1,60},|,[^,.;:]{1,50},(?= (?:can|will|would|is|are|may|should)\b)/gi;
/** Our painless method: that it is painless is taken for granted, whatever is said of it. */
const TAKEN_FOR_GRANTED = /\b(?:our|my)(?: [\w'%]{1,20}ly| new| own)?[ -]$/i;
/** "In most cases, …" belongs to what follows. */
const INTRODUCTION =
  /(?:^|[.;:!?–—] ?)((?:for|in|to|with|among|on|according to) [^,.;:]{1,40}|usually|often|sometimes|generally|typically|as a rule), $/i;
/** "We treat nobody under 18, even with a letter": a comma that ends no thought. */
const GOES_ON = /^(?:even|not even|including|whatever|however|regardless|no matter)\b/i;
/** "Beware of painless, permanent results": the words before the comma are of the same list. */
const LIKE_A_CLAIM =
  /(?:less|free|able|ible|permanent|guaranteed|perfect|safe|instant|natural|lasting|lifelong|best|cheapest), $/i;
/** "Nobody says it is not permanent": what is said not to be denied is said. */
const DENIED_TWICE =
  /\b(?:nobody|none|never|not|no [\w']{1,20})\b(?:[ -][\w']{1,20}){0,6} (?:says?|said|claim(?:s|ed)?|thinks?|thought|believes?|calls?|called|tells?|told|argues?|argued|suggests?|suggested|complain(?:s|ed)?|heard|true|if|case)\b(?:[ -][\w']{1,20}){0,6} (?:not|never)(?: [\w']{1,20}){0,2}[ -]$|\b(?:never|not) (?:once |ever )?(?:not|without)[ -](?:[\w']{1,20}[ -]){0,1}$/i;
const OR = /\b(?:or|nor)\b(?! (?:your|we|you|it|they|get|call|ring))/i;

/** Whether a sentence asks; some questions only pretend to. */
export const isAsked = (sentence: string): boolean =>
  /\?["')\]]{0,3}\s{0,9}$/.test(sentence) && !ADVERT.test(sentence);

/** Whether what a claim says is denied, doubted, reported of others or warned of. */
export function isDenied(claim: InSentence): boolean {
  if (TAKEN_FOR_GRANTED.test(claim.before)) return false;
  if (CONTRARY.test(claim.after)) return true;
  if (DENIED_TWICE.test(claim.before)) return false;
  return DENIAL.test(clauseBefore(claim).replaceAll(IDIOM, ' '));
}

/** Whether words that make a claim modest stand in its own clause. */
export function isHedged(claim: InSentence, hedges: RegExp): boolean {
  if (TAKEN_FOR_GRANTED.test(claim.before)) return false;
  const before = clauseBefore(claim);
  const introduction = INTRODUCTION.exec(
    claim.before.slice(0, claim.before.length - before.length),
  );
  const end = claim.after.search(BOUNDARY);
  const after = end < 0 ? claim.after : claim.after.slice(0, end);
  return [introduction?.[1] ?? '', before, after].some((part) => part.search(hedges) >= 0);
}

/**
 * Whether words stand in a text that nothing in their own clause denies and that do not speak of
 * something else.
 */
export function isSaid(text: string, words: RegExp, apart: RegExp | undefined): boolean {
  return [...text.matchAll(words)].some((hit) => {
    const before =
      text
        .slice(Math.max(0, hit.index - NEAR), hit.index)
        .split(THOUGHT)
        .at(-1) ?? '';
    return !DENIED_NEARBY.test(before) && !(apart && before.search(apart) >= 0);
  });
}

/** In characters: how far before such words their clause is looked for. */
const NEAR = 200;
const THOUGHT = /[.;:!?\n]| (?:and|but|though|although|while|yet|because|so) /i;
/** "No touch-ups", "without fading", "it never needs topping up". */
const DENIED_NEARBY =
  /\b(?:no|not|never|without|nothing|zero|free of|nor|neither)\b(?! only)(?:[ -][\w']{1,30}){0,4}[ -]?$/i;

/** What stands before a claim in its own clause. */
function clauseBefore({ before, after }: InSentence): string {
  const direct = before.replaceAll(ASIDE, '$1');
  const last = [...direct.matchAll(BOUNDARY)].at(-1);
  const clause = direct.slice(last ? last.index + last[0].length : 0);
  const comma = clause.lastIndexOf(', ');
  if (comma < 0) return clause;
  const behind = clause.slice(comma + 2);
  // "We promise no painless, permanent or perfect result": a list is one clause.
  const inList =
    behind.split(/[ -]/).length <= 5 &&
    OR.test(behind + after.split(/[.;:!?]/, 1)[0]?.slice(0, 80));
  if (behind === '' && LIKE_A_CLAIM.test(clause)) return clause;
  return inList || GOES_ON.test(behind) ? clause : behind;
}
