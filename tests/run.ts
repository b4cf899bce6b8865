import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * The scripts of package.json that are `npm test`, in stages. Those of a stage run together, for
 * each keeps one core busy; a stage of one keeps all.
 */
export const STAGES = [
  ['test:types', 'test:lint', 'test:format'],
  ['test:unit'],
  ['test:owner'],
  ['test:site'],
  ['test:browser'],
];

/** Where Node keeps the compiled modules of the tools, which are the same in each run. */
const COMPILED = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));

/**
 * Runs a script of package.json and says how long it took.
 *
 * @param alone whether it may write as it goes; else what it says comes in one piece
 * @returns whether it passed
 */
async function passes(script: string, alone: boolean): Promise<boolean> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--run', script], {
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (part: Buffer) => said.push(part));
  child.stderr?.on('data', (part: Buffer) => said.push(part));
  const passed = await new Promise<boolean>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
  process.stdout.write(Buffer.concat(said));
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`npm run ${script} ${passed ? 'passed' : 'failed'} after ${seconds} seconds.\n`);
  return passed;
}

/** Runs all stages, up to one in which something fails. */
async function runStages(): Promise<boolean> {
  for (const stage of STAGES) {
    const passed = await Promise.all(stage.map((script) => passes(script, stage.length === 1)));
    if (passed.includes(false)) return false;
  }
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = (await runStages()) ? 0 : 1;
}
