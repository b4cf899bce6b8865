import { ease, whorl } from '#stipple/generator/field.ts';
import type { Field } from '#stipple/generator/options.ts';
import type { Pair } from './pair.ts';

const CENTRE = [820, 600] as const;

/** From 0 in the bare patch to 1 in the hair around it; its outline is uneven. */
const around: Field = (x, y) => {
  const across = (x - CENTRE[0] + 10) / 520;
  const down = (y - CENTRE[1] - 20) / 440;
  const uneven = 0.06 * Math.sin((x + y) / 120) + 0.05 * Math.sin((x - 1.4 * y) / 95 + 1);
  return ease(0.42, 1.12, Math.sqrt(across * across + down * down) + uneven);
};

const ink = '#150d09';

/** A cropped crown from above, whose hair turns about a bare patch, then dots that follow the turn. */
export const crown: Pair = {
  seed: 11,
  skin: '#865a40',
  hair: {
    length: (x, y, chance) => (4 + 10 * chance) * (0.35 + 0.65 * around(x, y)),
    tones: [
      { ink, width: 4.2 },
      { ink, width: 5.2 },
    ],
  },
  pigment: ink,
  size: (_x, _y, chance) => 2.1 + 1.1 * chance,
  gap: 12.5,
  before: (x, y) => 0.025 + 0.9 * around(x, y),
  after: () => 0.92,
  flow: whorl(...CENTRE, 1.45, 380),
  sway: 0.5,
};
