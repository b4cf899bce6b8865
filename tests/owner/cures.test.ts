import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { problemLine } from '#checks/problem.ts';
import { checkedFolder, inputCaseOf, inputCases, layOver } from '../support/bad-input.ts';
import { BY_HAND, LEFT_OPEN } from '../support/cures-by-hand.ts';
import { follow, followByHand } from '../support/cures.ts';

/** So many messages one after the other are no way out: the next cure brings back the last one. */
const MOST_STEPS = 10;

const bad = inputCases()
  .filter(({ expected }) => expected.length > 0)
  .map(({ folder }) => folder.split(/[\\/]/).at(-1) ?? '');

const folders: string[] = [];
let checked: string;

beforeAll(async () => {
  checked = await checkedFolder();
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

afterAll(() => {
  rmSync(checked, { recursive: true });
});

async function firstProblem(root: string) {
  const { problems } = await check(root, '2026-11-22');
  return problems[0];
}

/** What is still wrong with a bad input when its owner did what each message says. */
async function leftOver(name: string): Promise<string | undefined> {
  const root = mkdtempSync(join(tmpdir(), 'owner-'));
  folders.push(root);
  cpSync(checked, root, { recursive: true });
  layOver(root, inputCaseOf(name));
  let problem = await firstProblem(root);
  const changes = BY_HAND[name];
  if (problem && changes) {
    followByHand({ root, problem }, changes);
    problem = await firstProblem(root);
  }
  for (let step = 0; problem && step < MOST_STEPS; step += 1) {
    if (!(await follow({ root, problem }))) break;
    problem = await firstProblem(root);
  }
  return problem && problemLine(problem);
}

describe('Whoever does what the check says passes it', () => {
  it.each(bad.filter((name) => !LEFT_OPEN[name]))('after %s', async (name) => {
    expect(await leftOver(name)).toBeUndefined();
  });

  it('but where only the owner knows what to do, for a reason that is written down', () => {
    const written = [...Object.keys(BY_HAND), ...Object.keys(LEFT_OPEN)];
    expect(written.filter((name) => !bad.includes(name))).toEqual([]);
  });
});
