import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What the project's git history says; it is only read. */
export interface History {
  /** Every file of some folders that the main line of commits ever had. */
  filesEver: (folders: readonly string[]) => string[];
  /** The last commit that deleted a file; undefined where none did yet. */
  deletion: (path: string) => Commit | undefined;
  /** Whether something in a folder was changed in a commit, after it or since the last one. */
  changedSince: (commit: Commit | undefined, folder: string) => boolean;
  /** A file's versions, the newest first; undefined in the place of one that cannot be read. */
  versions: (path: string) => (string | undefined)[];
}

export interface Commit {
  hash: string;
  /** The day it was made, as 2026-11-22. */
  day: string;
}

/** Of a file whose every version is asked for, no more are read. */
const MOST_VERSIONS = 20;

/** What is one commit on the main line, whether or not it merges a branch. */
const MAIN_LINE = ['--first-parent', '-m', '--no-renames'];

/**
 * Reads a project's history.
 * @param root the project's folder
 * @returns undefined where the folder is no repository of its own; "unknown" where git is missing
 * or has only the latest commits
 */
export function historyOf(root: string): History | 'unknown' | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  };
  const lines = (...args: string[]): string[] =>
    (git(...args) ?? '').split('\n').filter((line) => line !== '');
  if (git('rev-parse', '--is-shallow-repository')?.trim() !== 'false') return 'unknown';
  const log = (...args: string[]) =>
    lines('-c', 'core.quotePath=false', 'log', ...MAIN_LINE, ...args);
  return {
    filesEver: (folders) => [
      ...new Set(log('--diff-filter=A', '--name-only', '--format=', '--', ...folders)),
    ],
    deletion: (path) => {
      const [line] = log('-1', '--diff-filter=D', '--format=%H %cs', '--', path);
      const [hash, day] = line?.split(' ') ?? [];
      return hash && day ? { hash, day } : undefined;
    },
    changedSince: (commit, folder) =>
      lines('status', '--porcelain', '--', folder).length > 0 ||
      (commit !== undefined &&
        log('--format=%H', '--name-only', `${commit.hash}^..HEAD`, '--', folder).length > 0),
    versions: (path) =>
      log(`-${MOST_VERSIONS}`, '--diff-filter=AM', '--format=%H', '--', path).map((hash) =>
        git('show', `${hash}:${path}`),
      ),
  };
}
