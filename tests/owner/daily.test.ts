import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const WORKFLOW = '.github/workflows/daily.yml';
const HOOK = 'https://api.host.example/build_hooks/0123';
const TODAY = '2026-12-02';

interface Workflow {
  on: { schedule: Array<{ cron: string }> };
  permissions: Record<string, string>;
  jobs: Record<string, { steps: Array<{ run?: string; uses?: string; shell?: string }> }>;
}

const readWorkflow = (file: string) => parse(readFileSync(file, 'utf8')) as Workflow;
const workflow = readWorkflow(WORKFLOW);
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);
const step = stepsOf(workflow).at(-1);
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The owner's files of a night, by path in src/content. */
type Content = Record<string, string>;

interface Night {
  /** The address of the build hook, where there is one. */
  hook?: string;
  /** When the last run that went well began; none before the first. */
  last?: string;
  /** What stands in for curl, after it has written down what it was called with. */
  curl?: string;
}

/** A folder as GitHub checks it out, as far as the command reads it. */
function checkedOut(content: Content): string {
  const folder = mkdtempSync(join(tmpdir(), 'daily-'));
  folders.push(folder);
  mkdirSync(join(folder, 'src'));
  for (const name of readdirSync('src').filter((other) => other !== 'content')) {
    symlinkSync(resolve('src', name), join(folder, 'src', name));
  }
  for (const [path, text] of Object.entries({ 'clinic.yaml': '', ...content })) {
    const file = join(folder, 'src/content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** Runs the last step as GitHub does on a night, with a stand-in for what reaches the network. */
function runStep(content: Content, { hook = '', last, curl = '' }: Night = {}) {
  const folder = checkedOut(content);
  const runs = JSON.stringify({ workflow_runs: last ? [{ created_at: last }] : [] });
  writeFileSync(
    join(folder, 'curl'),
    `#!/bin/sh\necho "$@" >> called\n${curl}\ncase "$*" in *api.github.example*) echo '${runs}';; esac\n`,
  );
  chmodSync(join(folder, 'curl'), 0o755);
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: [folder, dirname(process.execPath), process.env['PATH']].join(delimiter),
        BUILD_HOOK: hook,
        TOKEN: 't',
        GITHUB_API_URL: 'https://api.github.example',
        GITHUB_REPOSITORY: 'clinic/site',
        SOURCE_DATE_EPOCH: String(Date.parse(`${TODAY}T03:17:00Z`) / 1000),
      },
    },
  );
  const calls = join(folder, 'called');
  const called = existsSync(calls) ? readFileSync(calls, 'utf8') : '';
  return { status, stdout, stderr, isBuilt: called.includes(HOOK) };
}

/** A client's case with a consent as it is written in any of several ways. */
const caseWith = (consent: string): Content => ({
  'gallery/client-014/index.md': `---
kind: client-photo
title: Temples, two sessions
description: "A client's hairline before and after two sessions, in the same daylight, six weeks later."
service: hairline
order: 1
treated: The hairline at the temples.
sessions: 2
stage: healing
lighting: Daylight
ownClient: true
unretouched: true
adult: true
${consent}
before: {src: ./before.jpg, alt: The front of a shaven head., takenAt: 2026-02-01}
after: {src: ./after.jpg, alt: The same head six weeks later., takenAt: 2026-04-15}
published: 2026-05-01
---
`,
});
const until = (day: string) =>
  caseWith(
    `consent:\n  reference: C-014\n  given: 2026-01-02\n  uses: [website]\n  reviewBy: ${day}`,
  );
const ofDraft = (content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([path, text]) => [
      path,
      text.replace('kind:', 'draft: true\nkind:'),
    ]),
  );
const licence = (day: string): Content => ({
  'practitioners.yaml': `practitioners:\n  - name: Ann Example\n    role: Founder\n    licence: {nation: Wales, authority: Exampleton, number: A1, expires: ${day}}\n`,
});

const premises = (day: string): Content => ({
  'clinic.yaml': `premises: {nation: London, authority: Exampleton, number: A1, expires: ${day}}\n`,
});

const insured = (day: string): Content => ({
  'clinic.yaml': `insurance: {insurer: Example, until: ${day}}\n`,
});

const closed = (from: string, to: string): Content => ({
  'clinic.yaml': `closures:\n  - from: ${from}\n    to: ${to}\n`,
});

describe('The daily workflow', () => {
  it('runs once a day, may only read, and uses the actions that the check uses', () => {
    expect(workflow.on.schedule.map(({ cron }) => cron)).toEqual([
      expect.stringMatching(/^\d+ \d+ \* \* \*$/),
    ]);
    expect(workflow.permissions).toEqual({ actions: 'read', contents: 'read' });
    const usedIn = (one: Workflow) => stepsOf(one).flatMap(({ uses }) => uses ?? []);
    const known = usedIn(readWorkflow('.github/workflows/check.yml'));
    expect(known).toEqual(expect.arrayContaining(usedIn(workflow)));
  });

  it('stops at the first command that fails, also in the middle of a line', () => {
    expect(step?.shell).toBe('bash');
  });
});

describe('A night with a build hook', () => {
  const [YESTERDAY, WEEK_AGO] = ['2026-12-01T03:17:20Z', '2026-11-25T03:17:20Z'];

  it.each([
    ['a consent ended yesterday', until('2026-12-01'), YESTERDAY],
    ['a licence ended yesterday', licence('2026-12-01'), YESTERDAY],
    ['the licence of the premises ended yesterday', premises('2026-12-01'), YESTERDAY],
    ['the insurance ended yesterday', insured('2026-12-01'), YESTERDAY],
    ['a closure ended yesterday', closed('2026-11-30', '2026-12-01'), YESTERDAY],
    ['visitors are told of a closure from today', closed('2026-12-16', '2026-12-20'), YESTERDAY],
    ['something ended in a week in which nothing ran', until('2026-11-27'), WEEK_AGO],
    ['something ended and nothing ever ran', until('2026-11-01'), undefined],
  ])('has the site built when %s', (_what, content, last) => {
    const night = runStep(content, { hook: HOOK, ...(last && { last }) });
    expect(night).toMatchObject({ status: 0, stderr: '', isBuilt: true });
    expect(night.stdout).toMatch(
      /^src\/content\/.*, line \d+: the .* (?:ended on|is shown from) .*\.\n::notice::/,
    );
  });

  it.each([
    ['nothing ends', {}],
    ['a consent ends tonight', until(TODAY)],
    ['a licence ends in a year', licence('2027-12-01')],
    ['a consent ended before the last run', until('2026-11-30')],
    ['a licence ended long ago', licence('2025-11-30')],
    ['the consent of a draft ended yesterday', ofDraft(until('2026-12-01'))],
    ['a draft has a consent that cannot be read', ofDraft(until('2026-12-32'))],
    ['a closure goes on', closed('2026-12-01', '2026-12-03')],
    ['visitors are told of a closure from tomorrow', closed('2026-12-17', '2026-12-20')],
    [
      'a consent was taken back: the push that says so has it built',
      caseWith(
        'consent: {reference: C-014, given: 2026-01-02, uses: [website], reviewBy: 2026-12-01, withdrawn: 2026-06-01}',
      ),
    ],
  ])('has nothing built when %s', (_what, content) => {
    const night = runStep(content, { hook: HOOK, last: YESTERDAY });
    expect(night).toMatchObject({ status: 0, isBuilt: false });
    expect(night.stdout).toMatch(/^::notice::Nothing/);
  });

  it('goes by the clocks where the clinic is', () => {
    const content = { ...until('2026-12-01'), 'clinic.yaml': 'timeZone: America/Los_Angeles\n' };
    expect(runStep(content, { hook: HOOK, last: YESTERDAY }).isBuilt).toBe(false);
  });

  it('fails, to be made up for in the next, when the host or GitHub does not answer', () => {
    const fails = (part: string) =>
      runStep(until('2026-12-01'), {
        hook: HOOK,
        last: YESTERDAY,
        curl: `case "$*" in *${part}*) exit 22;; esac`,
      });
    expect(fails('build_hooks').status).toBe(22);
    expect(fails('api.github.example')).toMatchObject({ status: 22, isBuilt: false });
  });

  it('fails when a day cannot be read, and says which', () => {
    const night = runStep(until('2026-12-32'), { hook: HOOK, last: YESTERDAY });
    expect(night).toMatchObject({ status: 1, isBuilt: false });
    expect(night.stderr).toContain(
      'client-014/index.md, line 18: "consent.reviewBy" is 2026-12-32',
    );
  });

  it.each([
    ['premises.expires', premises('2026-12-32')],
    ['insurance.until', insured('2026-12-32')],
  ])('fails when a day of the clinic’s own papers cannot be read: %s', (field, content) => {
    const night = runStep(content, { hook: HOOK, last: YESTERDAY });
    expect(night).toMatchObject({ status: 1, isBuilt: false });
    expect(night.stderr).toContain(`clinic.yaml, line 1: "${field}" is 2026-12-32`);
  });
});

describe('A night without a build hook', () => {
  it.each([
    ['on a line of its own', until('2027-01-02')],
    [
      'in one line with the rest',
      caseWith(
        'consent: {reference: C-014, given: 2026-01-02, uses: [website], reviewBy: 2027-12-01}',
      ),
    ],
    [
      'and hardly anything else',
      {
        'gallery/client-014/index.md':
          '---\nconsent: {reference: C-014, given: 2026-01-02, uses: [website], reviewBy: 2026-12-01}\n---\n',
      },
    ],
    ['in quotes', until('"2027-01-02"')],
    ['on the next line', until('\n    2027-01-02')],
    ['in a file with Windows’ line ends', until('2027-01-02\r')],
    ['of a licence', licence('2027-01-02')],
    ['of a licence of the premises', premises('2027-01-02')],
    ['of an insurance', insured('2027-01-02')],
    ['of a closure', closed('2027-01-02', '2027-01-05')],
  ])('fails when there is a last day %s, and says what to do', (_how, content) => {
    const { status, stdout, isBuilt } = runStep(content);
    expect(status).toBe(1);
    expect(isBuilt).toBe(false);
    expect(stdout).toMatch(/^::error::.*BUILD_HOOK.*README\.md/m);
  });

  it('does nothing when nothing has a last day', () => {
    const { status, stdout, stderr } = runStep(until(''));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^::notice::/);
  });
});
