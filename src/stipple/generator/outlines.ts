export type Point = readonly [x: number, y: number];

/** How high a row of hairs is that are written one after another, in pixels. */
const ROW = 12;

/** Where a pen goes down, and the lines it draws from there, each to a point or by way of a bend. */
export interface Outline {
  from: Point;
  lines: readonly (readonly [to: Point] | readonly [bend: Point, to: Point])[];
}

/** Row by row and from left to right: the steps are short then, and pack better. */
const byPlace = ({ from: [x, y] }: Outline, { from: [otherX, otherY] }: Outline): number =>
  Math.floor(y / ROW) - Math.floor(otherY / ROW) || x - otherX;

/** Outlines as path data on a grid of steps of `unit`, each point a step from the one before. */
export function writeOutlines(outlines: readonly Outline[], unit: number): string {
  let pen: Point = [0, 0];
  const step = (to: Point): string => {
    const [x, y] = [Math.round(to[0] / unit) - pen[0], Math.round(to[1] / unit) - pen[1]];
    return y < 0 ? `${x}${y}` : `${x} ${y}`;
  };
  const move = (to: Point): void => {
    pen = [Math.round(to[0] / unit), Math.round(to[1] / unit)];
  };
  return outlines
    .toSorted(byPlace)
    .map(({ from, lines }) => {
      let data = `m${step(from)}`;
      move(from);
      for (const points of lines) {
        const steps = points.map(step).join(' ').replaceAll(' -', '-');
        data += steps === '0 0' ? 'h0' : `${points.length > 1 ? 'q' : 'l'}${steps}`;
        move(points.at(-1) ?? from);
      }
      return data;
    })
    .join('');
}
