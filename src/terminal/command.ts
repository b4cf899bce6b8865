import { relative } from 'node:path';
import { OwnerError } from './owner-error.ts';
import { annotate, complain, inActions } from './print.ts';

/** What the system says no to, in the owner's words (the names are those of libuv and POSIX). */
const SYSTEM: Readonly<Record<string, (place: string) => string>> = {
  EACCES: (place) =>
    `${place} may not be read or changed by your account. Give your account the right to it, then try again.`,
  EPERM: (place) =>
    `${place} may not be read or changed by your account. Give your account the right to it, then try again.`,
  EROFS: (place) =>
    `${place} is on a disk that cannot be written to. Copy the whole folder to another disk, and try again there.`,
  EBUSY: (place) => `${place} is used by another program. Close that, then try again.`,
  ENOSPC: () => 'The disk is full. Make room on it, then try again.',
  EDQUOT: () => 'Your share of the disk is full. Make room in it, then try again.',
  EMFILE: () => 'Too many files are open. Close other programs, then try again.',
  ENAMETOOLONG: (place) => `The name of ${place} is too long. Give it a shorter one.`,
};

/**
 * Runs what a command does. Whatever goes wrong is said in sentences, without a trace of the
 * program's inside; the trace follows where DETAILS is set in the environment.
 * @param name what breaks off when something does: "check"
 * @param last what is true then in any case, as a sentence
 */
export async function command(
  name: string,
  main: () => void | Promise<void>,
  last?: string,
): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.exitCode = 1;
    const sentences = inWords(name, error);
    for (const line of sentences) complain(line);
    if (last) complain(last);
    if (inActions()) annotate('error', { title: `The ${name} broke off` }, sentences.join(' '));
    if (process.env['DETAILS']) console.error(error);
  }
}

/** What went wrong, in sentences, a line each. */
export function inWords(name: string, error: unknown): string[] {
  if (error instanceof OwnerError) return error.message.split('\n');
  const { code, path } = (error ?? {}) as NodeJS.ErrnoException;
  const system = SYSTEM[code ?? ''];
  if (system) return [system(path ? relative(process.cwd(), path) || path : 'A file')];
  return [
    `The ${name} itself broke off, which is a fault of the ${name} and not of what you wrote: ${String(error)}`,
    'Undo your last change, or show this line to whoever looks after the site, who sees more with DETAILS=1 in the environment.',
  ];
}
