import type { CollectionName } from '#collections/collections.ts';
import { asWritten, type Entry } from '#checks/entries/schemas.ts';
import type { Problem } from '#checks/problem.ts';
import { plainText } from '#prose/markdown/plain-text.ts';
import { skeletonOf } from '#text/look-alikes.ts';
import { saidTexts } from './said-texts.ts';

/** A very short answer that is none. */
const NO_SHORT =
  /^(?:\(?(?:please )?(?:see|read) (?:below|above|text|answer|more|the (?:text|answer|page)|it below)\)?|as above|as below|read on)[.!…]?$|\?$/i;

const CUT_OFF = /(?:…|\.{3,9})["”’)]?$/;
const LOUD = /!{3,}/;

/** "These: - hat - cap": a list whose lines were joined. */
const JOINED = /: ?[-•*] [^\n:•]{1,80}? [-•*] \S/u;

/** As many letters as a heading or a name in capitals may have. */
const LETTERS = 30;

/** Shapes that no text should have, whatever it says. */
const SHAPES: [isSo: (words: string) => number, says: string, fix: string][] = [
  [
    (words) => words.search(LOUD),
    'three exclamation marks in a row shout at visitors',
    'Write one, or a full stop.',
  ],
  [
    (words) => (isLoud(words) ? 0 : -1),
    'this is written in capitals alone, which is hard to read',
    'Write it in small letters.',
  ],
];

const isLoud = (words: string): boolean =>
  !/\p{Ll}/u.test(words) && words.replaceAll(/\P{Lu}/gu, '').length >= LETTERS;

/** Texts of the owner's whose shape is a slip: only the question again, a paragraph twice. */
export function shapeProblems(name: CollectionName, entry: Entry): Problem[] {
  // A review is as others wrote it; a list of words and the names of files are no texts.
  if (name === 'reviews' || name === 'clinic') return [];
  const texts = [...saidTexts(entry, /!{3}|\p{Lu}[^\p{Ll}]{29}/u)];
  const loud = texts.flatMap(({ words, placeOf }) =>
    SHAPES.flatMap(([find, says, fix]) => {
      const at = find(words);
      return at < 0 ? [] : [{ ...placeOf(at), says, fix }];
    }),
  );
  return [...loud, ...ofFields(name, entry), ...ofBody(name, entry)];
}

function ofFields(name: CollectionName, entry: Entry): Problem[] {
  const { file, source } = entry;
  const written = asWritten(entry);
  const wrong = (field: string, says: string, fix: string): Problem[] => [
    { file, line: source.lineOf([field]), field, says, fix },
  ];
  const { short } = written;
  const cut = ['summary', 'description'].filter((field) => CUT_OFF.test(String(written[field])));
  return [
    ...cut.flatMap((field) =>
      wrong(field, `"${field}" breaks off`, 'Write it to its end, in fewer words.'),
    ),
    ...(name === 'faq' && typeof short === 'string' && NO_SHORT.test(short.trim())
      ? wrong('short', `"${short.trim()}" is no answer`, 'Write one, or leave it empty.')
      : []),
  ];
}

function ofBody(name: CollectionName, entry: Entry): Problem[] {
  const { file, source } = entry;
  const { body = '', bodyLine } = source;
  const { question } = asWritten(entry);
  const { text, lineAt } = plainText(body);
  const at = (place: number) => ({ file, line: bodyLine + lineAt(place) - 1 });
  const asked = typeof question === 'string' ? skeletonOf(question) : '';
  if (name === 'faq' && asked !== '' && skeletonOf(text) === asked) {
    const fix = 'Write the answer to it.';
    return [{ ...at(0), says: 'the answer is only the question again', fix }];
  }
  const joined = text.search(JOINED);
  const list = {
    says: 'a list stands in one line',
    fix: 'Begin each thing of it on a line of its own, with a hyphen and a space.',
  };
  return [
    ...(joined < 0 ? [] : [{ ...at(joined), ...list }]),
    ...repeated(text).map((place) => ({
      ...at(place),
      says: 'this paragraph stands in the text twice',
      fix: 'Delete one of the two.',
    })),
  ];
}

/** Where a paragraph begins that stood there before, unless it is a word or two. */
function repeated(text: string): number[] {
  const known = new Set<string>();
  let place = 0;
  return text.split('\n').flatMap((words) => {
    const at = place;
    place += words.length + 1;
    const bare = words.length < LETTERS ? '' : skeletonOf(words);
    if (bare === '') return [];
    if (known.has(bare)) return [at];
    known.add(bare);
    return [];
  });
}
