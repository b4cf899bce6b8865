/** In pixels, of each side. */
const SIDE = 32;

/** In steps of grey out of 255: JPEG of quality 60 moves a picture by less, another photograph by more. */
const MOST = 0.5;

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
      const mean = greys.reduce((sum, grey) => sum + grey, 0) / greys.length;
      return { picture, greys, mirrored: mirror(greys), mean };
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

const mirror = (greys: Uint8Array): Uint8Array =>
  greys.map((_grey, at) => greys[at - (at % SIDE) + SIDE - 1 - (at % SIDE)] ?? 0);

const differenceTo = (greys: Uint8Array, mean: number): number =>
  greys.reduce((sum, grey) => sum + Math.abs(grey - mean), 0) / greys.length;

const difference = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, grey, at) => sum + Math.abs(grey - (other[at] ?? 0)), 0) / one.length;
