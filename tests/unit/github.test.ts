import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const textOf = (file: string): string => readFileSync(file, 'utf8');
const read = <Shape>(file: string): Shape => parse(textOf(file)) as Shape;

interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}

interface Job {
  if?: string;
  needs?: string;
  permissions?: Record<string, string>;
  container?: string;
  strategy?: { matrix: { system: string[] } };
  steps: Step[];
}

interface Step {
  id?: string;
  if?: string;
  env?: Record<string, string>;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe('Every workflow', () => {
  it.each(workflows)('%s may read the repository, and but for one job nothing else', (file) => {
    const { permissions, jobs } = read<Workflow>(file);
    // The workflow of each night also asks when it last went well.
    expect(Object.values(permissions)).toEqual(Object.keys(permissions).map(() => 'read'));
    expect(['contents', 'actions']).toEqual(expect.arrayContaining(Object.keys(permissions)));
    for (const [name, job] of Object.entries(jobs)) {
      if (name !== 'tell') expect(job.permissions, name).toBeUndefined();
    }
  });

  it.each(workflows)(
    '%s names each action by its commit, and says which version that is',
    (file) => {
      const uses = stepsOf(read<Workflow>(file)).filter((step) => step.uses);
      const lines = textOf(file).match(/^.*\buses:.*$/gm) ?? [];
      expect(lines.length).toBe(uses.length);
      for (const line of lines) {
        expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    },
  );

  it.each(workflows)('%s puts nothing a stranger wrote into a command', (file) => {
    for (const { run = '' } of stepsOf(read<Workflow>(file))) expect(run).not.toContain('${{');
  });
});

describe('The workflow that checks', () => {
  const workflow = read<Workflow>(`${FOLDER}/check.yml`);
  const { jobs } = workflow;
  const steps = stepsOf(workflow);
  const commandsOf = (job: string): string[] =>
    jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];

  it('runs for pull requests, without anybody’s secrets, and for the main branch', () => {
    expect(Object.keys(workflow.on).toSorted()).toEqual(['pull_request', 'push']);
    expect(workflow.on['push']).toEqual({ branches: ['main', 'master'] });
    expect(textOf(`${FOLDER}/check.yml`)).not.toMatch(/secrets\.|pull_request_target/);
  });

  it('installs what the lock says, checks, and builds', () => {
    const { scripts } = read<{ scripts: Record<string, string> }>('package.json');
    const commands = commandsOf('check').filter((run) => !run.includes('GITHUB_OUTPUT'));
    expect(commands).toEqual(['npm ci', 'npm run check', 'node src/publish/build.cli.ts']);
    const withoutGuard = scripts['build']?.replace('-r ./src/terminal/node-version.cjs ', '');
    expect(withoutGuard).toBe(commands.slice(1).join(' && '));
  });

  it('runs every test in a Debian container when code was changed', () => {
    expect(jobs['test']).toMatchObject({
      needs: 'check',
      if: "needs.check.outputs.code == 'true'",
      container: expect.stringMatching(/bookworm|trixie/),
    });
    expect(commandsOf('test')).toContain('bash .ci/run');
  });

  it('checks, builds and tests units on Windows and macOS for a pull request of code', () => {
    expect(jobs['elsewhere']).toMatchObject({
      needs: 'check',
      if: "github.event_name == 'pull_request' && needs.check.outputs.code == 'true'",
      strategy: { matrix: { system: ['windows-latest', 'macos-latest'] } },
    });
    expect(commandsOf('elsewhere')).toEqual([
      'npm ci',
      'npm run check',
      'node src/publish/build.cli.ts',
      'npm run test:unit',
      'npm run test:owner',
    ]);
  });

  it('leaves no token behind, and takes the version of Node the project names', () => {
    const settings = (action: string) =>
      steps.filter(({ uses }) => uses?.startsWith(action)).map((step) => step.with);
    expect(settings('actions/checkout')).toHaveLength(4);
    for (const set of settings('actions/checkout')) {
      expect(set).toMatchObject({ 'persist-credentials': false });
    }
    for (const set of settings('actions/setup-node')) {
      expect(set).toMatchObject({ 'node-version-file': '.nvmrc' });
    }
  });

  it('keeps the words of the check for a push that it refuses', () => {
    const step = jobs['check']?.steps.find(({ id }) => id === 'refusal');
    const texts = jobs['check']?.steps.find(({ id }) => id === 'texts');
    expect(texts?.run).toBe('npm run check');
    expect(step?.run).toBe('node src/save-status/refusal.cli.ts >> "$GITHUB_OUTPUT"');
    expect(step?.if).toBe(
      "failure() && steps.texts.outcome == 'failure' && github.event_name == 'push'",
    );
  });

  it('writes what became of a push in a job of its own, which runs no package’s code', () => {
    const job = jobs['tell'];
    expect(job?.needs).toBe('check');
    // A pull request from a fork has a token that may not write.
    expect(job?.if).toBe("github.event_name == 'push' && !cancelled()");
    expect(job?.permissions).toEqual({ contents: 'write', statuses: 'write' });
    expect(commandsOf('tell')).toEqual(['node src/save-status/tell.cli.ts']);
    expect(job?.steps.at(-1)?.env).toEqual({
      TOKEN: '${{ github.token }}',
      RESULT: '${{ needs.check.result }}',
      COMMENT: '${{ needs.check.outputs.comment }}',
    });
    const withToken = steps.filter(({ env = {} }) => 'TOKEN' in env);
    expect(withToken).toEqual([job?.steps.at(-1)]);
  });

  it('checks out all files that the job which writes needs', () => {
    const { with: set } = jobs['tell']?.steps[0] ?? {};
    const folders = String(set?.['sparse-checkout']).trim().split('\n');
    const needed = new Set(['src/save-status/tell.cli.ts']);
    for (const file of needed) {
      for (const [, from = ''] of textOf(file).matchAll(/ from '([^']+)';/g)) {
        expect(from).toMatch(/^(?:#|\.\/|node:)/);
        if (from.startsWith('#')) needed.add(`src/${from.slice(1)}`);
        if (from.startsWith('./')) needed.add(join(dirname(file), from));
      }
    }
    expect(needed.size).toBeGreaterThan(4);
    for (const file of needed) expect(folders).toContain(dirname(file).replaceAll('\\', '/'));
  });
});

describe('What a push or a pull request changed', () => {
  const changes = read<Workflow>(`${FOLDER}/check.yml`).jobs['check']?.steps.find(
    ({ id }) => id === 'changes',
  );
  const folders: string[] = [];

  beforeEach(({ skip }) => {
    skip(process.platform === 'win32', 'Windows may take bash for its subsystem of Linux');
  });

  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  /** What the step says of a repository whose last commit changed these files. */
  function codeChanged(files: readonly string[], before = 'HEAD^1'): string {
    const folder = mkdtempSync(join(tmpdir(), 'changes-'));
    folders.push(folder);
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@clinic.example', ...words], {
        cwd: folder,
        stdio: 'ignore',
      });
    const commit = (names: readonly string[]) => {
      for (const name of names) {
        mkdirSync(join(folder, dirname(name)), { recursive: true });
        writeFileSync(join(folder, name), `${Math.random()}`);
      }
      git('add', '--all');
      git('commit', '--allow-empty', '--message', 'Change');
    };
    git('init');
    commit(['src/content/clinic.yaml', 'src/content/faq/hats.md', 'src/faq/schema.ts']);
    commit(files);
    const output = join(folder, '.git/output');
    execFileSync('bash', ['-e', '-o', 'pipefail', '-c', changes?.run ?? ''], {
      cwd: folder,
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], BEFORE: before, GITHUB_OUTPUT: output },
    });
    return readFileSync(output, 'utf8').trim();
  }

  it('is content alone when only the owner’s files did', () => {
    expect(codeChanged(['src/content/faq/hats.md', 'src/content/faq/new.md'])).toBe('code=false');
  });

  it.each([
    [['src/faq/schema.ts']],
    [['src/content/faq/hats.md', 'package.json']],
    [['src/content.config.ts']],
    [['tests/content/faq/hats.md']],
  ])('is code when %j changed', (files) => {
    expect(codeChanged(files)).toBe('code=true');
  });

  it('is code where there is nothing to compare with', () => {
    for (const before of ['0'.repeat(40), '', 'f'.repeat(40)]) {
      expect(codeChanged(['src/content/faq/hats.md'], before), before).toBe('code=true');
    }
  });
});

interface Update {
  'package-ecosystem': string;
  schedule: { interval: string };
  groups: Record<string, { patterns: string[] }>;
  ignore?: { 'dependency-name': string; 'update-types'?: string[] }[];
}

describe('Dependabot', () => {
  const { updates } = read<{ updates: Update[] }>('.github/dependabot.yml');
  const [npm, actions] = updates;
  const LEVELS = ['major', 'minor', 'patch'].map((level) => `version-update:semver-${level}`);

  it('looks at packages and actions once a month, and asks once for each', () => {
    expect([npm, actions].map((update) => update?.['package-ecosystem'])).toEqual([
      'npm',
      'github-actions',
    ]);
    expect(updates.length).toBe(2);
    for (const { schedule, groups } of updates) {
      expect(schedule.interval).toBe('monthly');
      expect(Object.values(groups)).toEqual([{ patterns: ['*'] }]);
    }
  });

  it('leaves alone what is pinned to one version because the next does not work', () => {
    const left = (npm?.ignore ?? []).filter(
      ({ 'update-types': types }) => types?.length === LEVELS.length,
    );
    expect(left).toEqual(
      ['astro', '@playwright/test'].map((name) => ({
        'dependency-name': name,
        'update-types': LEVELS,
      })),
    );
    const { dependencies, devDependencies } =
      read<Record<string, Record<string, string>>>('package.json');
    for (const { 'dependency-name': name } of left) {
      expect({ ...dependencies, ...devDependencies }[name], name).toMatch(/^\d/);
    }
  });

  it('says why it leaves each alone, and on which day to look again', () => {
    const lines = textOf('.github/dependabot.yml').split('\n');
    for (const name of ['astro', "'@playwright/test'"]) {
      const line = lines.indexOf(`      - dependency-name: ${name}`);
      expect(lines[line - 1], name).toMatch(/^ +# .*Look again on 20\d\d-\d\d-\d\d\.$/);
    }
  });

  it('names only packages the project has', () => {
    const { packages } = read<{ packages: Record<string, object> }>('package-lock.json');
    for (const { 'dependency-name': name } of npm?.ignore ?? []) {
      const place = new RegExp(`^node_modules/${name.replace('*', '.+')}$`);
      expect(
        Object.keys(packages).filter((one) => place.test(one)),
        name,
      ).not.toEqual([]);
    }
  });
});

interface Field {
  type: string;
  id?: string;
  attributes: {
    label?: string;
    value?: string;
    options?: (string | { label: string; required?: boolean })[];
  };
  validations?: { required: boolean };
}

describe('The form for what a visitor asked', () => {
  const form = read<{ name: string; description: string; body: Field[] }>(
    '.github/ISSUE_TEMPLATE/visitor-asked.yml',
  );
  const field = (id: string) => form.body.find((one) => one.id === id);

  it('asks for the question, where and how often it was asked, and what was answered', () => {
    expect(form.name).toBe('A visitor asked…');
    expect(
      form.body.flatMap(({ id, validations }) => (id ? [[id, validations?.required]] : [])),
    ).toEqual([
      ['question', true],
      ['where', true],
      ['often', true],
      ['answer', undefined],
      ['private', undefined],
    ]);
    expect(field('question')?.attributes.label).toBe("The question, in the visitor's words");
    for (const id of ['where', 'often']) {
      expect(field(id)).toMatchObject({ type: 'dropdown' });
      const options = field(id)?.attributes.options ?? [];
      expect(new Set(options).size).toBe(options.length);
      expect(options.length).toBeGreaterThan(2);
    }
  });

  it('says before all else to leave out names and health, and has that confirmed', () => {
    expect(form.body[0]?.type).toBe('markdown');
    expect(form.body[0]?.attributes.value).toMatch(/no name.*nothing about anybody's health/);
    expect(field('private')?.attributes.options).toEqual([
      { label: expect.stringMatching(/no name.*health/), required: true },
    ]);
  });

  it('stands beside an empty form for everything else', () => {
    expect(read('.github/ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true });
  });
});
