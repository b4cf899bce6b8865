import density from './drawn/density.json' with { type: 'json' };
import hairline from './drawn/hairline.json' with { type: 'json' };
import lost from './drawn/lost.json' with { type: 'json' };
import rule from './drawn/rule.json' with { type: 'json' };
import scar from './drawn/scar.json' with { type: 'json' };
import type { DRAWINGS } from './drawings/drawings.ts';

/**
 * The drawings of the pages, from the files that `node src/stipple/draw.cli.ts` writes: to place their
 * dots anew would cost each build more than everything else that 1,000 questions need.
 */
export const drawn: { [Name in keyof typeof DRAWINGS]: ReturnType<(typeof DRAWINGS)[Name]> } = {
  density,
  hairline,
  lost,
  rule,
  scar,
};
