import type { TextAdvice } from '#text/advice.ts';

/** What begins an address in the round brackets of a link. */
const STARTS = String.raw`(?:https?:|www\.|mailto:|tel:|\/|#)`;

const WITH_SPACE = new RegExp(
  String.raw`\]\(\s{0,9}(${STARTS}[^()<>"\n]{0,2000}?[^\S\n][^()<>"\n]{1,2000})\)`,
  'i',
);
const NOT_CLOSED = new RegExp(
  String.raw`\[[^[\]\n]{0,200}\]\((${STARTS}[^\s()]{0,2000}?)[.,;:!?]{0,3}(?=\s|$)[^)]*$`,
  'i',
);

/**
 * Why what is written like a link is none, where its address is the reason.
 * @param source of the paragraph
 */
export function brokenLink(source: string): TextAdvice | undefined {
  const withSpace = WITH_SPACE.exec(source);
  const spaced = withSpace?.[1]?.trim();
  if (withSpace && spaced !== undefined && /\s/.test(spaced)) {
    return {
      at: withSpace.index,
      says: `the link address "${spaced}" has a space in it, so there is no link`,
      fix: `Write ${spaced.replaceAll(/\s/g, '%20')}, or copy the address from the address line of your browser.`,
    };
  }
  const notClosed = NOT_CLOSED.exec(source);
  const open = notClosed?.[1];
  return !notClosed || open === undefined
    ? undefined
    : {
        at: notClosed.index,
        says: `the link address "${open}" has no ) behind it, so there is no link`,
        fix: `Write a ) right behind ${open} there.`,
      };
}
