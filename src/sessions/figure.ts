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

/** Where a treatment may be done, and both ways show something. */
export const START = 3;

const shades = (kind: string, names: readonly string[], chosen: number): Shade[] =>
  names.map((name, index) => ({ id: `${kind}-${index + 1}`, name, chosen: index === chosen }));

/** From light to deep; the one in the middle is chosen at first. */
export const SKIN_TONES = shades(
  'skin',
  ['Light', 'Medium light', 'Medium', 'Medium deep', 'Deep'],
  2,
);
export const HAIR_SHADES = shades('hair', ['Black', 'Dark brown', 'Brown', 'Grey'], 1);
