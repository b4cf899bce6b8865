import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

/**
 * A company is known by its registered name, without which its number says nothing; the other way
 * round a legal name may be a person's.
 */
export const companyProblems = ({ clinic }: Content): Problem[] => [
  ...nameless(clinic),
  ...otherwiseNamed(clinic),
  ...elsewhereRegistered(clinic),
];

/**
 * How the registered names of companies and of limited liability partnerships end (Companies Act
 * 2006, sections 58 and 59; Limited Liability Partnerships Act 2000, schedule, paragraph 2).
 */
export const COMPANY_NAME =
  /\b(?:limited|ltd|l\.?l\.?p|p\.?l\.?c|limited liability partnership|c\.?i\.?c|community interest company|cyf|cyfyngedig|c\.?c\.?c|cwmni cyfyngedig cyhoeddus|p\.?a\.?c|c\.?b\.?c|cwmni buddiant cymunedol|unlimited|anghyfyngedig)\.?\)?$/i;

const TRADING_AS = /\b(?:t\/a|t\.a\.|trading as|also known as|(?<=\s)aka|d\/?b\/?a)(?!\p{L})/iu;

/**
 * A company's own name stands on its site, and not only that under which it trades (SI 2015/17,
 * regulations 24 and 25).
 */
const otherwiseNamed = (clinic: Content['clinic']): Problem[] =>
  clinic.flatMap(({ file, source, data: { company, legalName } }) => {
    if (!company || !legalName) return [];
    const [trading] = TRADING_AS.exec(legalName) ?? [];
    if (!trading && COMPANY_NAME.test(legalName)) return [];
    return [
      {
        file,
        line: source.lineOf(['legalName']),
        field: 'legalName',
        says: trading
          ? `"${trading}" in "legalName" stands in no registered name`
          : `"legalName" is "${legalName}", and the name of a company ends in words such as Ltd or LLP`,
        fix: 'Write the registered name of the company alone, as the register has it, such as "Dot & Line Ltd", or empty the lines of "company".',
      },
    ];
  });

/** How numbers begin, by the register they are from; in England and Wales they are digits or OC. */
const REGISTER_OF: [start: RegExp, register: string][] = [
  [/^S/, 'Scotland'],
  [/^(?:N|R0)/, 'Northern Ireland'],
  [/^(?:\d|OC)/, 'England and Wales'],
];

const elsewhereRegistered = (clinic: Content['clinic']): Problem[] =>
  clinic.flatMap(({ file, source, data: { company } }) => {
    const { number = '', registeredIn } = company ?? {};
    const register = REGISTER_OF.find(([start]) => start.test(number))?.[1];
    // A company in Wales may say so by itself; its number is of the register of both.
    const said = registeredIn === 'Wales' ? 'England and Wales' : registeredIn;
    if (!register || !said || said === register) return [];
    return [
      {
        file,
        line: source.lineOf(['company', 'registeredIn']),
        field: 'company.registeredIn',
        says: `"company.registeredIn" is ${registeredIn}, and a number such as ${number} is of ${register}`,
        fix: `Write ${register}, or correct the number.`,
      },
    ];
  });

const nameless = (clinic: Content['clinic']): Problem[] =>
  clinic.flatMap(({ file, source, data: { company, legalName } }) =>
    company && !legalName && !source.written(['legalName'])
      ? [
          {
            file,
            line: source.lineOf(['company']),
            field: 'legalName',
            says: '"legalName" is missing, and "company" says that there is a company',
            fix: 'Write the registered name of the company behind "legalName:", as the register has it, or empty the lines of "company".',
          },
        ]
      : [],
  );
