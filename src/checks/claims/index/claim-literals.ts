import { rarestFirst, type Need } from './claim-needs.ts';

/** What a part of a pattern needs, and whether a new word begins behind it. */
interface Part {
  needs: readonly Need[];
  opens: boolean;
}

interface Reader {
  source: string;
  at: number;
}

/** With more of them, to look for each takes longer than it saves. */
const MOST_NEEDS = 3;
const SPACE = '[ -]';
const WORD_ENDS = '(?![a-z0-9])';

/**
 * What must stand in a text before a regular expression can be found in it, the rarest first. It
 * reads what claim-patterns.ts writes: no named groups, no references.
 */
export const needsOf = (source: string): readonly Need[] =>
  rarestFirst(eitherOf({ source, at: 0 }, true, false).needs).slice(0, MOST_NEEDS);

/**
 * Of alternatives, each has its own need, and one of these is met.
 * @param opened whether a word begins before them
 * @param closed whether a word ends behind them
 */
function eitherOf(reader: Reader, opened: boolean, closed: boolean): Part {
  const branches = [inTurn(reader, opened, closed)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    branches.push(inTurn(reader, opened, closed));
  }
  const [only] = branches;
  if (only && branches.length === 1) return only;
  const rarest = branches.map(({ needs }) => rarestFirst(needs)[0]);
  const known = rarest.every((need) => need !== undefined);
  return {
    needs: known ? [[...new Set(rarest.flat())]] : [],
    opens: branches.every((branch) => branch.opens),
  };
}

/** Everything that stands one behind the other is needed, unless it may be left out. */
function inTurn(reader: Reader, opened: boolean, closed: boolean): Part {
  const needs: Need[] = [];
  // Letters that begin a word, and those of them before a space that may be left out.
  let [run, parts, opens]: [string, string[], boolean] = ['', [], opened];
  const end = (isWord: boolean): void => {
    if (run !== '') needs.push([...parts, isWord ? `${run} ` : run]);
    [run, parts] = ['', []];
  };
  while (!'|)'.includes(reader.source[reader.at] ?? ')')) {
    if (isClosed(reader.source, reader.at, closed)) end(true);
    const begins = opens || run !== '';
    const { letter, space = false, inner, looks = false } = next(reader, opens, closed);
    const often = quantified(reader);
    if (letter !== undefined && often === 'once' && begins) run += letter;
    else if (space && often === 'perhaps' && run !== '') parts.push(`${run} `);
    else if (!looks) end(false);
    if (inner && often !== 'perhaps') needs.push(...inner.needs);
    const after = space || (inner?.opens ?? false) || (looks && opens);
    opens = after && (often !== 'perhaps' || opens);
  }
  end(isClosed(reader.source, reader.at, closed));
  return { needs, opens };
}

/** Plain letters, but for the last one where it may be left out. */
const LETTERS = /[a-z0-9']{1,40}(?![?{])/y;

/** What stands next in a pattern: a letter, a space, a group, something that only looks, or else. */
interface Next {
  letter?: string;
  space?: boolean;
  inner?: Part;
  looks?: boolean;
}

function next(reader: Reader, opens: boolean, closed: boolean): Next {
  const { source } = reader;
  const mark = source[reader.at] ?? '';
  if (mark === '(') return group(reader, opens, closed);
  if (mark === '[') {
    const isSpace = source.startsWith(SPACE, reader.at);
    reader.at = source.indexOf(']', reader.at) + 1;
    return { space: isSpace };
  }
  LETTERS.lastIndex = reader.at;
  const [letters] = LETTERS.exec(source) ?? [];
  reader.at += letters?.length ?? (mark === '\\' ? 2 : 1);
  if (letters) return { letter: letters };
  if (mark !== '\\')
    return /[.^$]/.test(mark) ? { looks: mark !== '.' } : { letter: mark.toLowerCase() };
  const escaped = source[reader.at - 1] ?? '';
  return /[a-z0-9]/i.test(escaped) ? { looks: escaped === 'b' } : { letter: escaped };
}

/** Reads a group to its end; one that only looks around needs no letters of its own. */
function group(reader: Reader, opens: boolean, closed: boolean): Next {
  const { source, at } = reader;
  reader.at = endOf(source, at);
  if (looksAt(source, at)) return { looks: true };
  const often = quantified(reader);
  const isLast = often !== 'again' && isClosed(source, reader.at, closed);
  reader.at = at + '(?:'.length;
  const inner = eitherOf(reader, opens, isLast);
  reader.at += 1;
  return { inner };
}

/** Whether a group begins at a place that only looks around. */
const looksAt = (source: string, at: number): boolean =>
  source[at] === '(' && source[at + 2] !== ':';

/** Whether a word that ends at a place of a pattern ends there in every text, too. */
function isClosed(source: string, at: number, closed: boolean): boolean {
  if (source.startsWith(WORD_ENDS, at) || source.startsWith(String.raw`\b`, at)) return true;
  if (source.startsWith(SPACE, at)) return !/[?{]/.test(source[at + SPACE.length] ?? '');
  if (looksAt(source, at)) return isClosed(source, endOf(source, at), closed);
  return closed && '|)'.includes(source[at] ?? ')');
}

/** Where a group ends that begins at a place. */
function endOf(source: string, from: number): number {
  let depth = 0;
  MARKS.lastIndex = from;
  for (let mark = MARKS.exec(source); mark; mark = MARKS.exec(source)) {
    if (mark[0] === '(') depth += 1;
    if (mark[0] === ')') depth -= 1;
    if (depth === 0) break;
  }
  return MARKS.lastIndex;
}

const MARKS = /\\.|\[[^\]]{0,60}\]|[()]/g;

/** Reads how often what came before may stand. */
function quantified(reader: Reader): 'once' | 'perhaps' | 'again' {
  QUANTIFIER.lastIndex = reader.at;
  const [found] = QUANTIFIER.exec(reader.source) ?? [];
  if (found === undefined) return 'once';
  reader.at += found.length;
  return found.startsWith('?') || found.startsWith('{0') ? 'perhaps' : 'again';
}

const QUANTIFIER = /(?:\?|\{\d[\d,]{0,8}\})\??/y;
