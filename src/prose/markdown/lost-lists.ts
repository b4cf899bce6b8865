import type { TextAdvice } from '#text/advice.ts';

/** How a line begins that was meant as part of a list. */
interface Start {
  pattern: RegExp;
  /** Whether one such line is enough; otherwise two are, or one below a colon. */
  alone: boolean;
  fix: string;
}

const HYPHEN = 'Begin each line of the list with a hyphen and a space: "- like this".';
const NUMBER =
  'Write a list as "1. like this", each on a line of its own, with an empty line above the first.';

const STARTS: Start[] = [
  { pattern: /^[•‣◦▪▫●○·∙⁃](?=\s*\S)/u, alone: true, fix: HYPHEN },
  { pattern: /^-(?=\p{L})/u, alone: true, fix: HYPHEN },
  { pattern: /^o(?:\t|[^\S\t]{2,}|\u00A0)(?=\S)/u, alone: true, fix: HYPHEN },
  { pattern: /^\d{1,3}[.)](?=\p{L})/u, alone: true, fix: NUMBER },
  {
    pattern: /^(?:\(?\d{1,3}[.):]|\(?[a-z][.)]|\(?[ivx]{1,4}[.)])(?=\s)/iu,
    alone: false,
    fix: NUMBER,
  },
  { pattern: /^o(?= )/u, alone: false, fix: HYPHEN },
  { pattern: /^(?:[–—−‐‑‒―→⇒*+]|--)(?=\s?\S)/u, alone: false, fix: HYPHEN },
  {
    pattern: /^(?!\uFFFC)[\p{So}\p{Extended_Pictographic}]\uFE0F?(?=\s?\S)/u,
    alone: false,
    fix: HYPHEN,
  },
];

/**
 * Lines that a writer sees below each other, and that no list is made of: days, steps, questions,
 * rows of a table. They run on unless the line above was broken on purpose.
 */
const ROWS: RegExp[] = [
  /^[\d#*]\uFE0F?\u20E3/u,
  /^(?:day|step|week|session|phase|stage|month|visit|part|question|answer)\s?\d{1,3}\s?[:.)–-]/iu,
  /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,8}[^\p{L}\d\n]{1,3}\d/iu,
  /^(?:q|a|question|answer)\s?\d{0,2}:\s/iu,
  /^[^\t]{0,79}\S *\t\s*\S/u,
  /^[^;\s][^;]{0,60};[^;\s]/u,
];

const SUSPECT = /^[^\p{L}"'“‘([]|^o\s|^\(?[\da-z]{1,4}[.):]\s/imu;

/**
 * The first line of a paragraph that was meant as part of a list and is none: on the page it runs
 * on behind the line above.
 * @param text of the paragraph, with a line end where it has one
 * @param broken which of its lines, counted from 0, begin where the writer broke the one above
 */
export function lostListIn(text: string, broken?: ReadonlySet<number>): TextAdvice | undefined {
  const lines = text.split('\n');
  return (SUSPECT.test(text) ? lostListOf(lines, text) : undefined) ?? lostRowsOf(lines, broken);
}

/** The first of at least two such lines that run on in one. */
function lostRowsOf(lines: string[], broken?: ReadonlySet<number>): TextAdvice | undefined {
  if (lines.length === 1) return undefined;
  for (const row of ROWS) {
    const hits = lines.flatMap((line, index) => (row.test(line.trimStart()) ? [index] : []));
    const [first] = hits;
    const runsOn = hits.some((index) => index !== first && !broken?.has(index));
    if (first !== undefined && runsOn) return { ...advice(lines, first), fix: HYPHEN };
  }
  return undefined;
}

function lostListOf(lines: string[], text: string): TextAdvice | undefined {
  for (const { pattern, alone, fix } of STARTS) {
    const hits = lines.flatMap((line, index) => (pattern.test(line.trimStart()) ? [index] : []));
    const [first] = hits;
    if (first === undefined) continue;
    const isDash = first === 0 && /^\s*– /.test(text);
    const isBelowColon = /:\s*$/.test(lines[first - 1] ?? '');
    if (alone || isDash || isBelowColon || hits.length > 1) {
      return { ...advice(lines, first), fix };
    }
  }
  return undefined;
}

function advice(lines: readonly string[], index: number) {
  const words = (lines[index] ?? '').trim().replaceAll('\t', ' ');
  const short = words.length > 24 ? words.slice(0, 24).replace(/\s\S*$/, '') : words;
  return {
    at: lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0),
    says: `"${short}" is no part of a list as it stands, and would run on in one line`,
  };
}
