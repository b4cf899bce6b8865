/** The files that a photograph is encoded as: all that the pages of a case and of the list ask for. */
export const WIDTHS = [320, 480, 560, 720, 1200];
export const FORMATS = ['avif', 'webp'] as const;
export type Format = (typeof FORMATS)[number];

export const VERSIONS = WIDTHS.flatMap((width) =>
  FORMATS.map((format) => ({ width, height: (width * 3) / 4, format })),
);

/** The file name of a version of a photograph. */
export const nameOf = (photograph: string, width: number, format: string): string =>
  `${photograph.replace(/\.jpg$/, '')}-${width}.${format}`;
