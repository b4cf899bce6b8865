/** The colours of the pictures that are files and so cannot follow the page's own tokens. */
export const paper = '#f6f1e8';
export const ink = '#1d1814';
