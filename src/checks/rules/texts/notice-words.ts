import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { saidTexts } from './said-texts.ts';

interface Rule {
  pattern: RegExp;
  says: string;
  fix: string;
}

const OURS = String.raw`(?:we|this (?:web ?)?site|our (?:web ?)?site|the (?:web ?)?site|this page)`;
const DELETE = 'Delete the sentence.';

/** What a privacy page says of a site, and what is not so of this one. */
const PRIVACY: readonly Rule[] = [
  {
    pattern: new RegExp(
      String.raw`\b${OURS} (?:\p{L}{1,12} ){0,2}(?:uses?|sets?|places?|stores?|collects?|drops?) (?:\p{L}{1,20} ){0,3}cookies\b|\bcookies (?:that )?(?:we|are) (?:use|set|used|placed|stored)\b`,
      'iu',
    ),
    says: 'this site sets no cookies',
    fix: DELETE,
  },
  {
    pattern:
      /\b(?:google analytics|google tag manager|(?:facebook|meta|tiktok) pixel|hotjar|microsoft clarity|matomo|plausible|fathom|google ads|doubleclick|mouseflow)\b/i,
    says: 'this site does not count or follow its visitors',
    fix: DELETE,
  },
  {
    pattern:
      /\b(?:hosted|delivered|powered|provided|built) (?:by|on|with|at) (?:wix|shopify|squarespace|wordpress|godaddy|weebly|ionos|bluehost|siteground|hostinger|webflow)\b/i,
    says: 'this site is delivered by Netlify',
    fix: 'Write Netlify there.',
  },
  {
    pattern:
      /\b(?:sell|rent out|trade) (?:your|personal|the|this|client|visitor)(?: (?:personal|own))? (?:data|information|details|e-?mail addresses)\b/i,
    says: 'no data may be sold without consent (UK GDPR, article 6)',
    fix: 'Delete the sentence, or say that you do not.',
  },
  {
    pattern: /\b(?:operated|run|owned|managed) by [^.\n]{1,60}\bLLC\b/i,
    says: 'an LLC is a company of another country',
    fix: 'Write who is behind the clinic, as legalName in clinic.yaml says it.',
  },
];

/** Regulations ask for AA, and for saying where a site falls short of it. */
const ACCESSIBILITY: readonly Rule[] = [
  {
    pattern:
      /\b(?:WCAG|level|guidelines|standard)\b[^.\n]{0,60}(?<![A-Z])AAA(?![A-Z])|(?<![A-Z])AAA (?:rating|standard|level|compliant)/i,
    says: 'this site is built to level AA, and not to AAA',
    fix: 'Write AA there.',
  },
  {
    pattern:
      /\b(?:100 ?%|100 per ?cent|fully|completely|totally|entirely|perfectly) (?:meets?|compl(?:y|ies)|conforms?|compliant|conformant|accessible)\b/i,
    says: 'nobody can say that of a whole site, as tests find only a part of all barriers',
    fix: 'Say what it is built to, and what was tried.',
  },
];

const RULES: Record<string, readonly Rule[]> = { privacy: PRIVACY, accessibility: ACCESSIBILITY };

/** A sentence that denies it, or speaks of what others do. */
const DENIED =
  /\b(?:no|not|never|nor|neither|none|without|cannot|other (?:web ?)?sites?|elsewhere|would|if)\b|n['’]t\b/i;

const MONTHS: Record<string, number> = { day: 1 / 30, week: 7 / 30, month: 1, year: 12 };
const NUMBERS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "12 months" and "a year" as a number of months; nothing for other words. */
function monthsIn(words: string): number | undefined {
  const [, number = '', unit = ''] =
    /\b(\d{1,3}|an?|[a-z]{3,6}) (day|week|month|year)s?\b/i.exec(words) ?? [];
  const known = NUMBERS.indexOf(number.toLowerCase());
  const count = /^an?$/i.test(number) ? 1 : known > 0 ? known : Number(number);
  const months = count * (MONTHS[unit.toLowerCase()] ?? Number.NaN);
  return Number.isNaN(months) ? undefined : months;
}

const KEPT =
  /\b(?:keep|store|hold|retain) (?:what you (?:send|tell|write)(?: (?:to )?us)?|your (?:enquir(?:y|ies)|inquir(?:y|ies)|messages?|e-?mails?)|(?:all )?(?:enquiries|inquiries|messages))(?: \p{L}{1,12}){0,3} for (?:up to |at most |about )?((?:\d{1,3}|\p{L}{1,8}) (?:days?|weeks?|months?|years?))\b/iu;

/** Sentences of the privacy page and the one on accessibility that are not so of this site. */
export function noticeProblems({ clinic }: Content): EntryCheck {
  const kept = clinic.flatMap(({ file, source, data }) =>
    data.enquiriesKept === undefined
      ? []
      : [{ words: data.enquiriesKept, where: `${file}, line ${source.lineOf(['enquiriesKept'])}` }],
  )[0];
  return (name, entry) =>
    name !== 'notices'
      ? []
      : [...saidTexts(entry, /\S/)].flatMap(({ words, placeOf }) => {
          let at = 0;
          return words.split(/(?<=[.!?;])\s{1,3}|\n/).flatMap((sentence) => {
            const start = words.indexOf(sentence, at);
            at = start + sentence.length;
            const wrong = DENIED.test(sentence)
              ? []
              : (RULES[entry.id] ?? []).flatMap(({ pattern, says, fix }) => {
                  const [found] = pattern.exec(sentence) ?? [];
                  return found ? [{ says: `"${found}" is not so here: ${says}`, fix }] : [];
                });
            return [...wrong, ...otherTime(sentence, kept)].map((advice) => ({
              ...placeOf(start),
              ...advice,
            }));
          });
        });
}

function otherTime(sentence: string, kept: { words: string; where: string } | undefined) {
  const said = KEPT.exec(sentence)?.[1];
  const [here, there] = [monthsIn(said ?? ''), monthsIn(kept?.words ?? '')];
  if (!kept || here === undefined || there === undefined || here === there) return [];
  const says = `"${said}" is another time than ${kept.where}, which says ${kept.words}`;
  return [{ says, fix: 'Write the same in both.' }];
}
