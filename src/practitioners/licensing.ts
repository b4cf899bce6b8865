/** Where licences and registrations come from; each has rules of its own. */
export const NATIONS = [
  'England',
  'London',
  'Wales',
  'Scotland',
  'Northern Ireland',
  'other',
] as const;
export type Nation = (typeof NATIONS)[number];

/** Who has a licence: somebody who treats people, or the place where it is done. */
export type Holder = 'person' | 'premises';

/** What visitors and machines call a licence. */
interface LicenceName {
  /** In a sentence: "registration". */
  kind: string;
  /** What stands above or before the name of the authority: "Registered with". */
  heading: string;
}

/** What a nation asks of those who put pigment into skin. */
export interface Regime {
  /** What each of the two has; nothing where there is none. */
  has: Partial<Record<Holder, LicenceName>>;
  /** Whether it has a last day; "perhaps" is up to whoever gives it. */
  ends: 'always' | 'never' | 'perhaps';
  /** For how many years it is given at most, where that was read. */
  years?: number;
}

const LICENCE = { kind: 'licence', heading: 'Licence' };
const REGISTRATION = { kind: 'registration', heading: 'Registered with' };

/** One-off registration of both with the council. */
const REGISTERED: Regime = {
  has: {
    person: REGISTRATION,
    premises: { ...REGISTRATION, heading: 'Premises registered with' },
  },
  ends: 'never',
};

/**
 * How tattooing, to which micropigmentation belongs, is licensed. The sources were read on 30
 * November 2026; what they do not say is no rule here.
 *
 * - England: Local Government (Miscellaneous Provisions) Act 1982, Part VIII. Councils register the
 *   person and the premises, once and for all: torridge.gov.uk/article/14518 and nwleics.gov.uk
 *   ("one-off registration fee … for both the person … and the premises").
 * - London: London Local Authorities Act 1991, Part II, which is of premises:
 *   legislation.gov.uk/ukla/1991/13/section/4. Wandsworth's licences are "valid for one year"
 *   (wandsworth.gov.uk, special treatment establishment licences); how long others may be was not
 *   read.
 * - Wales: Public Health (Wales) Act 2017, Part 4, since 29 November 2024. A licence of the person
 *   and an approval of the premises, each for three years: gov.wales/new-licensing-rules-special-procedures
 *   and gwynedd.llyw.cymru, Skin Piercing Activities.
 * - Scotland: Civic Government (Scotland) Act 1982 (Licensing of Skin Piercing and Tattooing) Order
 *   2006, legislation.gov.uk/ssi/2006/43. The licence is of whoever carries on the business, so it
 *   may stand with a person or, where that is a company, with its premises. How long it lasts was
 *   not read.
 * - Northern Ireland: Local Government (Miscellaneous Provisions) (Northern Ireland) Order 1985,
 *   article 14, legislation.gov.uk/nisi/1985/1208/article/14.
 */
export const REGIMES: Readonly<Record<Nation, Regime>> = {
  England: REGISTERED,
  London: {
    has: {
      premises: {
        kind: 'special treatment licence',
        heading: 'Special treatment licence from',
      },
    },
    ends: 'always',
  },
  Wales: {
    has: {
      person: { kind: 'special procedure licence', heading: 'Special procedure licence' },
      premises: { kind: 'approval certificate', heading: 'Approval certificate from' },
    },
    ends: 'always',
    years: 3,
  },
  Scotland: {
    has: { person: LICENCE, premises: { ...LICENCE, heading: 'Licence from' } },
    ends: 'always',
  },
  'Northern Ireland': REGISTERED,
  other: {
    has: { person: LICENCE, premises: { ...LICENCE, heading: 'Licence from' } },
    ends: 'perhaps',
  },
};

/**
 * What a licence is called where it comes from.
 * @param holder who has it; the check refuses a licence that there is not
 */
export const licenceName = (nation: Nation, holder: Holder): LicenceName =>
  REGIMES[nation].has[holder] ?? LICENCE;

/**
 * The last day that a licence given today can have, as 2029-11-22; nothing where there is no limit.
 * @param today as 2026-11-22
 */
export function latestEnd(nation: Nation, today: string): string | undefined {
  const { years } = REGIMES[nation];
  return years === undefined ? undefined : `${Number(today.slice(0, 4)) + years}${today.slice(4)}`;
}
