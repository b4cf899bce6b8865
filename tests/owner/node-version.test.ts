import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { siteFolder } from '../support/site-folder.ts';

const GUARD = fileURLToPath(new URL('../../src/terminal/node-version.cjs', import.meta.url));
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  engines: { node: string };
  scripts: Record<string, string>;
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Runs a script behind the guard, with a Node that calls itself one of this version. */
function run(script: string, version = process.versions.node, env: Record<string, string> = {}) {
  const versions = JSON.stringify({ ...process.versions, node: version });
  const folder = siteFolder({
    'disguise.cjs': `Object.defineProperty(process, 'versions', { value: ${versions} });`,
    'script.mjs': script,
  });
  folders.push(folder);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', join(folder, 'disguise.cjs'), '-r', GUARD, join(folder, 'script.mjs')],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return { status, stdout, stderr };
}

describe('A command with a Node that is', () => {
  it.each(['20.20.2', '22.17.1', '18.0.0', '6.17.1'])('too old says so: %s', (version) => {
    expect(run('console.log("ran")', version)).toEqual({
      status: 1,
      stdout: '',
      stderr: `This needs Node.js 22.18 or newer, and here it is ${version}. Install the newest LTS version from https://nodejs.org, open a new terminal, and try again.\n`,
    });
  });

  it.each(['22.18.0', '24.0.0', '26.1.0'])('new enough runs: %s', (version) => {
    expect(run('console.log("ran")', version)).toEqual({ status: 0, stdout: 'ran\n', stderr: '' });
  });
});

describe('A command of which a part is missing', () => {
  it('says that npm ci brings it, without a trace of its inside', () => {
    expect(run("import 'a-package-that-is-not-there';")).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'Something that this site is built with is not installed. Write npm ci, wait until it is done, and try again.\n',
    });
  });

  it('says in a line what else keeps it from beginning, and shows where to who asks for it', () => {
    const script = "throw new Error('No part of this machine.\\nmore');";
    const { status, stderr } = run(script);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^This broke off, .+: No part of this machine\. Write npm ci .+\n$/);
    expect(run(script, undefined, { DETAILS: '1' }).stderr).toMatch(/\n\s+at /);
  });
});

describe('The guard', () => {
  it('stands before every command of the owner’s', () => {
    for (const name of ['start', 'check', 'new', 'launch', 'clean', 'build']) {
      const script = manifest.scripts[name] ?? '';
      expect(script, name).toMatch(/\bnode -r \.\/src\/terminal\/node-version\.cjs src\//);
      expect(script.match(/\bnode (?!-r)/), name).toBeNull();
    }
  });

  it('asks for what package.json asks for', () => {
    expect(readFileSync(GUARD, 'utf8')).toContain('const NEEDED = [22, 18];');
    expect(manifest.engines.node).toBe('>=22.18');
  });
});
