import { ink, paper } from './palette.ts';

/** The mark: a ring that is a line on the right and dissolves into dots on the left. */
const SIDE = 16;
const RADIUS = 5.9;
const LINE = 2.2;
/** Radii of the dots from one end of the line to the other: smallest farthest from it. */
const DOTS = [1.1, 0.95, 0.8, 0.95, 1.1];

function dots(): string {
  const taken = LINE + 2 * DOTS.reduce((sum, radius) => sum + radius, 0);
  const gap = (Math.PI * RADIUS - taken) / (DOTS.length + 1);
  let along = LINE / 2;
  const circles = DOTS.map((radius) => {
    along += gap + radius;
    const angle = Math.PI * 1.5 - along / RADIUS;
    along += radius;
    const x = SIDE / 2 + RADIUS * Math.cos(angle);
    const y = SIDE / 2 + RADIUS * Math.sin(angle);
    return `<circle cx="${x.toFixed(2)}" cy="${y.toFixed(2)}" r="${radius}"/>`;
  });
  return circles.join('');
}

function ring(): string {
  const top = (SIDE / 2 - RADIUS).toFixed(1);
  const line = `M8 ${top}a${RADIUS} ${RADIUS} 0 0 1 0 ${2 * RADIUS}`;
  return (
    `<path d="${line}" fill="none" stroke="currentColor" stroke-width="${LINE}" ` +
    `stroke-linecap="round"/>${dots()}`
  );
}

/** The mark for a browser tab: ink on a light one, paper on a dark one, no ground. */
export function drawFavicon(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" fill="currentColor">` +
    `<style>svg{color:${ink}}@media(prefers-color-scheme:dark){svg{color:${paper}}}</style>` +
    `${ring()}</svg>`
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
    `viewBox="${start} ${start} ${side} ${side}" fill="${ink}" color="${ink}">` +
    `<rect x="${start}" y="${start}" width="${side}" height="${side}" fill="${paper}"/>` +
    `${ring()}</svg>`
  );
}
