import {
  createVitest,
  type TestModule,
  type TestSequencer,
  type TestSpecification,
} from 'vitest/node';

/** What the child is asked: run these test files, now that these sources have changed. */
export interface Asked {
  tests: string[];
  changed: string[];
  /** False to run them all, although one has failed. */
  bail: boolean;
}

/** What it answers. */
export interface Answered {
  /** The first test that failed: its file, its name and what it says. */
  failed?: { file: string; name: string; says: string };
  /** The files that failed, where all were asked for. */
  failedFiles: string[];
  /** Milliseconds of each file. */
  took: Record<string, number>;
}

/** A busy machine is no mistake of the source; what hangs is ended by the parent. */
const PATIENCE_MS = 600_000;

/** What holds for ten thousand questions takes minutes to show, and holds for eight. */
const NOT_OF_AMOUNTS = /^(?!.*ten thousand)/;

/** The files run in the order they were asked for. */
class AsAsked implements TestSequencer {
  shard = (files: TestSpecification[]) => files;
  sort = (files: TestSpecification[]) => files;
}

/** Stands ready to run tests again and again: what Vitest has read once, it need not read anew. */
async function standReady(config: string, projects: string[]): Promise<void> {
  const vitest = await createVitest(
    'test',
    {
      config,
      project: projects,
      watch: false,
      reporters: [{}],
      cache: false,
      sequence: { sequencer: AsAsked },
    },
    {},
  );
  process.on('message', (asked: Asked) => {
    void (async () => {
      for (const file of asked.changed) vitest.invalidateFile(file);
      for (const own of [vitest.config, ...vitest.projects.map((one) => one.config)]) {
        own.bail = asked.bail ? 1 : 0;
        own.testTimeout = PATIENCE_MS;
        own.hookTimeout = PATIENCE_MS;
        own.testNamePattern = NOT_OF_AMOUNTS;
        // What a mutant breaks off leaves nothing to the tests of the next.
        own.isolate = true;
      }
      const all = await vitest.globTestSpecifications();
      const order = asked.tests.map((file) => all.find(({ moduleId }) => moduleId === file));
      const chosen = order.filter((one) => one !== undefined);
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(chosen);
      // The modules of earlier runs are still among them.
      const own = testModules.filter(({ moduleId }) => asked.tests.includes(moduleId));
      process.send?.(answerOf(own, unhandledErrors));
    })();
  });
  process.send?.('ready');
}

function answerOf(modules: readonly TestModule[], unhandled: readonly unknown[]): Answered {
  const failed = modules.filter((module) => module.state() === 'failed');
  const took = Object.fromEntries(
    modules.map((module) => [module.moduleId, Math.round(module.diagnostic().duration)]),
  );
  const [first] = failed;
  const [test] = first ? [...first.children.allTests('failed')] : [];
  const error = test?.result().errors?.[0] ?? first?.errors()[0] ?? unhandled[0];
  const says = String((error as { message?: string } | undefined)?.message ?? '').split('\n')[0];
  return {
    ...(first || error
      ? { failed: { file: first?.moduleId ?? '', name: test?.fullName ?? '', says: says ?? '' } }
      : {}),
    failedFiles: failed.map(({ moduleId }) => moduleId),
    took,
  };
}

const [, , config = '', ...projects] = process.argv;
await standReady(config, projects);
