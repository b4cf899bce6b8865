import type { Problem } from '#checks/problem.ts';
import { asWritten, type Content, type Entry } from '#checks/entries/schemas.ts';
import { nameOf } from '#checks/fields/field-names.ts';
import { latestEnd, licenceName, REGIMES } from '#practitioners/licensing.ts';
import { nationOf } from './councils.ts';
import { licencesIn, type Licence, type Written } from './written-licences.ts';
import { latestAhead } from '#checks/rules/dates.ts';

/**
 * Licences that are not as their nation gives them.
 * @param today as 2026-11-22
 */
export const licenceProblems = (content: Content, today: string): Problem[] =>
  licencesIn(content).flatMap((written) => {
    const wrong = nobodys(written) ?? elsewhere(written) ?? wrongEnd(written, today);
    if (!wrong) return [];
    const { field, says, fix } = wrong;
    const { entry, path } = written;
    const at = [...path, field];
    return [
      {
        file: entry.file,
        line: entry.source.lineOf(at),
        field: at.join('.'),
        says: `${nameOf(at)} ${says}`,
        fix,
      },
    ];
  });

/** What is wrong with a field, and what to do. */
interface Wrong {
  field: keyof Licence;
  says: string;
  fix: string;
}

/** A licence that is given to the other of the two only. */
function nobodys({ holder, nation }: Written): Wrong | undefined {
  const { person, premises } = REGIMES[nation].has;
  if (holder === 'person' ? person : premises) return undefined;
  return holder === 'person'
    ? {
        field: 'nation',
        says: `is ${nation}, where the premises are licensed and not the person`,
        fix: 'Move the lines of the licence to src/content/clinic.yaml, behind "premises:".',
      }
    : {
        field: 'nation',
        says: `is ${nation}, where the person is licensed and not the premises`,
        fix: 'Move the lines of the licence to src/content/practitioners.yaml, behind "licence:" of the person.',
      };
}

/** A council of another nation; London's are asked about in a note. */
function elsewhere({ licence: { authority = '' }, nation }: Written): Wrong | undefined {
  const own = nationOf(authority);
  const isEnglish = own === 'London' && nation === 'England';
  if (own === undefined || own === nation || nation === 'other' || isEnglish) return undefined;
  return {
    field: 'nation',
    says: `is ${nation}, and ${authority} is in ${own}`,
    fix: `Write ${own}, or correct "authority".`,
  };
}

function wrongEnd({ entry, path, holder, licence, nation }: Written, today: string) {
  const { ends, years } = REGIMES[nation];
  const { expires } = licence;
  const kind = `${licenceName(nation, holder).kind} in ${nation}`;
  const wrong = (says: string, fix: string): Wrong => ({ field: 'expires', says, fix });
  if (expires && ends === 'never') {
    return wrong(
      `is ${expires}, and a ${kind} has no end`,
      'Remove the line, or correct "nation".',
    );
  }
  if (!expires && ends === 'always' && !isWritten(entry, [...path, 'expires'])) {
    return wrong(
      `is missing, and ${article(kind)} ${kind} has an end`,
      `Write the last day it is valid, as ${latestEnd(nation, today) ?? nextYear(today)}.`,
    );
  }
  const latest = latestEnd(nation, today);
  return expires && latest && expires > latest && expires <= latestAhead(today)
    ? wrong(
        `is ${expires}, and ${article(kind)} ${kind} lasts ${years} years`,
        `Look at the year: the latest day that can stand here is ${latest}.`,
      )
    : undefined;
}

/** "an approval certificate", "a licence". */
const article = (kind: string): string => (/^[aeiou]/.test(kind) ? 'an' : 'a');

const nextYear = (today: string): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;

/** Whether anything stands behind a field: what is no day is reported with its form. */
function isWritten(entry: Entry, path: (string | number)[]): boolean {
  let value: unknown = asWritten(entry);
  for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return value !== undefined && value !== null && value !== '';
}
