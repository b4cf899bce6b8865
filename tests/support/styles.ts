import { transform } from 'lightningcss';
import type { Files } from './layers.ts';

/** The styles of a file: all of a style sheet, the style blocks of a component. */
export function stylesOf(file: string, text: string): string {
  const blocks = file.endsWith('.css')
    ? [text]
    : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, block = '']) => block);
  return withoutComments(blocks.join('\n'));
}

const withoutComments = (text: string): string => text.replaceAll(/\/\*[^]*?\*\//g, '');

/** A width in the condition of a media query or of the sizes of a picture. */
const MEDIA_WIDTH = /\((?=[^()]*\bwidth\b)[^()]*\d(?:px|r?em)\b[^()]*\)/g;

/** What belongs in the theme, by property: sizes of letters and widths of columns. */
const SIZE = /\b(?:font(?:-size)?|max-width):[^;{}]*\d(?:rem)\b[^;{}]*/g;

const DECLARATION = /[\w-]+\s*:\s*([^;{}]+)(?=[;}])/g;

/** A custom property or a value of the theme, which may have the name of a colour. */
const NAMED = /--[\w-]+|\btheme\([^)]*\)/g;

const COLOUR_FUNCTION = /\b(?:rgba?|hsla?|hwb|(?:ok)?l(?:ab|ch)|color)\([^)]*\)/gi;

/** The colours, sizes and widths that a file has of its own, as it writes them. */
export function literalsIn(file: string, text: string): string[] {
  const css = stylesOf(file, text);
  const values = [...css.matchAll(DECLARATION)].map(([, value = '']) =>
    value.replaceAll(NAMED, ''),
  );
  return [
    ...values.flatMap((value) => value.match(COLOUR_FUNCTION) ?? []),
    ...values.flatMap((value) =>
      (value.match(/#[\da-f]+\b|\b[a-z]+\b(?![(.-])/gi) ?? []).filter(isColour),
    ),
    ...(withoutComments(text).match(MEDIA_WIDTH) ?? []),
    ...(css.match(SIZE) ?? []),
  ];
}

/** Whether a word is a colour by itself, and not the system's, the text's or none. */
function isColour(word: string): boolean {
  let colour = false;
  transform({
    filename: 'word.css',
    code: Buffer.from(`a{color:${word}}`),
    visitor: {
      Color(found) {
        colour ||= typeof found === 'object' && found.type === 'rgb' && found.alpha > 0;
      },
    },
  });
  return colour;
}

/** What the style sheets and components write and the theme should, in sentences. */
export const outsideTheme = (files: Files): string[] =>
  [...files]
    .filter(([file]) => /\.(?:astro|css)$/.test(file))
    .flatMap(([file, text]) => literalsIn(file, text).map((literal) => `${file}: ${literal}`));
