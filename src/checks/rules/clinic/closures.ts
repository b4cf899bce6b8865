import { closedWhen, lastDayOf } from '#clinic/hours/closures.ts';
import { daysBetween } from '#prose/dates.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

/** In days: what lasts longer has a year that is mistyped, or the clinic is no more. */
const LONGEST_CLOSURE = 366;

/** Closures that fit their fields and still cannot be right. */
export function closureProblems({
  file,
  source,
  data: { closures = [] },
}: Content['clinic'][number]): Problem[] {
  return closures.flatMap((closure, index) => {
    const wrong = (name: string, says: string, fix: string): Problem[] => [
      {
        file,
        line: source.lineOf(['closures', index, name]),
        field: `closures.${index}.${name}`,
        says,
        fix,
      },
    ];
    if (daysBetween(closure.from, lastDayOf(closure)) > LONGEST_CLOSURE) {
      return wrong(
        'to',
        `the clinic would be closed ${closedWhen(closure)}, for more than a year`,
        'Correct the year of one of the two days.',
      );
    }
    const before = closures
      .slice(0, index)
      .find((other) => other.from <= lastDayOf(closure) && closure.from <= lastDayOf(other));
    if (!before) return [];
    const line = source.lineOf(['closures', closures.indexOf(before)]);
    return wrong(
      'from',
      `the clinic is closed already ${closedWhen(before)}, by line ${line}`,
      'Let one of the two closures end before the other begins, or remove one.',
    );
  });
}
