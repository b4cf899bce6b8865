import { hash } from 'node:crypto';
import type { CollectionName } from '#collections/collections.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';
import { plainText } from '#prose/markdown/plain-text.ts';
import { skeletonOf } from '#text/look-alikes.ts';

/** An answer that sends its reader elsewhere on the page, where search engines show it alone. */
const ELSEWHERE =
  /^(?:\(?(?:please )?(?:see|as) (?:above|below|the (?:last|next|previous) (?:question|answer))|same as above|ditto)\)?[.!]?$/i;

const WRITE = 'Write the answer itself; a link may stand in it.';

/** Words in short, for thousands of answers are remembered; nothing where there are none. */
function fingerprint(text: string): string | undefined {
  const words = skeletonOf(text);
  return words === '' ? undefined : hash('sha1', words, 'base64');
}

/** Answers that say nothing by themselves, or the same as another one. */
export function answerChecks(): EntryCheck {
  const summaries = new Map<string, string>();
  const texts = new Map<string, string>();
  return (name: CollectionName, entry: Entry): Problem[] => {
    if (name === 'services') return sameSummary(entry, new Map());
    if (name !== 'faq') return [];
    return [...sameSummary(entry, summaries), ...emptyAnswer(entry, texts)];
  };
}

function sameSummary(entry: Entry, known: Map<string, string>): Problem[] {
  const { file, source } = entry;
  const { question, title, summary } = asWritten(entry);
  if (typeof summary !== 'string') return [];
  const words = fingerprint(summary);
  // Where a line stands takes longer to find than that nothing is wrong with it.
  const wrong = (says: string, fix: string): Problem[] => [
    { file, line: source.lineOf(['summary']), field: 'summary', says: `"summary" ${says}`, fix },
  ];
  if (typeof question === 'string' && words && words === fingerprint(question)) {
    return wrong('asks the question again', 'Write the answer to it, in one line.');
  }
  if (typeof title === 'string' && words && words === fingerprint(title)) {
    return wrong('is the title once more', 'Write in one line what the service is for.');
  }
  const first = firstWith(words, file, known);
  if (!first) return [];
  return wrong(`is the same as in ${first}`, 'Change one of the two.');
}

/** The file that has the same words; where there is none, this one is remembered. */
function firstWith(words: string | undefined, file: string, known: Map<string, string>) {
  if (words === undefined) return undefined;
  const first = known.get(words);
  if (first === undefined) known.set(words, file);
  return first;
}

function emptyAnswer({ file, source }: Entry, known: Map<string, string>): Problem[] {
  const { body = '', bodyLine } = source;
  const text = plainText(body).text.trim();
  if (text === '') return [];
  const line = bodyLine + body.split('\n').findIndex((words) => words.trim() !== '');
  if (ELSEWHERE.test(text)) {
    return [{ file, line, says: 'the answer only sends its reader elsewhere', fix: WRITE }];
  }
  if (/^\s*(?:\[[^[\]]*\]\([^()\s]*\)|<[^<>\s]*>|https:\/\/\S*)[.\s]*$/.test(body)) {
    return [{ file, line, says: 'the answer is only a link', fix: WRITE }];
  }
  const first = firstWith(fingerprint(text), file, known);
  if (!first) return [];
  const fix = 'Change it, or delete one of the two files.';
  return [{ file, line, says: `the answer is the same as in ${first}, word for word`, fix }];
}
