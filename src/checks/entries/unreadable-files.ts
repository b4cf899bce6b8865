import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { ListedFile } from '#files/list-files.ts';
import type { Advice } from '#files/advice.ts';
import type { Problem } from '#checks/problem.ts';

/** What is no file that can be read. Before it is put right nothing else is: it may hang. */
export const unreadableFileProblems = (root: string, found: readonly ListedFile[]): Problem[] =>
  found.flatMap(({ path, kind }) => {
    const advice = kind === 'file' ? unreadable(join(root, path), path) : ODD[kind](path);
    return advice ? [{ file: path, ...advice }] : [];
  });

const ODD: Readonly<Record<Exclude<ListedFile['kind'], 'file'>, (path: string) => Advice>> = {
  link: () => ({
    says: 'this is a link that leads elsewhere, and no file or folder of the site',
    fix: 'Delete it, and put what it leads to in its place.',
  }),
  other: () => ({
    says: 'this is neither a file nor a folder, but something that programs talk through',
    fix: 'Delete it.',
  }),
  'closed folder': (path) => ({
    says: 'your account may not open this folder',
    fix: `Give it the right to, in the folder's properties or with chmod -R u+rwX "${path}".`,
  }),
};

function unreadable(file: string, path: string): Advice | undefined {
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch {
    return {
      says: 'your account may not read this file',
      fix: `Give it the right to, in the file's properties or with chmod u+rw "${path}".`,
    };
  }
}
