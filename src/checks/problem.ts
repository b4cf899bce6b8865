/** Something in the owner's files that keeps the site from being built. */
export interface Problem {
  /** Relative to the project: "src/content/faq/does-smp-hurt.md". */
  file: string;
  /** Counted from 1; undefined where the whole file is meant. */
  line?: number | undefined;
  /** The field as the owner wrote it: "consent.given". */
  field?: string | undefined;
  /** What is wrong, as the rest of a sentence. */
  says: string;
  /** What to write instead, as a sentence. */
  fix: string;
}

/** One problem as a line: `faq/x.md, line 3: "qustion" is not a field here. Did you mean "question"?` */
export function problemLine({ file, line, says, fix }: Problem): string {
  const place = line === undefined ? file : `${file}, line ${line}`;
  return `${place}: ${says}. ${fix}`;
}

/** Problems by file and line, as somebody works through them. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0),
  );
}
