import { growthExponent, median, pairedRatio } from '../statistics.ts';
import { figure, table } from '../table.ts';
import type { Size } from './builds.ts';
import type { Build, ContestantName } from './contestants.ts';
import type { Use } from './use.ts';

type Measure = keyof Use;
type Kind = keyof Build;

const NAMES: Record<ContestantName, string> = {
  plain: 'plain Astro, one page',
  plainPages: 'plain Astro, a page each',
  ours: 'this site',
  withoutPictures: 'this site, no pictures',
};

const several = ({ builds }: Size, name: ContestantName, kind: Kind, measure: Measure): number[] =>
  builds[name].map((one) => one[kind][measure]);

const one = (size: Size, name: ContestantName, kind: Kind, measure: Measure): number =>
  median(several(size, name, kind, measure));

/** The results of the builds in Markdown. */
export function buildsReport(sizes: readonly Size[], runs: number): string {
  return [
    '## Building',
    `Questions and answers are made up, all different; the eight real ones are among them. Plain Astro is the smallest project that shows the same files: Astro's own loader with a schema, and either one page with every answer in a \`<details>\` or, as Astro's documentation shows it, a page for each answer and a list of them. Neither has styles, drawings, pictures, a graph or any other page. "No pictures" is this site with an empty gallery: encoding the pictures of the gallery costs the same however many questions there are. ${runs === 1 ? 'One cold build' : `Medians of ${runs} cold builds`} each, made in turn, with no cache of Astro's; seconds of CPU are those of all Node processes and threads, memory is the peak of the largest process (both from getrusage).`,
    coldTable(sizes),
    'This site beside plain Astro in the same run (1.00 is as much as plain Astro):',
    ratioTable(sizes),
    'The check of the owner’s files, which `npm run build` makes first:',
    checkTable(sizes),
    ...(sizes.length > 1
      ? ['How the cost grows with the number of questions:', growthTable(sizes)]
      : []),
    'Building again after one word was changed, with the caches of the build before:',
    warmTable(sizes),
  ].join('\n\n');
}

const contestants = Object.keys(NAMES) as ContestantName[];
const label = ({ questions }: Size): string => questions.toLocaleString('en-GB');

function coldTable(sizes: readonly Size[]): string {
  return table(
    ['Questions', 'Site', 'Seconds', 'CPU seconds', 'Peak memory, MB'],
    sizes.flatMap((size) =>
      contestants.map((name) => [
        label(size),
        NAMES[name],
        figure(one(size, name, 'cold', 'wall'), 1),
        figure(one(size, name, 'cold', 'cpu'), 1),
        figure(one(size, name, 'cold', 'memory')),
      ]),
    ),
  );
}

const RIVALS = ['plain', 'plainPages'] as const;
const OURS = ['ours', 'withoutPictures'] as const;

function ratioTable(sizes: readonly Size[]): string {
  return table(
    ['Questions', 'Beside', 'Seconds', 'CPU', 'Seconds, no pictures', 'CPU, no pictures'],
    sizes.flatMap((size) =>
      RIVALS.map((rival) => [
        label(size),
        NAMES[rival],
        ...OURS.flatMap((name) =>
          (['wall', 'cpu'] as const).map((measure) => {
            const [ours, theirs] = [name, rival].map((site) =>
              several(size, site, 'cold', measure),
            );
            return figure(pairedRatio(ours ?? [], theirs ?? []), 2);
          }),
        ),
      ]),
    ),
  );
}

/** The check of the owner's files, which the command makes before it builds. */
function checkTable(sizes: readonly Size[]): string {
  return table(
    ['Questions', 'Check, s', 'CPU s', 'Peak memory, MB'],
    sizes.map((size) => [
      label(size),
      figure(median(size.checks.map(({ wall }) => wall)), 1),
      figure(median(size.checks.map(({ cpu }) => cpu)), 1),
      figure(median(size.checks.map(({ memory }) => memory))),
    ]),
  );
}

/** An exponent of 1 is growth in step with the questions; what is fixed makes it smaller. */
function growthTable(sizes: readonly Size[]): string {
  const [last, beforeLast] = sizes.toReversed() as [Size, Size];
  const exponent = (among: readonly Size[], name: ContestantName, measure: Measure) =>
    figure(
      growthExponent(among.map((size) => [size.questions, one(size, name, 'cold', measure)])),
      2,
    );
  const more = last.questions - beforeLast.questions;
  const each = (name: ContestantName) =>
    ((one(last, name, 'cold', 'cpu') - one(beforeLast, name, 'cold', 'cpu')) / more) * 1000;
  const end = `${label(beforeLast)} to ${label(last)}`;
  return table(
    [
      'Site',
      `Exponent of CPU, ${end}`,
      'over all',
      `of seconds, ${end}`,
      'over all',
      'CPU ms for one more question',
    ],
    contestants.map((name) => [
      NAMES[name],
      exponent([beforeLast, last], name, 'cpu'),
      exponent(sizes, name, 'cpu'),
      exponent([beforeLast, last], name, 'wall'),
      exponent(sizes, name, 'wall'),
      figure(each(name), 2),
    ]),
  );
}

function warmTable(sizes: readonly Size[]): string {
  return table(
    ['Questions', ...contestants.flatMap((name) => [`${NAMES[name]}, s`, 'CPU s'])],
    sizes.map((size) => [
      label(size),
      ...contestants.flatMap((name) =>
        (['wall', 'cpu'] as const).map((measure) => figure(one(size, name, 'warm', measure), 1)),
      ),
    ]),
  );
}
