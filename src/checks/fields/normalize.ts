import { skeletonOf } from '#text/look-alikes.ts';

/** Words as they sound and look: capitals, spaces, marks and look-alike letters make no difference. */
export const asHeard = (words: string): string => skeletonOf(words);
