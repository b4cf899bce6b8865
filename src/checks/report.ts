import type { Findings } from './check.ts';

/** What `npm run check -- --json` prints, for programs that show or count what was found. */
export interface Report {
  /** Whether the site may be built; the command's exit code says the same as 0 or 1. */
  inOrder: boolean;
  /** What stops the build, by file and line. */
  problems: {
    /** Relative to the project: "src/content/faq/does-smp-hurt.md". */
    file: string;
    /** Counted from 1; null where the whole file is meant. */
    line: number | null;
    /** As the owner wrote it: "consent.given"; null where no single field is meant. */
    field: string | null;
    /** What is wrong, as the rest of a sentence. */
    says: string;
    /** What to write instead, as a sentence. */
    fix: string;
  }[];
  /** What the site leaves out by rule, and what its search does not find, in sentences. */
  notes: string[];
}

/** The findings with every field in its place, whether there is something in it or not. */
export const reportOf = ({ problems, notes }: Findings): Report => ({
  inOrder: problems.length === 0,
  problems: problems.map(({ file, line = null, field = null, says, fix }) => ({
    file,
    line,
    field,
    says,
    fix,
  })),
  notes,
});

/**
 * The findings as lines that GitHub Actions takes out of a log and shows on the lines of the
 * files they speak of. It shows ten of each kind for a step; the log has them all.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export const annotationsOf = ({ problems, notes }: Findings): string[] => [
  ...problems.map(({ file, line, says, fix }) =>
    annotation('error', { file, line, title: 'To put right' }, `${says}. ${fix}`),
  ),
  ...notes.map((note) => annotation('notice', { title: 'Good to know' }, note)),
];

/** One such line; a property without a value is left out. */
export function annotation(
  kind: 'error' | 'notice',
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${inMessage(message)}`;
}

/** A line end would start another line of the log, and % starts what stands for one. */
const inMessage = (words: string): string =>
  words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** Commas and colons are what ends a property. */
const inProperty = (words: string): string =>
  inMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
