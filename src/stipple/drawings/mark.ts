import { ink, paper } from './palette.ts';

/** The mark: dots on a lattice of triangles that thicken to a disc, as layers of pigment do. */
const SIDE = 16;
/** From one dot to the next. */
const STEP = 3.05;
/** From the middle to the farthest dots. */
const REACH = 6.3;
/** Radii of the dots at the upper left and at the lower right, where they touch. */
const [THINNEST, THICKEST] = [0.5, 1.9];

/** The dots as circles of SVG, row by row. */
function dots(): string {
  const rows = [-2, -1, 0, 1, 2];
  return rows
    .flatMap((row) =>
      rows.map((column) => ({
        x: (column + (row % 2 === 0 ? 0 : 0.5)) * STEP,
        y: row * STEP * Math.sin(Math.PI / 3),
      })),
    )
    .filter(({ x, y }) => Math.hypot(x, y) < REACH)
    .map(({ x, y }) => {
      const along = ((x + y) / Math.SQRT2 / REACH + 1) / 2;
      const radius = THINNEST + (THICKEST - THINNEST) * along;
      const [cx, cy, r] = [SIDE / 2 + x, SIDE / 2 + y, radius].map((one) => one.toFixed(2));
      return `<circle cx="${cx}" cy="${cy}" r="${r}"/>`;
    })
    .join('');
}

/** The mark for a browser tab: ink on a light one, paper on a dark one, no ground. */
export function drawFavicon(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" fill="currentColor">` +
    `<style>svg{color:${ink}}@media(prefers-color-scheme:dark){svg{color:${paper}}}</style>` +
    `${dots()}</svg>`
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
    `viewBox="${start} ${start} ${side} ${side}" fill="${ink}">` +
    `<rect x="${start}" y="${start}" width="${side}" height="${side}" fill="${paper}"/>` +
    `${dots()}</svg>`
  );
}
