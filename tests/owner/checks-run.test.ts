import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '#checks/report.ts';
import { annotation } from '#terminal/print.ts';
import { makeQuestions } from '../bench/builds/questions.ts';
import { inputCaseOf, layOver, ownersFolder } from '../support/bad-input.ts';

const COMMAND = fileURLToPath(new URL('../../src/checks/check.cli.ts', import.meta.url));
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A machine on which the check cannot go on. */
const BROKEN = { NODE_OPTIONS: '--import=data:text/javascript,delete%20Map.groupBy' };

/** A folder of the owner's that is thrown away. */
function newFolder(): string {
  const root = ownersFolder();
  folders.push(root);
  return root;
}

/** Runs the command in a folder of the owner's with a case laid over it. */
function run(name?: string, env: Record<string, string> = {}, args: string[] = []) {
  const root = newFolder();
  if (name) layOver(root, inputCaseOf(name));
  return runIn(root, env, args);
}

function runIn(root: string, env: Record<string, string>, args: string[] = []) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_ACTIONS: '', SOURCE_DATE_EPOCH: '1795305600', ...env },
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
    const { status, stderr } = run(undefined, BROKEN);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The check itself broke off, which is a fault of the check and not of/);
    expect(stderr).toMatch(/Nothing was published; the live site is unchanged\.\n$/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('says in a sentence which setting of the machine is wrong', () => {
    expect(run(undefined, { SOURCE_DATE_EPOCH: 'abc' })).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'SOURCE_DATE_EPOCH is set to "abc", which is no number of seconds since 1970. Remove the setting, or give it a number such as 1795305600.\nNothing was published; the live site is unchanged.\n',
    });
  });

  /** Half an hour after midnight in London, in summer, and years after this was written. */
  const AFTER_MIDNIGHT = String(Date.parse('2099-07-01T23:30:00Z') / 1000);
  const withReview = (clinic: string) => {
    const root = newFolder();
    const review =
      'text: Friendly.\n    author: A.\n    source: Google\n    url: https://www.google.com/maps/x\n    date: 2099-07-02\n    incentive: no\n';
    writeFileSync(
      join(root, 'src/content/reviews.yaml'),
      `chosen: All of them.\nreviews:\n  - ${review}`,
    );
    writeFileSync(join(root, 'src/content/clinic.yaml'), clinic);
    return runIn(root, { SOURCE_DATE_EPOCH: AFTER_MIDNIGHT });
  };

  it.each(['', 'timeZone: Europe/Paris\n', 'timeZone: Nowhere/Atall\n'])(
    'lets a review of today pass, by the clocks where the clinic is: %o',
    (clinic) => {
      expect(withReview(clinic).stderr).not.toContain('still to come');
    },
  );

  it('stops at a review of tomorrow, by the clocks where the clinic is', () => {
    expect(withReview('timeZone: America/New_York\n').stderr).toContain(
      'src/content/reviews.yaml, line 7: "reviews (1).date" is 2099-07-02, which is still to come. Write the day it was, at the latest 2099-07-01.',
    );
  });

  it('does not take what was written since for the future where an older moment is built again', () => {
    expect(run(undefined, { SOURCE_DATE_EPOCH: '1000000000' }).stderr).toBe('');
  });
});

describe('The command npm run check with ten thousand questions', () => {
  it('keeps none of them: it has enough with a few MB more than for eight', () => {
    const root = newFolder();
    for (const [path, text] of makeQuestions(10_000)) {
      writeFileSync(join(root, 'src/content', path), text);
    }
    // Eight questions need less than 48 MB and ten thousand 60, most of it for the patterns of claims
    // that their words ask for and for what tells two answers apart; entries that are kept take 32 more.
    const { status, stdout } = runIn(root, { NODE_OPTIONS: '--max-old-space-size=64' });
    // Notes may come first: the questions speak of days, as aftercare.yaml does.
    expect(stdout).toMatch(/(?:^|\n)Everything in src\/content is in order\.\n$/);
    expect(status).toBe(0);
  });
});

describe('The command npm run check -- --json', () => {
  const asJson = (name?: string) => {
    const { status, stdout, stderr } = run(name, { GITHUB_ACTIONS: 'true' }, ['--json']);
    return { status, stderr, report: JSON.parse(stdout) as Report };
  };

  it('prints an object with every field in its place, and nothing else', () => {
    expect(asJson()).toEqual({
      status: 0,
      stderr: '',
      report: { inOrder: true, problems: [], notes: [] },
    });
    expect(asJson('a-misspelt-field')).toEqual({
      status: 1,
      stderr: '',
      report: {
        inOrder: false,
        problems: [
          {
            file: 'src/content/faq/does-smp-hurt.md',
            line: 2,
            field: 'qustion',
            says: '"qustion" is not a field here',
            fix: 'Did you mean "question"?',
          },
        ],
        notes: [],
      },
    });
  });

  it('has null for the line and the field of a whole file, and says what is left out', () => {
    const [missing] = asJson('a-missing-clinic-file').report.problems;
    expect(missing).toMatchObject({ file: 'src/content/clinic.yaml', line: null, field: null });
    const name = 'good-consent-that-has-ended';
    expect(asJson(name)).toMatchObject({
      status: 0,
      report: { inOrder: true, notes: inputCaseOf(name).notes },
    });
  });

  it.each([['--jsn'], ['--json', 'faq']])('is not taken for %s %s', (...args) => {
    const { status, stdout, stderr } = run(undefined, {}, args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('-- --json');
  });
});

describe('In GitHub Actions the command npm run check', () => {
  const IN_ACTIONS = { GITHUB_ACTIONS: 'true' };

  it('shows each thing on its line of its file, beside what it says elsewhere', () => {
    const name = 'a-misspelt-field';
    const { status, stdout, stderr } = run(name, IN_ACTIONS);
    expect(status).toBe(1);
    expect(stdout).toBe(
      '::error file=src/content/faq/does-smp-hurt.md,line=2,title=To put right::"qustion" is not a field here. Did you mean "question"?\n',
    );
    expect(stderr).toBe(run(name).stderr);
  });

  it('shows what is left out as a notice, and lets the build go on', () => {
    const name = 'good-consent-that-has-ended';
    const [note = ''] = inputCaseOf(name).notes;
    const { status, stdout } = run(name, IN_ACTIONS);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      note,
      `::notice title=Good to know::${note}`,
      'Everything in src/content is in order.',
      '',
    ]);
  });

  it('shows it when the check itself breaks off', () => {
    const { status, stdout } = run(undefined, { ...IN_ACTIONS, ...BROKEN });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error title=The check broke off::The check itself broke off, /);
  });
});

describe('A line for GitHub Actions', () => {
  it('writes in another way what would end it, or one of its parts', () => {
    expect(annotation('error', { file: 'a,b:c%.md', line: 3 }, '100 %, so:\r\n"no"')).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=3::100 %25, so:%0D%0A"no"',
    );
  });

  it('leaves out the line where a whole file is meant', () => {
    expect(annotation('notice', { file: 'a.md', line: undefined }, 'b')).toBe(
      '::notice file=a.md::b',
    );
  });
});
