/** Letters one of which a text must hold before a pattern can be found in it. */
interface Need {
  letters: readonly string[];
  /** Those of them that begin a word wherever the pattern finds them. */
  beginning: ReadonlySet<string>;
}

/** What a part of a pattern needs, and whether a new word begins behind it. */
interface Part {
  needs: readonly Need[];
  opens: boolean;
}

/** Within a word, fewer letters stand in nearly every text. */
const SHORTEST = 3;
/** Words that tell nothing of a text. */
const COMMON = new Set(
  (
    'a an it is be we do me my i am as at by if in of on or so to up us s he she had ' +
    'the you your yours will not and for with are was has have had does can could would our all any from that this but ' +
    'one out too what who how when where which while been were than then they them their there here into over'
  ).split(' '),
);

interface Reader {
  source: string;
  at: number;
}

/**
 * Letters with which a word of a text must begin before a regular expression can be found in it:
 * of each list one. It reads what claim-patterns.ts writes: no named groups, no references.
 */
export const needsOf = (source: string): (readonly string[])[] =>
  eitherOf({ source, at: 0 }, true)
    .needs.filter(({ letters, beginning }) => letters.every((word) => beginning.has(word)))
    .map(({ letters }) => letters);

/** Of alternatives, each has its own need, and one of these is met. */
function eitherOf(reader: Reader, opened: boolean): Part {
  const branches = [inTurn(reader, opened)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    branches.push(inTurn(reader, opened));
  }
  const opens = branches.every((branch) => branch.opens);
  const [only] = branches;
  if (only && branches.length === 1) return { needs: only.needs, opens };
  const rarest = branches.map(({ needs }) => rarestOf(needs));
  if (!rarest.every((need) => need !== undefined)) return { needs: [], opens };
  const beginning = rarest.flatMap((need) => [...need.beginning]);
  const inside = new Set(
    rarest.flatMap((need) => need.letters.filter((word) => !need.beginning.has(word))),
  );
  const need = {
    letters: [...new Set(rarest.flatMap(({ letters }) => letters))],
    beginning: new Set(beginning.filter((word) => !inside.has(word))),
  };
  return { needs: [need], opens };
}

/** Everything that stands one behind the other is needed, unless it may be left out. */
function inTurn(reader: Reader, opened: boolean): Part {
  const needs: Need[] = [];
  let [run, runOpens, opens] = ['', opened, opened];
  const end = (): void => {
    if (run.length >= SHORTEST || (runOpens && run !== '')) {
      needs.push({ letters: [run], beginning: new Set(runOpens ? [run] : []) });
    }
    run = '';
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const found = next(reader, opens);
    const often = quantified(reader);
    if ('letter' in found && often !== 'perhaps') {
      if (run === '') runOpens = opens;
      run += found.letter;
      opens = false;
      if (often === 'again') end();
      continue;
    }
    end();
    if ('letter' in found) opens = false;
    if ('inner' in found) {
      if (often !== 'perhaps') needs.push(...found.inner.needs);
      opens = found.inner.opens && (often !== 'perhaps' || opens);
    }
  }
  end();
  return { needs, opens };
}

const SPACE = '[ -]';
const around = (opens: boolean): { inner: Part } => ({ inner: { needs: [], opens } });

/** Reads one letter, group, class or mark. */
function next(reader: Reader, opens: boolean): { letter: string } | { inner: Part } {
  const { source } = reader;
  const mark = source[reader.at] ?? '';
  reader.at += 1;
  if (mark === '(') return group(reader, opens);
  if (mark === '[') {
    const from = reader.at - 1;
    reader.at = source.indexOf(']', reader.at) + 1;
    return around(source.slice(from, reader.at) === SPACE);
  }
  if (mark === '\\') {
    const escaped = source[reader.at] ?? '';
    reader.at += 1;
    return /[a-z0-9]/i.test(escaped) ? around(escaped === 'b' && opens) : { letter: escaped };
  }
  return /[.^$]/.test(mark) ? around(mark !== '.' && opens) : { letter: mark.toLowerCase() };
}

/** Reads a group to its end; one that only looks around needs no letters of its own. */
function group(reader: Reader, opens: boolean): { inner: Part } {
  const [kind = ''] = /^\?(?::|<?[=!])/.exec(reader.source.slice(reader.at, reader.at + 3)) ?? [];
  reader.at += kind.length;
  const inner = eitherOf(reader, opens);
  reader.at += 1;
  return kind === '' || kind === '?:' ? { inner } : around(opens);
}

/** Reads how often what came before may stand. */
function quantified(reader: Reader): 'once' | 'perhaps' | 'again' {
  const [found] =
    /^(?:[?*+]|\{\d[\d,]{0,8}\})\??/.exec(reader.source.slice(reader.at, reader.at + 12)) ?? [];
  if (found === undefined) return 'once';
  reader.at += found.length;
  return /^(?:[?*]|\{0)/.test(found) ? 'perhaps' : 'again';
}

const rarestOf = ([first, ...others]: readonly Need[]): Need | undefined =>
  first && others.reduce((best, need) => (worth(need) > worth(best) ? need : best), first);

/** How rare words are: long ones are, and few of them are rarer than many. */
function worth({ letters }: Need): number {
  const least = Math.min(...letters.map((word) => (COMMON.has(word) ? 1 : word.length)));
  return Math.min(least, 6) + 1 / letters.length;
}
