import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { consentHolds } from '#gallery/consent.ts';
import type { Problem } from '#checks/problem.ts';
import { asWritten, type Content } from '#checks/entries/schemas.ts';

type Case = Content['gallery'][number];

/** How much the shapes of two pictures may differ: a pixel or two, from rounding. */
const TOLERANCE = 0.01;

/**
 * Pairs that cannot be laid over one another, because one picture is wider for its height than
 * the other. Cases that may not be shown are not looked at.
 * @param today as 2026-11-22
 * @param wrong files of cases whose pictures have other problems, which come first
 */
export async function pairShapeProblems(
  root: string,
  { gallery }: Content,
  today: string,
  wrong: ReadonlySet<string>,
): Promise<Problem[]> {
  const shown = gallery
    .filter((one) => consentHolds(asWritten(one), today))
    .filter(({ file }) => !wrong.has(file));
  return (await Promise.all(shown.map((one) => differing(root, one)))).flat();
}

async function differing(root: string, one: Case): Promise<Problem[]> {
  const { file, source, data } = one;
  const [before, after] = [data.before?.src, data.after?.src];
  if (!before || !after) return [];
  const folder = join(root, dirname(file));
  const [first, second] = [await sizeOf(join(folder, before)), await sizeOf(join(folder, after))];
  if (!first || !second || haveOneShape(first, second)) return [];
  return [
    {
      file,
      line: source.lineOf(['after', 'src']),
      field: 'after.src',
      says: `the two pictures have different shapes: ${inWords(first)} before, ${inWords(second)} after`,
      fix: 'Crop both to the same shape, and change nothing else in them.',
    },
  ];
}

interface Size {
  width: number;
  height: number;
}

/** The size of a picture the way up it is shown; undefined when it cannot be read. */
const sizeOf = (path: string): Promise<Size | undefined> =>
  sharp(path)
    .metadata()
    .then(
      ({ autoOrient }) => autoOrient,
      () => undefined,
    );

const haveOneShape = (one: Size, other: Size): boolean =>
  Math.abs((one.width * other.height) / (other.width * one.height) - 1) <= TOLERANCE;

const inWords = ({ width, height }: Size): string => `${width} by ${height} pixels`;
