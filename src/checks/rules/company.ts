import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

/**
 * A company is known by its registered name, without which its number says nothing; the other way
 * round a legal name may be a person's.
 */
export const companyProblems = ({ clinic }: Content): Problem[] =>
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
