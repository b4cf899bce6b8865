import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFiles } from '../support/project-files.ts';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Where mutants are tried, so that the project itself is never changed. */
export const RESULTS = join(PROJECT, 'tests/.results/mutants');

/** Makes a copy of the project with its tests, and gives its folder. */
export function copyOfProject(): string {
  const folder = join(RESULTS, 'project');
  rmSync(folder, { recursive: true, force: true });
  for (const file of projectFiles({ fresh: true })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(PROJECT, file), join(folder, file));
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
