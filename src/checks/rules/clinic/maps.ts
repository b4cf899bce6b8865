import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

const MAPS = String.raw`(?:(?:www|maps)\.)?(?:google\.[a-z.]{2,6}|openstreetmap\.org|apple\.com|bing\.com|waze\.com)`;

/** What stands at an address of a map in place of the clinic. */
const NOT_THERE: [address: RegExp, what: string][] = [
  [
    new RegExp(String.raw`^https:\/\/${MAPS}(?:\/maps)?\/?$|\/maps\/embed\b`, 'i'),
    'the first page of a map',
  ],
  [
    new RegExp(
      String.raw`^https:\/\/${MAPS}\/\S{0,200}(?:\bdir(?:ections)?\/|\/directions\b|[?&]saddr=)`,
      'i',
    ),
    'the way from one place to another',
  ],
  [
    new RegExp(
      String.raw`^https:\/\/(?:www\.)?(?:google\.[a-z.]{2,6}|bing\.com|duckduckgo\.com)\/search\b|^https:\/\/${MAPS}\/(?:maps\/)?search\/(?!\?api=1&query=\S)`,
      'i',
    ),
    'what a search finds, which is other for each visitor',
  ],
  [
    new RegExp(String.raw`^https:\/\/${MAPS}\/maps\/(?:timeline|contrib|saved|placelists)\b`, 'i'),
    'what only one person sees there',
  ],
];

/** A map that does not show the clinic to every visitor. */
export const mapProblems = ({
  file,
  source,
  data: { map },
}: Content['clinic'][number]): Problem[] => {
  const [, what] = NOT_THERE.find(([address]) => map !== undefined && address.test(map)) ?? [];
  return what === undefined
    ? []
    : [
        {
          file,
          line: source.lineOf(['map']),
          field: 'map',
          says: `"map" leads to ${what}, and not to the clinic`,
          fix: 'Find the clinic on the map, press Share, and copy the link.',
        },
      ];
};
