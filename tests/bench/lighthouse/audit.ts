import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../scratch.ts';

/** Kept out of the lock: nothing else needs it, and it brings a hundred packages. */
export const LIGHTHOUSE = 'lighthouse@13.5.0';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of one page. */
export interface Audit {
  path: string;
  /** From 0 to 100, in the order of the categories. */
  scores: number[];
  /** What is not perfect and counts, as "category: title". */
  faults: string[];
}

/** What Lighthouse says of several visits to one page: the visit whose scores are in the middle. */
export function middleOf(audits: readonly Audit[]): Audit {
  const sum = ({ scores }: Audit) => scores.reduce((all, score) => all + score, 0);
  const middle = audits.toSorted((a, b) => sum(a) - sum(b))[Math.floor(audits.length / 2)];
  if (!middle) throw new Error('There is no middle of no visits.');
  return middle;
}

/** The parts of its report that are read. */
interface Report {
  categories: Record<
    string,
    { score: number | null; auditRefs: Array<{ id: string; weight: number }> }
  >;
  audits: Record<string, { score: number | null; title: string; displayValue?: string }>;
}

/** Whether Lighthouse can be had, from npm or from its cache; else why not, for people. */
export async function lighthouseProblem(cwd: string): Promise<string | undefined> {
  const asked = await runCommand('npx', ['--yes', LIGHTHOUSE, '--version'], {
    cwd,
    env: process.env,
  }).catch((error: Error) => ({ status: 1, output: error.message }));
  const lines = asked.output.trim().split('\n');
  return asked.status === 0 ? undefined : (lines.find((line) => /error/i.test(line)) ?? lines[0]);
}

/**
 * Has Lighthouse look at a page with its own settings for a phone.
 *
 * @param scratch a folder for its report
 * @param port where the browser listens
 * @throws Error when it gives none
 */
export async function audit(
  scratch: string,
  port: number,
  origin: string,
  path: string,
): Promise<Audit> {
  const report = join(scratch, 'report.json');
  const ask = () =>
    runCommand(
      'npx',
      [
        '--yes',
        LIGHTHOUSE,
        origin + path,
        '--quiet',
        '--no-enable-error-reporting',
        '--output=json',
        `--output-path=${report}`,
        `--port=${port}`,
      ],
      { cwd: scratch, env: process.env },
    );
  let { status, output } = await ask();
  // Now and then it cannot record a page, and says itself to run it again.
  if (/Please run Lighthouse again/.test(output)) ({ status, output } = await ask());
  if (status !== 0) throw new Error(`Lighthouse gave up on ${path}:\n${output.slice(-2000)}`);
  return { path, ...read(JSON.parse(readFileSync(report, 'utf8')) as Report) };
}

function read({ categories, audits }: Report): Pick<Audit, 'scores' | 'faults'> {
  const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
  const faults = CATEGORIES.filter((_, index) => scores[index] !== 100).flatMap((name) =>
    (categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
      .map(
        ({ id }) =>
          `${name}: ${[audits[id]?.title, audits[id]?.displayValue].filter(Boolean).join(', ')}`,
      ),
  );
  return { scores, faults };
}
