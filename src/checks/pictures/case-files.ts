import { dirname, join } from 'node:path';
import { itemsIn } from '#files/find.ts';
import { consentHolds } from '#gallery/consent.ts';
import { fileKind, PICTURE_NAME } from '#pictures/kinds.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Content } from '#checks/entries/schemas.ts';

/**
 * What lies in a case's folder and is neither its text nor a picture: a signed paper, notes of a
 * camera. Git keeps it for ever, for all to see. Cases without consent are not looked at.
 * @param today as 2026-11-22
 * @param wrong files that have other problems, which come first
 */
export const caseFileProblems = (
  root: string,
  { gallery }: Content,
  today: string,
  wrong: ReadonlySet<string>,
): Problem[] =>
  gallery
    .filter((one) => consentHolds(asWritten(one), today))
    .flatMap((one) => {
      const folder = dirname(one.file);
      const named = [one.data.before?.src, one.data.after?.src].map((src) => src?.slice(2));
      return itemsIn(join(root, folder))
        .filter(({ name }) => name !== 'index.md' && !named.includes(name))
        .filter(({ name }) => !wrong.has(`${folder}/${name}`))
        .filter(({ name, isFolder }) => isFolder || !isPicture(join(root, folder, name), name))
        .map(({ name, isFolder }) => ({
          file: `${folder}/${name}`,
          says: `this ${isFolder ? 'folder' : 'file'} is no picture of the case, and git keeps what it tells of the client`,
          fix: 'Move it out of the folder of the site.',
        }));
    });

const isPicture = (path: string, name: string): boolean =>
  PICTURE_NAME.test(name) || fileKind(path) === 'a picture';
