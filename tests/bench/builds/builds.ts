import { scratchFolder } from '../scratch.ts';
import { type Build, build, check, contestants, type ContestantName } from './contestants.ts';
import { buildsReport } from './report.ts';
import type { Use } from './use.ts';

/** Everything that was measured at one size, run by run. */
export interface Size {
  questions: number;
  builds: Record<ContestantName, Build[]>;
  checks: Use[];
}

const SIZES = [8, 100, 1000, 10_000];

/**
 * Measures what it takes to build this site as it grows, side by side with plain Astro.
 *
 * @param runs how often each build is made
 * @param sizes numbers of questions
 * @returns the part of the results, in Markdown
 */
export async function measureBuilds(runs = 3, sizes: readonly number[] = SIZES): Promise<string> {
  const measured: Size[] = [];
  for (const questions of sizes) measured.push(await measureSize(questions, runs));
  return buildsReport(measured, runs);
}

async function measureSize(questions: number, runs: number): Promise<Size> {
  const sites = await contestants(scratchFolder(), questions);
  const size: Size = {
    questions,
    builds: { plain: [], plainPages: [], ours: [], withoutPictures: [] },
    checks: [],
  };
  for (let run = 0; run < runs; run += 1) {
    for (const name of Object.keys(sites) as ContestantName[]) {
      size.builds[name].push(await build(sites[name], run));
      const { cold, warm } = size.builds[name][run] as Build;
      console.log(
        `${questions} questions, run ${run + 1}, ${name}: ${cold.wall.toFixed(1)} s, ` +
          `${cold.cpu.toFixed(1)} s CPU; again ${warm.wall.toFixed(1)} s`,
      );
    }
    size.checks.push(await check(sites.ours));
  }
  return size;
}
