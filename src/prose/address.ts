/** A name that can stand in an address as it is: small letters, digits and single hyphens. */
export const ADDRESS = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const isAddress = (name: string): boolean => ADDRESS.test(name);

/** Letters that lose no accent but are written in another way. */
const SPELT: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
};

/** A name as an address can have it: "Does SMP hurt?" to "does-smp-hurt"; may be empty. */
export function asAddress(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøđłþ]/g, (letter) => SPELT[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/**
 * The fragments of a page's parts, by their names: "Anna Example" to "anna-example". A name in
 * letters that no address has is numbered.
 * @param kind what the parts are, in front of each fragment: "price"
 */
export const fragmentsOf = (kind: string, names: readonly string[]): string[] =>
  names.map((name, index) => `${kind}-${asAddress(name) || index + 1}`);
