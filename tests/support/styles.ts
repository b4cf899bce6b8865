import { dirname, extname } from 'node:path';
import { transform } from 'lightningcss';
import type { Files } from './layers.ts';

/** Files that have styles, and how they are found: in a component, and in a script that adds them. */
const BLOCKS: Record<string, RegExp> = {
  '.css': /^([^]*)$/g,
  '.astro': /<style[^>]*>([^]*?)<\/style>/g,
  '.ts': /\.replaceSync\(`([^]*?)`\)/g,
};

/** The styles of a file, without comments. */
function stylesOf(file: string, text: string): string {
  const blocks = text.matchAll(BLOCKS[extname(file)] ?? /(?!)/g);
  return withoutComments([...blocks].map(([, block = '']) => block).join('\n'));
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
  // Other modules speak of widths, too.
  const all = file.endsWith('.ts') ? css : withoutComments(text);
  return [
    ...values.flatMap((value) => value.match(COLOUR_FUNCTION) ?? []),
    ...values.flatMap((value) =>
      (value.match(/#[\da-f]+\b|\b[a-z]+\b(?![(.-])/gi) ?? []).filter(isColour),
    ),
    ...(all.match(MEDIA_WIDTH) ?? []),
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
  [...files].flatMap(([file, text]) =>
    literalsIn(file, text).map((literal) => `${file}: ${literal}`),
  );

/** The classes that the selectors of a file start with. */
function classesIn(file: string, text: string): Set<string> {
  const classes = new Set<string>();
  // What Tailwind replaces is no CSS yet.
  const css = stylesOf(file, text)
    .replaceAll(/@screen [\w-]+/g, '@media print')
    .replaceAll(/\btheme\([^)]*\)/g, '0px')
    .replaceAll(/@tailwind [^;]*;/g, '');
  transform({
    filename: file,
    code: Buffer.from(css),
    visitor: {
      Rule: {
        style(rule) {
          for (const selector of rule.value.selectors) {
            const end = selector.findIndex(({ type }) => type === 'combinator');
            const first = selector.slice(0, end < 0 ? undefined : end);
            for (const part of first) if (part.type === 'class') classes.add(part.name);
          }
        },
      },
    },
  });
  return classes;
}

/**
 * The classes that two components start a selector with, in sentences. One may style another's
 * parts below a class or an element of its own. The style sheets count as one component.
 */
export function sharedClasses(files: Files): string[] {
  const owners = new Map<string, Set<string>>();
  for (const [file, text] of files) {
    const owner = file.endsWith('.css') ? dirname(file) : file;
    for (const name of classesIn(file, text)) {
      owners.set(name, (owners.get(name) ?? new Set()).add(owner));
    }
  }
  return [...owners].flatMap(([name, of]) =>
    of.size > 1 ? [`.${name} is defined in ${[...of].join(' and ')}.`] : [],
  );
}
