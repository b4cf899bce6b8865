import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';

/** What is made on a machine and never kept; .gitignore says the same. */
const MADE = /^(node_modules|dist|\.dist-.*|\.astro|\.git|\.env.*|\.DS_Store|\.results)$/;

/**
 * The files of the project as git keeps them, by path from its folder. Where
 * there is no git, every file that is not made on the machine.
 * @param options.fresh true to have those that are not yet added to git, too
 */
export function projectFiles({ fresh = false } = {}): string[] {
  const kept = listedByGit(fresh ? ['--cached', '--others', '--exclude-standard'] : ['--cached']);
  const files = kept.length > 0 ? kept : walk('.');
  return [...new Set(files)].filter((file) => existsSync(file)).toSorted();
}

function listedByGit(options: string[]): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z', ...options], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter(Boolean);
  } catch {
    return [];
  }
}

/** Every file below a folder that is not made on the machine. */
export function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.test(name))
    .flatMap((entry) => {
      const path = posix.join(folder, entry.name);
      return entry.isDirectory() ? walk(path) : [path];
    });
}
