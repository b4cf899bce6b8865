import type { TextAdvice } from './advice.ts';

interface Secret {
  pattern: RegExp;
  /** What it is. */
  name: string;
  /** Whether what looks like one is one. */
  isOne?: (found: string) => boolean;
}

const KEY = 'a key that lets whoever has it use your account';

/** The beginnings that programs give their keys, so that they are found where they must not be. */
const SECRETS: Secret[] = [
  { pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----/, name: 'a private key' },
  { pattern: /(?<![\w-])(?:sk|rk)_(?:live|test)_\w{8,}/, name: KEY },
  { pattern: /(?<![\w-])whsec_\w{16,}/, name: KEY },
  { pattern: /(?<![\w-])sk-(?:proj-|ant-|svcacct-|or-)[\w-]{8,}/, name: KEY },
  { pattern: /(?<![\w-])sk-(?=[A-Za-z]{0,60}\d)[A-Za-z\d]{32,}/, name: KEY },
  { pattern: /(?<![\w-])A[KS]IA[A-Z\d]{16}(?!\w)/, name: KEY },
  { pattern: /(?<![\w-])(?:gh[pousr]_[A-Za-z\d]{20,}|github_pat_\w{20,})/, name: KEY },
  { pattern: /(?<![\w-])(?:glpat-|npm_|nfp_|dop_v1_)[\w-]{20,}/, name: KEY },
  { pattern: /(?<![\w-])xox[abeprs]-[\w-]{10,}/, name: KEY },
  { pattern: /(?<![\w-])AIza[\w-]{35,}/, name: KEY },
  { pattern: /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/, name: KEY },
  {
    // Behind a letter or a mark of an address a long number is the name of a page.
    pattern:
      /(?<![\w/=:.@+%&?#-])(?:4\d{3}|5[1-5]\d\d|2[2-7]\d\d|6(?:011|5\d\d))(?:[ -]?\d{4}){3}(?![\w-]|[.:]\d)|(?<![\w/=:.@+%&?#-])3[47]\d\d[ -]?\d{6}[ -]?\d{5}(?![\w-])/g,
    name: 'the number of a bank card',
    isOne: isCard,
  },
  {
    pattern: /(?<![A-Za-z\d])[A-Z]{2}\d\d(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Za-z\d])/g,
    name: 'the number of a bank account',
    isOne: isAccount,
  },
];

const SUSPECT = /[a-z]_\w{8}|[a-z]-\w{4}|[A-Z\d]{8}|\d{4}[ -]?\d{4}|eyJ|-----BEGIN/;

/**
 * The first key, card or account number of a text, which nobody may read who visits the site or
 * sees its files. It is shown no further than its beginning.
 */
export function secretIn(text: string): TextAdvice | undefined {
  if (!SUSPECT.test(text)) return undefined;
  for (const { pattern, name, isOne } of SECRETS) {
    const all = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)];
    const found = all.find((one) => one && (isOne?.(one[0]) ?? true));
    if (!found) continue;
    return {
      at: found.index,
      says: `"${found[0].slice(0, 7)}…" is ${name}, and anybody could read it`,
      fix: name === KEY || name === 'a private key' ? REPLACE : 'Delete it.',
    };
  }
  return undefined;
}

const REPLACE =
  'Delete it, and have a new one made where it comes from: this one may have been seen.';

/** By the last digit, which is worked out of the others (ISO/IEC 7812-1). */
function isCard(found: string): boolean {
  const digits = [...found.replaceAll(/\D/g, '')].map(Number).toReversed();
  if (new Set(digits).size < 2) return false;
  const sum = digits.reduce((all, digit, place) => {
    const counted = place % 2 === 0 ? digit : digit * 2;
    return all + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** By the two digits behind the country, which are worked out of the rest (ISO 13616-1). */
function isAccount(found: string): boolean {
  const bare = found.replaceAll(' ', '');
  if (bare.length < 15 || bare.length > 34) return false;
  const moved = bare.slice(4) + bare.slice(0, 4);
  let rest = 0;
  for (const letter of moved) {
    for (const digit of Number.parseInt(letter, 36).toString()) {
      rest = (rest * 10 + Number(digit)) % 97;
    }
  }
  return rest === 1;
}
