import { drawn } from '#stipple/drawn.ts';

/** A place at which the slider can stand: a picture, its name and the clinic's words. */
export interface Stop {
  name: string;
  /** What stands behind the name, smaller. */
  note?: string;
  words: string;
}

/** A colour that can be chosen; its id is the name of its rules in the style. */
export interface Shade {
  id: string;
  name: string;
  chosen: boolean;
}

/** No figure of the clinic's is in these words: those are the owner's to change. */
export const STOPS = [
  { name: 'Before', words: 'This is the hair that is still there. We blend the dots into it.' },
  {
    name: 'Session 1',
    words: 'A first subtle layer of dots, which follows your natural growth pattern.',
  },
  {
    name: 'Session 2',
    words: 'A second layer. Sessions are spread out, so you have time to get used to the change.',
  },
  {
    name: 'Session 3',
    words:
      'A third layer. We watch how your scalp adapts to the pigment; that differs from person to person.',
  },
  {
    name: 'Session 4',
    note: '(some people have three)',
    words:
      'A fourth layer. Because every layer is subtle, colleagues and friends get used to it naturally, too.',
  },
] as const satisfies readonly Stop[];

/** The stop in the middle, so that both ways show something. */
export const START = 2;

const shades = (kind: string, names: readonly string[], chosen: number): Shade[] =>
  names.map((name, index) => ({ id: `${kind}-${index + 1}`, name, chosen: index === chosen }));

/** From light to deep; the one in the middle is chosen at first. */
export const SKIN_TONES = shades(
  'skin',
  ['Light', 'Medium light', 'Medium', 'Medium deep', 'Deep'],
  2,
);
export const HAIR_SHADES = shades('hair', ['Black', 'Dark brown', 'Brown', 'Grey'], 1);

/** What one session adds, written once and referred to by its id. */
export interface Layer {
  id: string;
  /** Path data. */
  d: string;
}

/** What every picture of the figure has in common. */
export interface SvgAttributes {
  viewBox: string;
  'stroke-width': number;
}

/** The layers, one for each stop, and how to draw them. */
export function sessionFigure(): { layers: Layer[]; svg: SvgAttributes } {
  const { layers, side, width } = drawn.patch;
  return {
    layers: layers.map((d, index) => ({ id: `layer-${index}`, d })),
    svg: { viewBox: `0 0 ${side} ${side}`, 'stroke-width': width },
  };
}
