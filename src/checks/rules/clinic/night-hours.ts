import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

type ClinicEntry = Content['clinic'][number];

/** Twelve hours on, as the clock shows it: "01:30" to "13:30". */
const inAfternoon = (time: string): string => `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;

/** No clinic opens then: who writes so counts the hours of the day twice to twelve. */
const opensAtNight = (time: string): boolean => time >= '01:00' && time < '06:00';

/** Hours that begin in the middle of the night. */
export function nightProblems({ file, source, data: { hours = [] } }: ClinicEntry): Problem[] {
  return hours.flatMap(({ opens }, index) =>
    opens !== undefined && opensAtNight(opens)
      ? [
          {
            file,
            line: source.lineOf(['hours', index, 'opens']),
            field: `hours.${index}.opens`,
            says: `the clinic would open at ${opens} in the night`,
            fix: `Write times in 24 hours: "${inAfternoon(opens)}" if it is in the afternoon.`,
          },
        ]
      : [],
  );
}

/**
 * Hours that end in the night, as they may, where the same time of the afternoon would be as likely:
 * it stops nothing, but is asked.
 */
export const nightNotes = ({ file, source, data: { hours = [] } }: ClinicEntry): string[] =>
  hours.flatMap(({ opens, closes }, index) => {
    if (!opens || !closes || opensAtNight(opens)) return [];
    const isNight = closes > '00:00' && closes <= '06:00' && closes < opens;
    if (!isNight || inAfternoon(closes) < opens) return [];
    const cure =
      inAfternoon(closes) === opens
        ? 'Look whether both times are right'
        : `If it closes in the afternoon, write "${inAfternoon(closes)}"`;
    return [
      `${file}, line ${source.lineOf(['hours', index, 'closes'])}: the clinic would be open from ${opens} until ${closes} the next morning. ${cure}.`,
    ];
  });
