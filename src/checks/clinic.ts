import type { Problem } from './problem.ts';
import type { Content } from './schemas.ts';

type ClinicEntry = Content['clinic'][number];
type Hours = NonNullable<ClinicEntry['data']['hours']>;

/** Details of the clinic that fit their fields and still cannot be right. */
export function clinicProblems({ clinic }: Content): Problem[] {
  return clinic.flatMap((entry) => {
    const hours = entry.data.hours ?? [];
    return [...longAddress(entry), ...closedBeforeOpen(entry, hours), ...dayTwice(entry, hours)];
  });
}

/** Only the start of the address is used, so whatever stands behind it would be lost. */
function longAddress({ file, source, data: { website } }: ClinicEntry): Problem[] {
  if (!website || ['', '/'].includes(website.slice(new URL(website).origin.length))) return [];
  return [
    {
      file,
      line: source.lineOf(['website']),
      field: 'website',
      says: `"website" has more than the address of the site: ${website}`,
      fix: `Write ${new URL(website).origin}.`,
    },
  ];
}

function closedBeforeOpen({ file, source }: ClinicEntry, hours: Hours): Problem[] {
  return hours.flatMap(({ opens, closes }, index) =>
    opens < closes
      ? []
      : [
          {
            file,
            line: source.lineOf(['hours', index, 'closes']),
            field: 'hours',
            says: `the clinic would close at ${closes}, before it opens at ${opens}`,
            fix: 'Write the later time behind "closes", in 24 hours: "17:00".',
          },
        ],
  );
}

/** A day may stand twice for a break at noon, but not with hours that overlap. */
function dayTwice({ file, source }: ClinicEntry, hours: Hours): Problem[] {
  const days = hours.flatMap((entry, index) =>
    entry.days.map((day, place) => ({ ...entry, day, path: ['hours', index, 'days', place] })),
  );
  return days.flatMap(({ day, opens, closes, path }, index) => {
    const first = days
      .slice(0, index)
      .find((other) => other.day === day && other.opens < closes && opens < other.closes);
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
