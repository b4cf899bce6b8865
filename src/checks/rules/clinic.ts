import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

type ClinicEntry = Content['clinic'][number];
type Hours = NonNullable<ClinicEntry['data']['hours']>;

/** Details of the clinic that fit their fields and still cannot be right. */
export function clinicProblems({ clinic }: Content): Problem[] {
  return clinic.flatMap((entry) => {
    const hours = entry.data.hours ?? [];
    return [...wrongPostcode(entry), ...closedBeforeOpen(entry, hours), ...dayTwice(entry, hours)];
  });
}

/** What a postcode looks like, by the country's code, and one as an example. */
const BRITISH = {
  pattern: /^(?:(?:[A-Z]{1,2}\d[A-Z\d]?|GIR)\s*\d[A-Z]{2}|BFPO\s*\d{1,4})$/i,
  example: 'SW1A 1AA',
};
const POSTCODES: Record<string, typeof BRITISH> = {
  GB: BRITISH,
  GG: BRITISH,
  IM: BRITISH,
  JE: BRITISH,
  IE: { pattern: /^[A-Z]\d[\dW] ?[A-Z\d]{4}$/i, example: 'D02 AF30' },
  US: { pattern: /^\d{5}(?:-\d{4})?$/, example: '"90210"' },
  CA: { pattern: /^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/i, example: 'K1A 0B1' },
  AU: { pattern: /^\d{4}$/, example: '"2000"' },
};

/** In any other country: as long as some postcode, and not of signs alone. */
const ANY_POSTCODE = { pattern: /^(?=.*[\p{L}\p{N}]).{2,12}$/u, example: '"10115"' };

function wrongPostcode({ file, source, data: { address } }: ClinicEntry): Problem[] {
  const { postcode, country = '' } = address ?? {};
  const { pattern, example } = POSTCODES[country] ?? ANY_POSTCODE;
  if (postcode === undefined || pattern.test(postcode)) return [];
  return [
    {
      file,
      line: source.lineOf(['address', 'postcode']),
      field: 'address.postcode',
      says: `"address.postcode" is "${postcode}", which is no postcode${country && ` of ${country}`}`,
      fix: `Write it as on an envelope, such as ${example}, or correct "country".`,
    },
  ];
}

/** Up to this time a clinic may close on the morning after. */
const NEXT_MORNING = '06:00';

function closedBeforeOpen({ file, source }: ClinicEntry, hours: Hours): Problem[] {
  return hours.flatMap(({ opens, closes }, index) =>
    opens < closes || (closes < opens && closes <= NEXT_MORNING)
      ? []
      : [
          {
            file,
            line: source.lineOf(['hours', index, 'closes']),
            field: 'hours',
            says: `the clinic would close at ${closes}, before it opens at ${opens}`,
            fix: `Write the later time behind "closes", in 24 hours; up to "${NEXT_MORNING}" it is of the next morning.`,
          },
        ],
  );
}

/** Later than any time of the day itself. */
const endOf = ({ opens, closes }: Hours[number]): string => (closes <= opens ? '24:00' : closes);

/** A day may stand twice for a break at noon, but not with hours that overlap. */
function dayTwice({ file, source }: ClinicEntry, hours: Hours): Problem[] {
  const days = hours.flatMap((entry, index) =>
    entry.days.map((day, place) => ({ ...entry, day, path: ['hours', index, 'days', place] })),
  );
  return days.flatMap(({ day, path, ...of }, index) => {
    const first = days
      .slice(0, index)
      .find((other) => other.day === day && other.opens < endOf(of) && of.opens < endOf(other));
    return first
      ? [
          {
            file,
            line: source.lineOf(path),
            field: 'hours',
            says: `${day} has hours already, in line ${source.lineOf(first.path)}`,
            fix: 'Remove one of the two.',
          },
        ]
      : [];
  });
}
