import { ink, paper } from './palette.ts';

/** The mark: dots on a lattice of triangles that thicken to a disc, as layers of pigment do. */
const SIDE = 40;
/** From one dot to the next, and from one row to the next: whole numbers make short files. */
const [STEP, ROW] = [8, 7];
/** From the middle to the farthest dots. */
const REACH = 16.5;
/** Widths of the dots from the upper left to the lower right, where they touch. */
const WIDTHS = [3, 5, 6, 7, 8] as const;

/** The dots as paths, one of each width, for a stroke with round ends in a square of 40. */
export function markPaths(): string {
  const places = [-2, -1, 0, 1, 2];
  const dots = places
    .flatMap((row) =>
      places.map((column) => [(column + (row % 2 === 0 ? 0 : 0.5)) * STEP, row * ROW] as const),
    )
    .filter(([x, y]) => Math.hypot(x, y) < REACH);
  const along = (x: number, y: number) => ((x + y) / Math.SQRT2 / REACH + 1) / 2;
  return WIDTHS.map((width, index) => {
    const own = dots.filter(([x, y]) => Math.floor(along(x, y) * WIDTHS.length) === index);
    let [left, top] = [0, 0];
    const moves = own.map(([x, y]) => {
      const move = `m${x + SIDE / 2 - left} ${y + SIDE / 2 - top}h0`;
      [left, top] = [x + SIDE / 2, y + SIDE / 2];
      return move.replaceAll(' -', '-');
    });
    return `<path stroke-width="${width}" d="${moves.join('')}"></path>`;
  }).join('');
}

/** The mark for a browser tab: ink on a light one, paper on a dark one, no ground. */
export function drawFavicon(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" stroke="currentColor" stroke-linecap="round">` +
    `<style>svg{color:${ink}}@media(prefers-color-scheme:dark){svg{color:${paper}}}</style>` +
    `${markPaths()}</svg>`
  );
}

/**
 * The mark in ink on a square of paper.
 *
 * @param share how much of the side the mark takes up, from 0 to 1; a maskable icon must keep
 *   what matters in the middle 0.8 (https://www.w3.org/TR/appmanifest/#icon-masks)
 */
export function drawIcon(pixels: number, share: number): string {
  const side = SIDE / share;
  const start = (SIDE - side) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" ` +
    `viewBox="${start} ${start} ${side} ${side}">` +
    `<rect x="${start}" y="${start}" width="${side}" height="${side}" fill="${paper}"/>` +
    `<g stroke="${ink}" stroke-linecap="round">${markPaths()}</g></svg>`
  );
}
