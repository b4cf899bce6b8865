import { statSync } from 'node:fs';

/** A file changed twice within this time may have one stamp for both. */
const SETTLED_MS = 2000;

/**
 * Differs between two states of a file, as Git tells them apart: by its place on the disk, its
 * size, and when it was last changed. Of one that was changed a moment ago it never comes again.
 */
export function stampOf(path: string): string {
  const { ino, size, mtimeMs, ctimeMs } = statSync(path);
  const settled = Date.now() - ctimeMs > SETTLED_MS;
  return [ino, size, mtimeMs, ctimeMs, ...(settled ? [] : [process.hrtime.bigint()])].join(' ');
}
