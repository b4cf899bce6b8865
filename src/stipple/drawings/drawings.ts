import { closeUp } from './close-up.ts';
import { heroDots } from './hero.ts';
import { lostDots } from './lost.ts';
import { patchDots } from './patch.ts';
import { ruleDots } from './rule.ts';

/** What pages show as a part of themselves, by the name of its file in the folder drawn. */
export const DRAWINGS = {
  density: () => closeUp('density'),
  hairline: () => closeUp('hairline'),
  hero: () => heroDots(),
  lost: () => lostDots(),
  patch: () => {
    const { side, width, layers } = patchDots();
    return { side, width, layers };
  },
  rule: () => ruleDots(),
  scar: () => closeUp('scar'),
};

/** A drawing as the text of its file. */
export const toFile = (drawing: unknown): string => `${JSON.stringify(drawing, null, 2)}\n`;
