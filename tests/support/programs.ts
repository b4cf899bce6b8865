import { spawnSync } from 'node:child_process';
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  openSync,
  readSync,
  statSync,
} from 'node:fs';

/** Whether a path leads to a file that may be run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Chrome and Edge say their names; on Windows they open a window instead, and are believed. */
export function isChromium(path: string): boolean {
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /chrom|edge/i.test(stdout ?? '');
}

/**
 * Ubuntu's chromium-browser is a script that only says to install a snap, until one does.
 *
 * @param snap where that snap would be
 */
export function isSnapStub(path: string, snap = '/snap/bin/chromium'): boolean {
  const start = Buffer.alloc(4096);
  const file = openSync(path, 'r');
  readSync(file, start);
  closeSync(file);
  return start.toString('latin1', 0, 2) === '#!' && start.includes(snap) && !existsSync(snap);
}
