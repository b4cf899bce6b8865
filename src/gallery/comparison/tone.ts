import type { ImageMetadata } from 'astro';
import type { SourceImage } from '#pictures/requested.ts';

/** The average colours of a case's pictures, as CSS writes them: "#c8a37f". */
export interface Tones {
  before: string;
  after: string;
}

/**
 * The average colour of a picture, which shows in its place until it has come: skin rather than
 * white.
 * @throws if Astro read the picture itself
 */
export function toneOf(picture: ImageMetadata & Partial<SourceImage>): string {
  const { tone, src } = picture;
  if (!tone) throw new Error(`${src} is a picture of the gallery without a colour.`);
  return tone;
}

/** The name of the rule that paints a tone. */
export const toneClass = (tone: string): string => `tone-${tone.slice(1)}`;

/**
 * The rules for the colours of some cases, each once; nothing for none. The policy of the pages
 * forbids style attributes. The words in place of a picture that never comes are black or white.
 */
export function toneRules(cases: readonly { tones: Tones }[]): string {
  const tones = new Set(cases.flatMap(({ tones: { before, after } }) => [before, after]));
  return [...tones]
    .toSorted()
    .map((tone) => `.${toneClass(tone)}{background:${tone};color:${inkOn(tone)}}`)
    .join('');
}

/** Black or white, whichever has more contrast (WCAG 2.2: equal at a luminance of 0.179). */
function inkOn(tone: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(tone.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000' : '#fff';
}
