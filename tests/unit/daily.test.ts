import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const WORKFLOW = '.github/workflows/daily.yml';
const HOOK = 'https://api.host.example/build_hooks/0123';

interface Workflow {
  on: { schedule: Array<{ cron: string }> };
  permissions: Record<string, string>;
  jobs: { publish: { steps: Array<{ run?: string; uses?: string }> } };
}

const workflow = parse(readFileSync(WORKFLOW, 'utf8')) as Workflow;
const [step] = workflow.jobs.publish.steps;
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs the step as GitHub does, with stand-ins for what reaches the network. */
function runStep(hook: string, caseText: string, curl = 'exit 0') {
  const folder = mkdtempSync(join(tmpdir(), 'daily-'));
  folders.push(folder);
  const command = (name: string, script: string) => {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, name), 0o755);
  };
  const gallery = 'site/src/content/gallery/client-014';
  writeFileSync(join(folder, 'case.md'), caseText);
  command('curl', `echo "$@" >> called\n${curl}`);
  command('git', `mkdir -p ${gallery} && cp case.md ${gallery}/index.md`);
  mkdirSync(join(folder, 'home'));
  const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', step?.run ?? ''], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
      BUILD_HOOK: hook,
      TOKEN: 't',
      GITHUB_REPOSITORY: 'clinic/site',
    },
  });
  const called = spawnSync('cat', [join(folder, 'called')], { encoding: 'utf8' }).stdout;
  return { status, stdout, called };
}

const LAPSES = 'consent:\n  given: 2026-01-02\n  reviewBy: 2027-01-02\n';
const STAYS = 'consent:\n  given: 2026-01-02\n  reviewBy:\n';

describe('The daily workflow', () => {
  it('runs once a day, may only read, and uses nobody else’s actions', () => {
    expect(workflow.on.schedule.map(({ cron }) => cron)).toEqual([
      expect.stringMatching(/^\d+ \d+ \* \* \*$/),
    ]);
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(workflow.jobs.publish.steps.filter(({ uses }) => uses)).toEqual([]);
  });

  it('asks the host to build, when it knows where', () => {
    const { status, called } = runStep(HOOK, LAPSES);
    expect(status).toBe(0);
    expect(called).toContain(HOOK);
  });

  it('fails when the host does not answer', () => {
    expect(runStep(HOOK, STAYS, 'exit 22').status).toBe(22);
  });

  it('fails without a host when a consent has a last day, and says what to do', () => {
    const { status, stdout } = runStep('', LAPSES);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error::.*BUILD_HOOK.*README\.md/);
  });

  it('does nothing without a host when no consent has one', () => {
    const { status, stdout, called } = runStep('', STAYS);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::notice::/);
    expect(called).toBe('');
  });
});
