import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { inputCaseOf, layOver, ownersFolder } from '../support/bad-input.ts';

const COMMAND = fileURLToPath(new URL('../../src/checks/run.ts', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs the command in a folder of the owner's with a case laid over it. */
function run(name?: string, env: Record<string, string> = {}) {
  const root = ownersFolder();
  folders.push(root);
  if (name) layOver(root, inputCaseOf(name));
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: '1795305600', ...env },
  });
  return { status, stdout, stderr };
}

describe('The command npm run check', () => {
  it('says that everything is in order and lets the build go on', () => {
    expect(run()).toEqual({
      status: 0,
      stdout: 'Everything in src/content is in order.\n',
      stderr: '',
    });
  });

  it('says each thing on a line of its own, counts them, and stops the build', () => {
    const name = 'several-wrong-fields-at-once';
    const { expected } = inputCaseOf(name);
    expect(expected.length).toBeGreaterThan(1);
    expect(run(name)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${expected.join('\n')}\n\n${expected.length} things to put right. Nothing was published; the live site is unchanged.\n`,
    });
  });

  it('counts a single thing as one', () => {
    expect(run('a-misspelt-field').stderr).toMatch(/\n\n1 thing to put right\. /);
  });

  it('says what is left out by rule, and lets the build go on', () => {
    const name = 'good-consent-that-has-ended';
    expect(run(name)).toEqual({
      status: 0,
      stdout: `${inputCaseOf(name).notes.join('\n')}\nEverything in src/content is in order.\n`,
      stderr: '',
    });
  });

  it('says it when the check itself breaks off, without a trace of its inside', () => {
    const { status, stderr } = run(undefined, { SOURCE_DATE_EPOCH: 'yesterday' });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The check itself broke off, which is a fault of the check and not of/);
    expect(stderr).toMatch(/Nothing was published; the live site is unchanged\.\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
