import { join } from 'node:path';
import type { Advice } from '#files/advice.ts';
import type { ImageInfoCache } from '#pictures/image-info.ts';
import type { Problem } from '#checks/problem.ts';
import { isSameChanged, sameLooks } from './same-pictures.ts';

/** A picture that a case names, and where it does. */
export interface CasePicture {
  file: string;
  line: number | undefined;
  field: string;
  /** The folder of the case. */
  folder: string;
  name: string;
  isPhotograph: boolean;
}

/** What is wrong with a picture, where its case names it. */
export const problemOf = (
  { file, line, field }: CasePicture,
  advice: Advice | undefined,
): Problem[] => (advice ? [{ file, line, field, ...advice }] : []);

/** Pictures that are one: the same file twice, or a photograph saved again or changed. */
export const repeatedPictures = async (
  pictures: readonly CasePicture[],
  looks: ImageInfoCache,
): Promise<Problem[]> => [
  ...(await repeated(pictures, looks)),
  ...(await savedAgain(pictures, looks)),
];

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
      problemOf(other, {
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
  const same = sameLooks(seen);
  const found = new Set(same.map(([, other]) => other));
  return [
    ...same.flatMap(([first, other]) => again(first, other, 'saved again')),
    ...pairsIn(seen)
      .filter(([, other]) => !found.has(other.picture))
      .filter(([first, other]) => isSameChanged(first.greys, other.greys))
      .flatMap(([first, other]) =>
        again(first.picture, other.picture, 'made brighter or darker, or turned'),
      ),
  ];
}

const again = (first: CasePicture, other: CasePicture, how: string): Problem[] =>
  problemOf(other, {
    says: `${other.name} is the picture of ${first.file}, line ${first.line}, ${how}`,
    fix: 'Put the right file in its place.',
  });

/** The two pictures of each case. */
const pairsIn = <Seen extends { picture: CasePicture }>(seen: readonly Seen[]): [Seen, Seen][] =>
  [...Map.groupBy(seen, ({ picture }) => picture.folder).values()].flatMap(([first, other]) =>
    first && other ? [[first, other] as [Seen, Seen]] : [],
  );

const isOneFile = (one: CasePicture | undefined, other: CasePicture): boolean =>
  one?.folder === other.folder && one.name === other.name;
