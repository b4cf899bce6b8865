import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

/**
 * A company is known by its registered name, without which its number says nothing; the other way
 * round a legal name may be a person's.
 */
export const companyProblems = ({ clinic }: Content): Problem[] => [
  ...nameless(clinic),
  ...elsewhereRegistered(clinic),
];

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
