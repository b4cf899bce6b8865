import type { Stroke } from './path.ts';

/** A drawing in steps of its own grid: width and height are its viewBox, strokes go in it. */
export interface Drawing {
  width: number;
  height: number;
  strokes: readonly Stroke[];
}

interface SvgOptions {
  /** The colour of the dots. */
  ink: string;
  /** The colour of the ground; without it the drawing is see-through. */
  ground?: string;
  /** The width in CSS pixels; without it, one to a step of the grid. */
  pixels?: number;
}

/** Strokes of one colour as an SVG element. */
export function strokeGroup(strokes: readonly Stroke[], ink: string): string {
  const paths = strokes.map(({ width, d }) => `<path stroke-width="${width}" d="${d}"/>`);
  return `<g fill="none" stroke="${ink}" stroke-linecap="round">${paths.join('')}</g>`;
}

/** A whole SVG file of a drawing. */
export function toSvg({ width, height, strokes }: Drawing, options: SvgOptions): string {
  const { ink, ground, pixels = width } = options;
  const size = `width="${pixels}" height="${(pixels * height) / width}"`;
  const back = ground ? `<rect width="${width}" height="${height}" fill="${ground}"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${width} ${height}">` +
    `${back}${strokeGroup(strokes, ink)}</svg>`
  );
}
