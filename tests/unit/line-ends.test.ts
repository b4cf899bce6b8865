import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });

test('a clone of a machine that writes CRLF has every file as git keeps it', ({ skip }) => {
  if (!existsSync('.git')) skip('this folder is not a repository of git');
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  try {
    git('clone', '--quiet', '--shared', '--config', 'core.autocrlf=true', '.', folder);
    // "i/lf w/crlf attr/… path": as it is in the index, and as it was written.
    const files = git('-C', folder, 'ls-files', '--eol').trim().split('\n');
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((line) => !/^i\/(\S*)\s+w\/\1\s/.test(line))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
