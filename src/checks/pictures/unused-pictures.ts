import { readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { ListedFile } from '#files/list-files.ts';
import { consentHolds } from '#gallery/consent.ts';
import { inspect } from '#pictures/containers/inspect.ts';
import { fileKind } from '#pictures/kinds.ts';
import { metadataSentence } from '#pictures/metadata.ts';
import { CLEAN } from './picture-files.ts';
import { picturesShown } from './case-pictures.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Content } from '#checks/entries/schemas.ts';

/** Files that are text by their names, of which there may be thousands: read as such elsewhere. */
const TEXT = /\.(?:md|yaml|ts|astro|css|svg)$/;

/**
 * Pictures and films that no case shows and that tell more than can be seen: git keeps them all the
 * same, and publishes those in public. Those of cases without consent are not looked at.
 * @param found all files of the folders to be looked through
 * @param today as 2026-11-22
 */
export function unusedPictureProblems(
  root: string,
  found: readonly ListedFile[],
  content: Content,
  today: string,
): Problem[] {
  const shown = new Set(
    picturesShown(root, content, today).map(({ folder, name }) =>
      relative(root, join(folder, name)).split(sep).join('/'),
    ),
  );
  const withheld = content.gallery
    .filter((one) => !consentHolds(asWritten(one), today))
    .map(({ file }) => `${dirname(file)}/`);
  return found
    .filter(({ path, kind }) => kind === 'file' && !TEXT.test(path) && !shown.has(path))
    .filter(({ path }) => !withheld.some((folder) => path.startsWith(folder)))
    .flatMap(({ path }) => problem(root, path));
}

function problem(root: string, path: string): Problem[] {
  const file = join(root, path);
  const kind = fileKind(file);
  if (kind === 'a picture') {
    const extras = inspect(readFileSync(file))?.extras ?? [];
    return extras.length > 0
      ? [
          {
            file: path,
            says: `this picture ${metadataSentence(extras)}`,
            fix: `${CLEAN} Or delete the file.`,
          },
        ]
      : [];
  }
  return kind === undefined || kind === 'a PDF document'
    ? []
    : [
        {
          file: path,
          says: `this is ${kind}, which may tell where and by whom it was taken`,
          fix: 'Move it out of the folder of the site.',
        },
      ];
}
