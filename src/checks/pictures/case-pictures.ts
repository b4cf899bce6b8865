import { dirname, join } from 'node:path';
import { itemsIn } from '#files/find.ts';
import type { Advice } from '#files/advice.ts';
import { consentHolds } from '#gallery/consent.ts';
import { ImageInfoCache } from '#pictures/image-info.ts';
import { pictureAdvice } from './picture-files.ts';
import { sameLooks } from './same-pictures.ts';
import { EVEN_IN_DRAFT, type Problem } from '#checks/problem.ts';
import { asWritten, type Content } from '#checks/entries/schemas.ts';

/** A picture that a case names, and where it does. */
interface CasePicture {
  file: string;
  line: number | undefined;
  field: string;
  /** The folder of the case. */
  folder: string;
  name: string;
  isPhotograph: boolean;
}

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
    ...pictures.flatMap((picture, index) => problem(picture, advice[index])),
    ...(await repeated(good, looks)),
    ...(await savedAgain(good, looks)),
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

const problem = ({ file, line, field }: CasePicture, advice: Advice | undefined): Problem[] =>
  advice ? [{ file, line, field, ...advice }] : [];

/** Two clients, or a client before and after, never look the same to the last pixel. */
async function repeated(
  pictures: readonly CasePicture[],
  looks: ImageInfoCache,
): Promise<Problem[]> {
  const digests = new Map<CasePicture, string>();
  for (const picture of pictures) {
    digests.set(picture, (await looks.at(join(picture.folder, picture.name))).digest);
  }
  const same = Map.groupBy(pictures, (picture) => digests.get(picture));
  return [...same.values()].flatMap(([first, ...others]) =>
    others.flatMap((other) =>
      problem(other, {
        says: `${other.name} is the picture of ${first?.file}, line ${first?.line}, once more`,
        // Whatever is put in the place of a file that both fields name is both pictures again.
        fix: isOneFile(first, other)
          ? 'Write the name of the other picture.'
          : 'Put the right file in its place.',
      }),
    ),
  );
}

/** Photographs that are one, saved again or mirrored; drawings may share one. */
async function savedAgain(
  pictures: readonly CasePicture[],
  looks: ImageInfoCache,
): Promise<Problem[]> {
  const seen: { picture: CasePicture; greys: Uint8Array }[] = [];
  const digests = new Set<string>();
  for (const picture of pictures) {
    const path = join(picture.folder, picture.name);
    const { digest } = await looks.at(path);
    if (!picture.isPhotograph || digests.has(digest)) continue;
    digests.add(digest);
    seen.push({ picture, greys: await looks.greys(path) });
  }
  return sameLooks(seen).flatMap(([first, other]) =>
    problem(other, {
      says: `${other.name} is the picture of ${first.file}, line ${first.line}, saved again`,
      fix: 'Put the right file in its place.',
    }),
  );
}

const isOneFile = (one: CasePicture | undefined, other: CasePicture): boolean =>
  one?.folder === other.folder && one.name === other.name;

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
