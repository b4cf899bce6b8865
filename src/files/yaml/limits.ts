import type { Unreadable } from '#files/advice.ts';

const MOST_CHARACTERS = 100_000;
const MOST_LINES = 3000;

/**
 * Why fields are not even read. The time that takes grows with the square of their length, so that
 * a file filled by mistake would keep the check busy for minutes.
 * @param linesBefore how many lines of the file stand above the fields
 */
export function tooLong(yaml: string, linesBefore: number): Unreadable | undefined {
  const line = linesBefore + 1;
  if (yaml.length > MOST_CHARACTERS) {
    return { line, ...advice(yaml.length, MOST_CHARACTERS, 'characters') };
  }
  const lines = yaml.split('\n').length;
  return lines > MOST_LINES ? { line, ...advice(lines, MOST_LINES, 'lines') } : undefined;
}

const advice = (count: number, most: number, what: string) => ({
  says: `the fields have ${inFull(count)} ${what}, and ${inFull(most)} is the most they can have`,
  fix: 'Keep what visitors need.',
});

const inFull = (count: number): string => count.toLocaleString('en-GB');
