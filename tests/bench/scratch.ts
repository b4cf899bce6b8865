import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../support/clinic.ts';

const undone: Array<() => void> = [];

/** Has something undone when the bench ends, whether by itself, by an error or by Ctrl-C. */
export function atEnd(undo: () => void): void {
  undone.push(undo);
}

process.on('exit', () => {
  for (const undo of undone) undo();
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(128 + constants.signals[signal]));
}

/**
 * A folder of its own outside the project, in which copies find the project's packages without
 * sharing its caches: they lie one folder up.
 */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'bench-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Where a command runs, and its whole environment. */
interface Place {
  cwd: string;
  env: NodeJS.ProcessEnv;
}

/** What came of a command. */
interface Outcome {
  status: number | null;
  output: string;
}

/** Runs a command to its end. */
export function runCommand(
  command: string,
  args: readonly string[],
  place: Place,
): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = start(command, args, place);
    let output = '';
    const keep = (chunk: Buffer) => void (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', fail);
    child.once('close', (status) => done({ status, output }));
  });
}

/**
 * Starts a command that runs until it is ended, at the latest with the bench.
 *
 * @returns ends it, and everything it started
 */
export function startCommand(command: string, args: readonly string[], place: Place): () => void {
  const child = start(command, args, place, 'ignore');
  child.unref();
  return () => endGroup(child);
}

function start(
  command: string,
  args: readonly string[],
  place: Place,
  stdio: 'pipe' | 'ignore' = 'pipe',
): ChildProcess {
  // In a group of its own, so that it can be ended with all it started.
  const child = spawn(command, args, { ...place, stdio, detached: true });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

const running = new Set<ChildProcess>();
atEnd(() => running.forEach(endGroup));

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** This machine's environment without what changes a site, its telemetry or its output. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const { URL: _url, CONTEXT: _context, SOURCE_DATE_EPOCH: _epoch, ...rest } = process.env;
  return { ...rest, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}
