import { annotate } from '#terminal/print.ts';
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

/** Shows the findings on the lines of the files they speak of, in GitHub Actions. */
export function annotateAll({ problems, notes }: Findings): void {
  for (const { file, line, says, fix } of problems) {
    annotate('error', { file, line, title: 'To put right' }, `${says}. ${fix}`);
  }
  for (const note of notes) annotate('notice', { title: 'Good to know' }, note);
}
