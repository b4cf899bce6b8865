import { hairline } from './hairline.ts';
import type { Pair } from './pair.ts';
import { parting } from './parting.ts';
import { scar } from './scar.ts';
import { temples } from './temples.ts';
import { crown } from './thinning-crown.ts';
import { transplant } from './transplant.ts';

/** Every drawn case of the gallery: its folder is called `drawing-` and its name here. */
export const pairs = { hairline, crown, parting, temples, scar, transplant } satisfies Record<
  string,
  Pair
>;
