import { truncate, inLines, inPixels, type Truncated } from './truncate.ts';
import type { PageFacts } from '#preview/page-facts.ts';
import { SEARCH } from './limits.ts';
import type { SourceFields } from './source-fields.ts';
import { fail, pass, type Verdict } from './verdict.ts';
import { lettersOf } from './arial-widths.ts';

export type Screen = 'wide' | 'phone';

const SCREENS = { wide: 'on a wide screen', phone: 'on a phone' } as const;

/** A page in a search result, its words cut where engines cut them. */
interface Result {
  /** "www.clinic.example › services › hairline" */
  address: string;
  title: Truncated;
  description: Truncated;
}

/** A page in a search result on a screen. */
export function resultOn(screen: Screen, facts: PageFacts): Result {
  const { title, description } = SEARCH[screen];
  return {
    address: addressLine(facts),
    title: truncate(facts.title, inLines(title.lines, title.width, SEARCH.titleSize)),
    description: truncate(facts.description, inPixels(description, SEARCH.descriptionSize)),
  };
}

function addressLine({ canonical, path }: PageFacts): string {
  const host = URL.canParse(canonical) ? new URL(canonical).host : '';
  return [host, ...path.split('/')].filter(Boolean).join(' › ');
}

/**
 * What is right and wrong with a page's search result.
 * @param all every page of the site, this one among them
 */
export function searchVerdicts(
  facts: PageFacts,
  place: SourceFields,
  all: readonly PageFacts[],
): Verdict[] {
  return [
    titleVerdict('wide', facts, place),
    titleVerdict('phone', facts, place),
    descriptionVerdict(facts, place),
    ownWords(facts, place, all),
    ownAddress(facts),
  ];
}

/** The clinic's name behind the title may be cut, the title itself may not. */
function titleVerdict(screen: Screen, facts: PageFacts, place: SourceFields): Verdict {
  const name = `Title ${SCREENS[screen]}`;
  const shown = resultOn(screen, facts).title;
  if (!facts.title) return fail(name, `There is none. Write ${place.title}.`);
  if (!shown.lost) return pass(name, 'All of it is shown.');
  const lost = lostOf(facts, shown);
  if (!lost)
    return pass(name, 'All of it is shown; of the clinic’s name behind it, the end is cut.');
  const letters = lettersOf(lost).length;
  // On the first page the name stands before the title.
  const where =
    facts.path === '/' ? `${place.title}, or name: in src/content/clinic.yaml` : place.title;
  return fail(name, `“${lost}” is cut off. Shorten ${where}, by about ${letters} letters.`);
}

/** What is lost of a page's own title. */
function lostOf({ title, ownTitle }: PageFacts, { text, lost }: Truncated): string {
  if (!ownTitle || !title.startsWith(ownTitle)) return lost;
  return ownTitle.slice(text.length - 1).replace(/^[\s.,;:–-]+/, '');
}

/** A phone may cut what a wide screen shows: then the beginning has to do. */
function descriptionVerdict(facts: PageFacts, place: SourceFields): Verdict {
  const name = 'Text under the title';
  const length = lettersOf(facts.description).length;
  if (length < SEARCH.shortest) {
    return fail(
      name,
      `It has ${length} letters, so engines take sentences of their own choice. ` +
        `Write at least ${SEARCH.shortest}: ${place.description}.`,
    );
  }
  const { lost } = resultOn('wide', facts).description;
  if (lost) {
    const letters = lettersOf(lost).length;
    return fail(
      name,
      `“${lost}” is cut off even on a wide screen. ` +
        `Shorten ${place.description}, by about ${letters} letters.`,
    );
  }
  return resultOn('phone', facts).description.lost
    ? pass(
        name,
        'All of it is shown on a wide screen. A phone cuts the end, so begin with the point.',
      )
    : pass(name, 'All of it is shown, on a phone too.');
}

function ownWords(facts: PageFacts, place: SourceFields, all: readonly PageFacts[]): Verdict {
  const name = 'Words of its own';
  const others = all.filter(({ path }) => path !== facts.path);
  for (const [field, thing] of [
    ['title', 'title'],
    ['description', 'text under the title'],
  ] as const) {
    const twin = others.find((other) => other[field] === facts[field]);
    if (twin) {
      return fail(
        name,
        `${twin.path} has the same ${thing}, so engines show only one of the two. ` +
          `Change ${place[field]}.`,
      );
    }
  }
  return pass(name, 'No other page has the same title or the same text under it.');
}

function ownAddress({ canonical, path }: PageFacts): Verdict {
  const name = 'Address';
  const isOwn = URL.canParse(canonical) && new URL(canonical).pathname === path;
  if (isOwn && canonical.startsWith('https:'))
    return pass(name, `Engines list ${canonical} and no other address for it.`);
  return fail(
    name,
    `Engines are told that this page is at “${canonical}”. ` +
      'Look at website: in src/content/clinic.yaml, which begins with https.',
  );
}
