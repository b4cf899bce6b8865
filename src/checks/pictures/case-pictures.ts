import { dirname, join } from 'node:path';
import { itemsIn } from '#files/find.ts';
import type { Advice } from '#files/advice.ts';
import { consentHolds } from '#gallery/consent.ts';
import { ImageInfoCache } from '#pictures/image-info.ts';
import { pictureAdvice } from './picture-files.ts';
import { problemOf, repeatedPictures, type CasePicture } from './repeated-pictures.ts';
import { EVEN_IN_DRAFT, type Problem } from '#checks/problem.ts';
import { asWritten, type Content } from '#checks/entries/schemas.ts';

/**
 * The pictures of the cases that may be shown: there, readable to the last row,
 * and none of them twice. Those of the others are not looked at, so that a client
 * who takes consent back is off the site whatever became of the files.
 * @param today as 2026-11-22
 */
export async function pictureProblems(
  root: string,
  content: Content,
  today: string,
): Promise<Problem[]> {
  const pictures = picturesShown(root, content, today);
  const looks = new ImageInfoCache(root);
  const advice = await Promise.all(
    pictures.map(
      async ({ folder, name }) =>
        missing(folder, name) ?? inGit(await pictureAdvice(join(folder, name), looks)),
    ),
  );
  const good = pictures.filter((_picture, index) => advice[index] === undefined);
  const problems = [
    ...pictures.flatMap((picture, index) => problemOf(picture, advice[index])),
    ...(await repeatedPictures(good, looks)),
  ];
  looks.keep();
  return problems;
}

/** The pictures of the cases that may be shown on a day. */
export const picturesShown = (root: string, { gallery }: Content, today: string): CasePicture[] =>
  gallery
    .filter((one) => consentHolds(asWritten(one), today))
    .flatMap((one) => picturesOf(root, one));

/** What a picture tells, git keeps, whether or not its case is published. */
const inGit = (advice: Advice | undefined) => advice && { ...advice, ...EVEN_IN_DRAFT };

function picturesOf(
  root: string,
  { file, source, data }: Content['gallery'][number],
): CasePicture[] {
  return (['before', 'after'] as const).flatMap((which) => {
    const src = data[which]?.src;
    const line = source.lineOf([which, 'src']);
    const folder = join(root, dirname(file));
    if (!src) return [];
    const isPhotograph = data.kind === 'client-photo';
    return [
      { file, line, field: `${which}.src`, folder, name: src.slice('./'.length), isPhotograph },
    ];
  });
}

/** A name must be written as the file has it; some disks forgive capitals, the web does not. */
function missing(folder: string, name: string): Advice | undefined {
  const items = itemsIn(folder).map((item) => item.name);
  if (items.includes(name)) return undefined;
  const near = items.find((item) => asSeen(item).toLowerCase() === asSeen(name).toLowerCase());
  if (near && asSeen(near) === asSeen(name)) {
    return {
      says: `the name ${name} looks like that of the file, but its accents are stored in another way`,
      fix: 'Rename the file to one without accents, and write that name.',
    };
  }
  return near
    ? {
        says: `there is no picture ${name} in this folder, only ${near}`,
        fix: `Write ./${near}, or rename the file.`,
      }
    : {
        says: `there is no picture ${name} in this folder`,
        fix: 'Put it there, or write its name as the file has it.',
      };
}

/** An ä may be one character, or an a and two dots; no reader sees the difference. */
const asSeen = (name: string): string => name.normalize('NFC');
