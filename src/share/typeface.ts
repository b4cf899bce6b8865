import { readFileSync } from 'node:fs';
import { Letters } from './letters.ts';

/** The parts the package of the typeface comes in; a letter is taken from the first that has it. */
export const PARTS = ['latin', 'latin-ext', 'vietnamese'] as const;

/** The file of a part, made by typeface.cli.ts; its licence is that of the display face in styles. */
export const fileOf = (part: (typeof PARTS)[number]): URL =>
  new URL(`newsreader-${part}.ttf`, import.meta.url);

/** The typeface of the share pictures. */
export const openTypeface = (): Letters =>
  new Letters(PARTS.map((part) => readFileSync(fileOf(part))));
