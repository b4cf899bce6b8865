import { domainToUnicode } from 'node:url';

/** www.example.com, http://www.example.com and https:/www.example.com to one with https://. */
function secure(words: string): string {
  return `https://${words.replace(/^(?:https?:)?[/\\]*/i, '')}`;
}

const A_HOST = /^(?:https?:[/\\]*)?(?:www\.|(?!www\.))(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:[/?#:]|$)/iu;

/** The first of several addresses that stand side by side; else all that is written. */
function firstOf(words: string): string {
  const [first = '', ...more] = words.split(/[\s,;|]+/);
  return A_HOST.test(first) && more.some((other) => A_HOST.test(other)) ? first : words;
}

/** Neither a letter box nor two addresses. */
const isOneAddress = (words: string): boolean => !/^mailto:|https?:.*https?:/i.test(words);

/** The one address among the words, without spaces; none of a letter box, and not two. */
export function secureAddress(words: string): string | undefined {
  if (!isOneAddress(words)) return undefined;
  const begins = /^(?!\S*@)(?:https?:|www\.|[/\\]|[^\s/]+\.[^\s/]+(?:\/|$))/i;
  return begins.test(words) ? secure(firstOf(words)).replaceAll(/\s/g, '') : undefined;
}

/** The site of an address, as its owner reads it: "bücher.example", not "xn--bcher-kva.example". */
export function siteAddress(words: string): string | undefined {
  const address = secure(firstOf(words));
  if (!isOneAddress(words) || !/\p{L}\.\p{L}{2}/u.test(words)) return undefined;
  return URL.canParse(address)
    ? `https://${domainToUnicode(new URL(address).hostname)}`
    : undefined;
}
