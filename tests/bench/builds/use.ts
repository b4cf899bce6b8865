import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, runCommand } from '../scratch.ts';

/** What a command took. */
export interface Use {
  /** Seconds from start to end. */
  wall: number;
  /** Seconds of processor time of all its Node processes, on all cores. */
  cpu: number;
  /** The most memory its largest Node process held at once, in MB of 1,000 kB. */
  memory: number;
}

const REPORT = new URL('report-use.ts', import.meta.url).href;

/**
 * Runs a script with this Node and tells what it took.
 *
 * @param cwd where it runs; a file is written and removed there
 * @throws Error with its output when it fails
 */
export async function useOf(cwd: string, script: readonly string[]): Promise<Use> {
  const file = join(cwd, 'bench-use');
  const env = {
    ...cleanEnvironment(),
    NODE_OPTIONS: `--import=${REPORT}`,
    BENCH_USE: file,
  };
  const before = performance.now();
  const { status, output } = await runCommand(process.execPath, script, { cwd, env });
  const wall = (performance.now() - before) / 1000;
  if (status !== 0) throw new Error(`${script.join(' ')} failed:\n${output.slice(-4000)}`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const uses = lines.map((line) => JSON.parse(line) as { cpu: number; memory: number });
  rmSync(file);
  return {
    wall,
    cpu: uses.reduce((sum, { cpu }) => sum + cpu, 0),
    memory: Math.max(...uses.map(({ memory }) => memory)),
  };
}
