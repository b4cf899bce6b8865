import { SCHEMES } from '#styles/tailwind.config.ts';

/** The colours of the pictures that are files and so cannot follow the page's own scheme. */
export const { paper, ink } = SCHEMES.light;
