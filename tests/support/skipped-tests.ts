import type { Reporter, TestCase } from '@playwright/test/reporter';

/** Prints, behind everything else, which tests were skipped and why: Playwright keeps the why. */
export default class SkippedTests implements Reporter {
  readonly #skipped = new Map<string, string>();

  onTestEnd(test: TestCase): void {
    const skip = test.annotations.find(({ type }) => type === 'skip');
    if (skip) this.#skipped.set(test.title, skip.description ?? 'no reason was given');
  }

  onEnd(): void {
    for (const [title, why] of this.#skipped) console.log(`Skipped "${title}": ${why}.`);
  }

  printsToStdio(): boolean {
    return true;
  }
}
