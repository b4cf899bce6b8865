/** In pixels, of each side. */
const SIDE = 32;

/** In steps of grey out of 255: JPEG of quality 60 moves a picture by less, another photograph by more. */
const MOST = 0.5;

/** The same where one was made brighter or darker, whose whites and blacks are cut off. */
const MOST_CHANGED = 0.7;

/** No program that makes pictures brighter leaves less of their contrast. */
const FLATTEST = 0.4;

/** A plain area is like any other. */
const LEAST_CONTRAST = 4;

/** A picture as it is compared. */
interface Look<Picture> {
  picture: Picture;
  greys: Uint8Array;
  mirrored: Uint8Array;
  mean: number;
}

/**
 * Pairs of pictures that look the same, saved again or mirrored. Of a thousand pictures only those
 * of one brightness are compared, which saving and mirroring leave as it is.
 */
export function sameLooks<Picture>(
  pictures: readonly { picture: Picture; greys: Uint8Array }[],
): [first: Picture, other: Picture][] {
  const looks = pictures
    .map(({ picture, greys }): Look<Picture> => {
      return { picture, greys, mirrored: mirror(greys), mean: meanOf(greys) };
    })
    .filter(({ greys, mean }) => differenceTo(greys, mean) >= LEAST_CONTRAST);
  const sorted = looks.toSorted((one, other) => one.mean - other.mean);
  return sorted.flatMap((one, index) => {
    const end = sorted.findIndex(({ mean }, at) => at > index && mean - one.mean > MOST);
    return sorted
      .slice(index + 1, end < 0 ? sorted.length : end)
      .filter(({ greys, mirrored }) =>
        [greys, mirrored].some((other) => difference(one.greys, other) <= MOST),
      )
      .map((other): [Picture, Picture] =>
        looks.indexOf(one) < looks.indexOf(other)
          ? [one.picture, other.picture]
          : [other.picture, one.picture],
      );
  });
}

/**
 * Whether one picture is the other, made brighter or darker, with more or less contrast, turned or
 * mirrored: a straight line leads from the greys of one to those of the other. Two photographs of
 * one head, before and after, are further apart.
 */
export function isSameChanged(one: Uint8Array, other: Uint8Array): boolean {
  if ([one, other].some((greys) => differenceTo(greys, meanOf(greys)) < LEAST_CONTRAST)) {
    return false;
  }
  return waysRound(other).some((turned) => distanceFromLine(one, turned) <= MOST_CHANGED);
}

/** As it is, mirrored, and turned by a quarter, by half and by three quarters. */
function waysRound(greys: Uint8Array): Uint8Array[] {
  const quarter = quarterTurn(greys);
  const half = quarterTurn(quarter);
  return [greys, mirror(greys), quarter, half, quarterTurn(half)];
}

const quarterTurn = (greys: Uint8Array): Uint8Array =>
  greys.map((_grey, at) => greys[(SIDE - 1 - (at % SIDE)) * SIDE + Math.floor(at / SIDE)] ?? 0);

/** How far the greys of one are from the line that leads best to them, on average (least squares). */
function distanceFromLine(one: Uint8Array, other: Uint8Array): number {
  const [mean, otherMean] = [meanOf(one), meanOf(other)];
  let [both, spread] = [0, 0];
  for (const [at, grey] of other.entries()) {
    both += (grey - otherMean) * ((one[at] ?? 0) - mean);
    spread += (grey - otherMean) ** 2;
  }
  const slope = both / spread;
  // A negative, or next to nothing of the other, is another picture.
  if (slope < FLATTEST || slope > 1 / FLATTEST) return Infinity;
  const away = one.reduce(
    (sum, grey, at) => sum + Math.abs(grey - mean - slope * ((other[at] ?? 0) - otherMean)),
    0,
  );
  return away / one.length;
}

const meanOf = (greys: Uint8Array): number =>
  greys.reduce((sum, grey) => sum + grey, 0) / greys.length;

const mirror = (greys: Uint8Array): Uint8Array =>
  greys.map((_grey, at) => greys[at - (at % SIDE) + SIDE - 1 - (at % SIDE)] ?? 0);

const differenceTo = (greys: Uint8Array, mean: number): number =>
  greys.reduce((sum, grey) => sum + Math.abs(grey - mean), 0) / greys.length;

const difference = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, grey, at) => sum + Math.abs(grey - (other[at] ?? 0)), 0) / one.length;
