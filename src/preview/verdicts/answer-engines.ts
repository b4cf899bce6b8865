import type { DataQuestion, PageFacts } from '#preview/page-facts.ts';
import { FEWEST_WORDS } from './limits.ts';
import type { SourceFields } from './source-fields.ts';
import { counted } from '#prose/counted.ts';
import { fail, pass, type Verdict } from './verdict.ts';

/** How many words of running text a page has for readers. */
export const wordCount = ({ blocks }: Pick<PageFacts, 'blocks'>): number =>
  blocks
    .filter(({ level }) => level === 0)
    .flatMap(({ text }) => text.match(/[\p{L}\d][^\s]*/gu) ?? []).length;

/** What is right and wrong with a page for those who read it to answer a question. */
export function answerVerdicts(facts: PageFacts, place: SourceFields): Verdict[] {
  return [
    headings(facts, place),
    enoughWords(facts, place),
    nothingHidden(facts),
    ...(facts.entries ? [sameQuestions(facts, facts.entries, place)] : []),
  ];
}

/** One main heading, and none that skips a level, tell which text belongs to which question. */
function headings({ blocks }: PageFacts, place: SourceFields): Verdict {
  const name = 'Headings';
  const levels = blocks.flatMap(({ level }) => (level > 0 ? [level] : []));
  const main = levels.filter((level) => level === 1).length;
  if (main !== 1) {
    return fail(name, `There are ${main} main headings, and there should be one: ${place.title}.`);
  }
  const skips = levels.findIndex((level, index) => level > (levels[index - 1] ?? 0) + 1);
  const skipping = blocks.filter(({ level }) => level > 0)[skips];
  return skipping
    ? fail(
        name,
        `“${skipping.text}” is smaller than it may be under the heading above it. ` +
          `Give it one # less in ${place.text}.`,
      )
    : pass(name, `${counted(levels.length, 'heading')}, each under the one it belongs to.`);
}

function enoughWords(facts: PageFacts, place: SourceFields): Verdict {
  const name = 'Something to quote';
  const words = counted(wordCount(facts), 'word');
  return wordCount(facts) < FEWEST_WORDS
    ? fail(name, `Only ${words}; it takes about ${FEWEST_WORDS}. Write more in ${place.text}.`)
    : pass(name, `${words} besides the headings.`);
}

function nothingHidden({ hidden }: PageFacts): Verdict {
  const name = 'Nothing lost';
  const [first] = hidden;
  return first === undefined
    ? pass(name, 'All words can be read, those of closed answers too.')
    : fail(
        name,
        `“${first}” is hidden from readers. Show this to whoever looks after the project.`,
      );
}

/** The data must hold the questions of the page, with the answers people see. */
function sameQuestions(
  facts: PageFacts,
  entries: readonly DataQuestion[],
  place: SourceFields,
): Verdict {
  const name = 'Questions in the data';
  const visible = tight(facts.blocks.map(({ text }) => text).join(' '));
  const missing = facts.questions.find((one) => !entries.some(({ question }) => question === one));
  const stranger = entries.find(({ question }) => !facts.questions.includes(question));
  const wrong = entries.find(({ answer }) => !answer || !visible.includes(tight(answer)));
  const cure = `Build the site again; if it stays so, show this to whoever looks after the project. The words are in ${place.text}.`;
  if (missing) return fail(name, `“${missing}” is on the page and not in its data. ${cure}`);
  if (stranger) {
    return fail(name, `“${stranger.question}” is in the data and not on the page. ${cure}`);
  }
  return wrong
    ? fail(name, `The answer to “${wrong.question}” is another one in the data. ${cure}`)
    : pass(
        name,
        `${counted(entries.length, 'question')}, each with the whole answer that people see.`,
      );
}

const tight = (text: string): string => text.replaceAll(/\s+/g, '');
