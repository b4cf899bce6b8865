import type { PageFacts } from '#preview/page-facts.ts';
import { PHONE } from './limits.ts';
import type { SourceFields } from './source-fields.ts';
import { counted } from '#prose/counted.ts';
import { fail, pass, type Verdict } from './verdict.ts';
import { widthOf } from './arial-widths.ts';

const CURE = 'Show this to whoever looks after the project.';

/** What is right and wrong with a page on the screen of a phone. */
export function phoneVerdicts(facts: PageFacts, place: SourceFields): Verdict[] {
  return [fitsScreen(facts), canBeEnlarged(facts), longestWord(facts, place), nothingMoves(facts)];
}

function fitsScreen({ viewport }: PageFacts): Verdict {
  const name = 'Fits the screen';
  return /\bwidth\s*=\s*device-width\b/.test(viewport)
    ? pass(name, 'It is laid out for the width of the phone.')
    : fail(name, `A phone shows all of it, far too small to read. ${CURE}`);
}

function canBeEnlarged({ viewport }: PageFacts): Verdict {
  const name = 'Can be enlarged';
  return /user-scalable\s*=\s*(no|0)\b|maximum-scale\s*=\s*[01](\.0*)?(?![\d.])/.test(viewport)
    ? fail(name, `Two fingers cannot make it larger. ${CURE}`)
    : pass(name, 'Two fingers make it larger.');
}

/** Measured in Arial: in the face of the headings, words are up to a twentieth wider or narrower. */
function longestWord({ blocks }: PageFacts, place: SourceFields): Verdict {
  const name = 'Longest word of the heading';
  const words = blocks
    .filter(({ level }) => level === 1)
    .flatMap(({ text }) => text.split(/[\s,;:.-]+/));
  const wide = words.find((word) => widthOf(word, PHONE.headingSize) > PHONE.column);
  return wide
    ? fail(name, `“${wide}” is wider than a phone and is broken in two. Change ${place.title}.`)
    : pass(name, 'It fits a line.');
}

function nothingMoves({ unsized }: PageFacts): Verdict {
  const name = 'Nothing jumps';
  return unsized === 0
    ? pass(name, 'Every picture keeps its room while it loads.')
    : fail(
        name,
        `The text jumps when ${counted(unsized, 'picture')} without a stated size ${unsized === 1 ? 'comes' : 'come'}. ${CURE}`,
      );
}
