import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Answered, Asked } from './vitest-child.ts';

const CHILD = fileURLToPath(new URL('vitest-child.ts', import.meta.url));

/** Runs test files of a folder in a Vitest that is kept warm, and started anew when one hangs. */
export class WarmVitest {
  readonly #folder: string;
  readonly #projects: readonly string[];
  readonly #env: NodeJS.ProcessEnv;
  #child: Promise<ChildProcess> | undefined;

  /**
   * @param folder a project with tests/vitest.config.ts
   * @param projects of that file
   */
  constructor(folder: string, projects: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.#folder = folder;
    this.#projects = projects;
    this.#env = env;
  }

  /**
   * @param milliseconds after which the tests count as hanging
   * @returns undefined where they hang
   */
  async run(asked: Asked, milliseconds: number): Promise<Answered | undefined> {
    this.#child ??= this.#start();
    const child = await this.#child;
    const answer = new Promise<Answered | undefined>((answered) => {
      const timer = setTimeout(() => answered(undefined), milliseconds);
      child.once('message', (message: Answered) => {
        clearTimeout(timer);
        answered(message);
      });
      child.once('exit', () => {
        clearTimeout(timer);
        answered(undefined);
      });
    });
    child.send(asked);
    const said = await answer;
    if (said === undefined) this.stop(child);
    return said;
  }

  /** Ends the child with all that it started. */
  stop(child?: ChildProcess): void {
    void this.#child?.then((running) => end(child ?? running));
    this.#child = undefined;
  }

  async #start(): Promise<ChildProcess> {
    const child = fork(CHILD, [`${this.#folder}/tests/vitest.config.ts`, ...this.#projects], {
      cwd: this.#folder,
      env: { ...process.env, ...this.#env },
      detached: true,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    await new Promise<void>((ready, fail) => {
      child.once('message', () => ready());
      child.once('exit', () => fail(new Error('Vitest could not be started.')));
    });
    return child;
  }
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
