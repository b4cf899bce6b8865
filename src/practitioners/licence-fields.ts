import { z } from 'zod';
import { day, text } from '#prose/fields.ts';
import { NATIONS } from './licensing.ts';

/** What is written where a licence was asked for and not given yet, or where there is none. */
const isGiven = (words: string): boolean =>
  !/\b(?:pending|applied for|awaiting|waiting for|in progress|not yet|to (?:be (?:confirmed|issued|given|sent|announced|advised|renewed|added|decided)|follow)|(?:being|was|been) (?:processed|renewed|issued|reviewed|considered|applied|requested|submitted)|under (?:review|consideration)|applying|coming soon|up for renewal|tb[acd])\b|^(?:applied|being\b.*|to be\b.*|n\/?a|none\b.*|unknown|no|soon|expired|lapsed)\.?$/i.test(
    words,
  );

/** Beside a number that is of an application, or of a licence that is no more. */
const isOfLicence = (words: string): boolean =>
  !/\b(?:application|renewal|requested|submitted|expired|lapsed|revoked|suspended|refused|withdrawn)\b/i.test(
    words,
  );

/**
 * Who registers people or clinics for other work, trains them or lists them. In each nation a council
 * licenses this treatment, by the sources in `licensing.ts`, and none of these does.
 */
const OTHERS =
  /\b(?:general (?:medical|dental|pharmaceutical|optical|osteopathic|chiropractic) council|nursing (?:and|&) midwifery council|health (?:and|&) care professions council|healthcare improvement scotland|healthcare inspectorate wales|regulation and quality improvement authority|save ?face|joint council for cosmetic practitioners|professional standards authority|treatments you can trust|royal college of \p{L}{1,20}|british (?:medical association|association of (?:beauty|dermatolog|aesthetic|plastic)\p{L}{0,10}\b.{0,40})|information commissioner\p{L}{0,2}|companies house|ofqual|ofsted|vtct|habia|itec|city (?:and|&) guilds|national hair (?:and|&) beauty federation|institute of trichologists|association of (?:scalp|micropigmentation)\p{L}{0,20})\b|^\W*(?:gmc|nmc|gdc|gphc|hcpc|hiw|rqia|jccp|cpsa|babtac|bacn|bcam|tyct|nhbf|ico|nhs|hmrc|mhra)\b/iu;

/** A council without its name. */
const ANY_COUNCIL =
  /^(?:the |my |our |your |a )?(?:(?:local|city|town|borough|district|county|metropolitan|unitary) )*(?:council|corporation|authority|licensing(?: (?:authority|team|department|office))?|environmental health(?: (?:team|department))?)\.?$/i;

/** How a council is reached, and where it is. */
const WHERE_IT_IS =
  /@|\bwww\.|https?:|\.gov\.uk|\d(?:[ ()./-]{0,2}\d){6}|^\d+[a-z]?,? \p{L}|\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b/iu;

const NOT_GIVEN = {
  error: 'is not what stands on a licence',
  params: {
    fix: 'Write it as on the licence; as long as there is none, leave it and the fields beside it out.',
  },
};

const COUNCIL =
  'Write the name of the council that gave the licence, or leave it and the fields beside it out.';

/**
 * The fields of a licence or a registration.
 * @param more what its owner has to know of the nation besides
 */
export const licenceFields = (more: string) =>
  z.strictObject({
    nation: z.enum(NATIONS).meta({
      title: 'Nation',
      description: `Where it is valid: ${NATIONS.join(', ')}. ${more}`,
    }),
    authority: text
      .max(120)
      .refine(isGiven, NOT_GIVEN)
      .refine((words) => !/\bC\.?Q\.?C\b|care quality commission/i.test(words), {
        error: 'is the Care Quality Commission, which does not register this treatment',
        params: {
          fix: COUNCIL,
        },
      })
      .refine((words) => !ANY_COUNCIL.test(words), {
        error: 'does not say which council',
        params: { fix: 'Write its name as on the paper, such as Leeds City Council.' },
      })
      .refine((words) => !WHERE_IT_IS.test(words), {
        error: 'is an address or a number, and no name',
        params: { fix: COUNCIL },
      })
      .refine((words) => !OTHERS.test(words), {
        error: 'is a body that does not license this treatment',
        params: { fix: COUNCIL },
      })
      .meta({
        title: 'Authority',
        description: 'Who gave it, such as the name of the council.',
      }),
    number: text
      .max(40)
      .refine(isGiven, NOT_GIVEN)
      .refine(isOfLicence, NOT_GIVEN)
      .refine((words) => /[1-9]/.test(words), NOT_GIVEN)
      .meta({
        title: 'Number',
        description: 'The number of the licence, in quotes if it has only digits.',
        inForm: 'The number of the licence, as it is written there.',
      }),
    expires: day({ ahead: true }).optional().meta({
      title: 'Expires',
      description:
        'The last day it is valid, as 2027-11-22. After that day the site leaves it out. A registration in England or Northern Ireland has none.',
      inForm:
        'The last day it is valid. Every build says so 60 days before; from the day after, the site leaves it out. Empty for a registration in England or Northern Ireland.',
    }),
  });

export type Licence = z.infer<ReturnType<typeof licenceFields>>;
