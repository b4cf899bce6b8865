import { closeUp } from './close-up.ts';
import { lostDots } from './not-found.ts';
import { ruleDots } from './rule.ts';

/** What pages show as a part of themselves, by the name of its file in the folder drawn. */
export const DRAWINGS = {
  density: () => closeUp('density'),
  hairline: () => closeUp('hairline'),
  lost: () => lostDots(),
  rule: () => ruleDots(),
  scar: () => closeUp('scar'),
};

/** A drawing as the text of its file. */
export const toFile = (drawing: unknown): string => `${JSON.stringify(drawing, null, 2)}\n`;
