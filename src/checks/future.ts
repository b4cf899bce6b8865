import type { Problem } from './problem.ts';
import type { Entry } from './schemas.ts';

/**
 * A day on which something was done cannot be still to come.
 * @param path where the day is written
 * @param day as 2026-11-22; nothing when it is not written or not right
 * @param today as 2026-11-22
 */
export function futureProblems(
  { file, source }: Entry,
  path: readonly PropertyKey[],
  day: string | undefined,
  today: string,
): Problem[] {
  if (day === undefined || day <= today) return [];
  return [
    {
      file,
      line: source.lineOf(path),
      field: String(path.at(-1)),
      says: `${day} is still to come`,
      fix: `Write the day it was, at the latest ${today}.`,
    },
  ];
}
