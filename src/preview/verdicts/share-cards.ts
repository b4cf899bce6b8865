import { truncate, inLetters, type Truncated } from './truncate.ts';
import type { PageFacts, SharePicture } from '#preview/page-facts.ts';
import { CARDS, PICTURE } from './limits.ts';
import type { SourceFields } from './source-fields.ts';
import { fail, pass, type Verdict } from './verdict.ts';
import { lettersOf } from './arial-widths.ts';

/** Where a link is shared. */
export type Network = keyof typeof CARDS;

const NAMES = { whatsapp: 'WhatsApp', facebook: 'Facebook' } as const;

/** A shared page, its words cut as they are there. */
interface Card {
  network: string;
  /** "www.clinic.example" */
  host: string;
  title: Truncated;
  description: Truncated;
  picture: SharePicture | undefined;
}

/** A page as it shows where its address is shared. */
export function cardOn(network: Network, facts: PageFacts): Card {
  const limits = CARDS[network];
  return {
    network: NAMES[network],
    host: URL.canParse(facts.canonical) ? new URL(facts.canonical).host : '',
    title: truncate(facts.ownTitle, inLetters(limits.title)),
    description: truncate(facts.description, inLetters(limits.description)),
    picture: facts.picture,
  };
}

/** What is right and wrong with a page's cards. */
export function cardVerdicts(facts: PageFacts, place: SourceFields): Verdict[] {
  return [
    titleVerdict('whatsapp', facts, place),
    titleVerdict('facebook', facts, place),
    textVerdict(facts, place),
    pictureVerdict(facts),
    pictureWords(facts),
  ];
}

function titleVerdict(network: Network, facts: PageFacts, place: SourceFields): Verdict {
  const name = `Title in ${NAMES[network]}`;
  if (!facts.ownTitle) return fail(name, `There is none. Write ${place.title}.`);
  const { lost } = cardOn(network, facts).title;
  if (!lost) return pass(name, 'All of it is shown.');
  const letters = lettersOf(lost).length;
  return fail(name, `“${lost}” is cut off. Shorten ${place.title}, by about ${letters} letters.`);
}

/** The text may be cut, because search results have room for twice as much of it. */
function textVerdict(facts: PageFacts, place: SourceFields): Verdict {
  const name = 'Text under the title';
  if (!facts.description) return fail(name, `There is none. Write ${place.description}.`);
  const first = CARDS.whatsapp.description;
  return cardOn('whatsapp', facts).description.lost
    ? pass(name, `WhatsApp shows about the first ${first} letters, so begin with the point.`)
    : pass(name, 'All of it is shown.');
}

function pictureVerdict({ picture, type, path }: PageFacts): Verdict {
  const name = 'Picture';
  const cure =
    type === 'ItemPage'
      ? `Replace the picture behind after: in src/content${path}index.md.`
      : 'It is drawn by the build, so show this to whoever looks after the project.';
  if (!picture) return fail(name, `There is none. ${cure}`);
  const { address, width, height } = picture;
  if (!/^https:.*\.(png|jpe?g)$/i.test(address)) {
    return fail(name, `${address} is neither a PNG nor a JPEG file at an https address. ${cure}`);
  }
  const size = `${width} by ${height} pixels`;
  if (width < PICTURE.width || height < PICTURE.height) {
    return fail(
      name,
      `${size} are too few: it is shown as small as a stamp. It needs at least ` +
        `${PICTURE.width} by ${PICTURE.height}. ${cure}`,
    );
  }
  return width > PICTURE.widest * height
    ? fail(name, `${size}: WhatsApp leaves out a picture so wide and so low. ${cure}`)
    : pass(name, `It is large enough to fill the card: ${size}.`);
}

function pictureWords({ picture, type, path }: PageFacts): Verdict {
  const name = 'The picture in words';
  if (picture?.alt) return pass(name, `People who cannot see it hear: ${picture.alt}`);
  return fail(
    name,
    type === 'ItemPage'
      ? `Nobody who cannot see it is told what it shows. Write alt: under after: in src/content${path}index.md.`
      : 'Nobody who cannot see it is told what it shows. Show this to whoever looks after the project.',
  );
}
