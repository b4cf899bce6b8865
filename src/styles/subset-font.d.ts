/** The package ships no types; these are the options used here. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Buffer,
    characters: string | undefined,
    options: {
      targetFormat: 'woff2' | 'sfnt';
      /** A value for each axis of a variable font, which then is one no more. */
      variationAxes?: Record<string, number>;
      /** Leaves out glyphs that only layout features lead to. */
      noLayoutClosure?: boolean;
      /** Keeps the whole font; `characters` are then left out. */
      keepAllGlyphs?: boolean;
    },
  ): Promise<Buffer>;
}
