import { ink } from '#stipple/drawings/palette.ts';
import { shareGround } from '#stipple/drawings/share-ground.ts';
import type { Letters } from './letters.ts';
import { CAPITALS, setText, type SetText, type Setting } from './lines.ts';

/** What a share picture says. */
export interface Card {
  title: string;
  /** Where in the site the page is, above the title: "Services". Empty for a page at the top. */
  place: string;
  /** The clinic's name, and what else is to be said of the picture. */
  foot: string;
  /** Paths of the drawings on both sides of the words, before and after, in the built site. */
  pair?: readonly [before: string, after: string] | undefined;
}

const { left, right, rule } = shareGround;

/** How a part of a card is set; heights are in pixels, the distance of two baselines in em. */
interface Style {
  settings: readonly Setting[];
  height: number;
  lineHeight: number;
}

const TITLE: Style = {
  settings: [
    { lines: 3, smallest: 54, largest: 132 },
    { lines: 4, smallest: 32, largest: 54 },
  ],
  height: 300,
  lineHeight: 1.12,
};

const SMALL: Style = {
  settings: [
    { lines: 1, smallest: 26, largest: 32 },
    { lines: 2, smallest: 20, largest: 28 },
  ],
  height: 60,
  lineHeight: 1.2,
};

/** From the title's last baseline to the rule, and from the place's to the title's capitals. */
const ABOVE_RULE = 80;
const ABOVE_TITLE = 40;
/** From the rule to the baseline of the foot: of one line, and of the first of two. */
const BELOW_RULE = { one: 58, two: 48 };

/**
 * The words of a share picture as an SVG file without a ground, all of them outlines.
 * @returns also the words that are left out because the typeface has no letters for them
 */
export function drawCard(card: Card, letters: Letters): { svg: string; leftOut: string[] } {
  const words = {
    title: settable(card.title, letters),
    place: settable(card.place, letters),
    foot: settable(card.foot, letters),
  };
  const title = lay(words.title.text, TITLE, letters);
  const place = lay(words.place.text, SMALL, letters);
  const foot = lay(words.foot.text, SMALL, letters);
  const last = rule - ABOVE_RULE;
  const first = last - span(title, TITLE);
  const above = title.size > 0 ? first - title.size * CAPITALS - ABOVE_TITLE : last;
  const below = rule + (foot.lines.length > 1 ? BELOW_RULE.two : BELOW_RULE.one);
  const data =
    outlines(title, TITLE, first, letters) +
    outlines(place, SMALL, above - span(place, SMALL), letters) +
    outlines(foot, SMALL, below, letters);
  const size = `width="${shareGround.width}" height="${shareGround.height}"`;
  const path = `<path fill="${ink}" d="${data}"/>`;
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${path}</svg>`,
    leftOut: Object.values(words).flatMap(({ leftOut }) => leftOut),
  };
}

const lay = (text: string, { settings, height, lineHeight }: Style, letters: Letters): SetText =>
  setText(text, { width: right - left, height, lineHeight }, settings, (line) =>
    letters.width(line),
  );

/** From the first baseline to the last, in pixels. */
const span = ({ lines, size }: SetText, { lineHeight }: Style): number =>
  Math.max(0, lines.length - 1) * size * lineHeight;

function outlines(text: SetText, { lineHeight }: Style, y: number, letters: Letters): string {
  const { lines, size } = text;
  return lines
    .map((line, index) => letters.outline(line, left, y + index * size * lineHeight, size))
    .join('');
}

const PICTOGRAPH = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u;
/** What has no shape of its own: marks of direction, joiners, which kind of emoji is meant. */
const SHAPELESS = /[\p{Cf}\p{Variation_Selector}\u20E3]/gu;

/**
 * A text as the typeface can set it. Pictographs it has not are dropped; with any other letter it
 * has not goes the whole text, because a letter from another face would be from the machine's.
 */
function settable(text: string, letters: Letters): { text: string; leftOut: string[] } {
  const plain = text
    .normalize('NFC')
    .replaceAll('\u202F', '\u00A0')
    .replaceAll('\u2011', '-')
    .replaceAll(SHAPELESS, '')
    .replaceAll(/[^\S\u00A0]+/g, ' ');
  const missing = [...new Set(plain)].filter((character) => !letters.has(character));
  if (!missing.every((character) => PICTOGRAPH.test(character))) {
    return { text: '', leftOut: [text] };
  }
  const kept = [...plain].filter((character) => !missing.includes(character)).join('');
  return { text: kept.trim(), leftOut: missing };
}
