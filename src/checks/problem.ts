import { unreadableLine, type Unreadable } from '#files/advice.ts';

/** Something in the owner's files that keeps the site from being built. */
export interface Problem extends Unreadable {
  /** Relative to the project: "src/content/faq/does-smp-hurt.md". */
  file: string;
  /** The field as the owner wrote it: "consent.given". */
  field?: string | undefined;
  /** Whether it is wrong in a draft, too: it cannot be read, or git keeps it for all to see. */
  evenInDraft?: boolean;
}

/** One problem as a line: `faq/x.md, line 3: "qustion" is not a field here. Did you mean "question"?` */
export const problemLine = (problem: Problem): string => unreadableLine(problem.file, problem);

/** Problems by file and line, in the order the owner works through them. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  // The same mark several times in one line is said once.
  const each = new Map(problems.map((problem) => [problemLine(problem), problem]));
  return [...each.values()].toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0),
  );
}

/** What makes a problem one in a draft, too. */
export const EVEN_IN_DRAFT = { evenInDraft: true } satisfies Partial<Problem>;

/** A problem that is one in a draft, too. */
export const evenInDraft = (problem: Problem): Problem => ({ ...problem, ...EVEN_IN_DRAFT });
