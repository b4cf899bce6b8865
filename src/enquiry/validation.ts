/** What a visitor wrote into the fields that have to be right. */
interface Written {
  /** "phone-or-email" */
  reach: string;
  adult: boolean;
}

/** What is wrong with a field, in the visitor's words: what to do, and why. */
type FieldErrors = Partial<Record<keyof Written, string>>;

/** As few digits as a phone number has where no code is dialled. */
const DIGITS = 6;

const isMail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/**
 * Digits with what people write between those of one number, and what comes along when a number is
 * copied. Times are none: "between 09:00 and 17:00" gives nowhere to call.
 */
const NUMBERS = /\p{Nd}[\p{Nd}\s.()+\p{Pd}\p{Cf}]*/gu;

const isPhone = (text: string): boolean => text.replaceAll(/\P{Nd}/gu, '').length >= DIGITS;

/** A person will read it, so that more may stand there: "after six: 020 7946 0123". */
const isReachable = (text: string): boolean =>
  (text.match(NUMBERS) ?? []).some(isPhone) || text.split(/[\s,;]+/).some(isMail);

const EMPTY = 'Write your phone number or your e-mail address, so that we can answer you.';
const INCOMPLETE =
  'This is not a whole phone number or e-mail address. Look at it again, so that our answer reaches you.';
const CHILD = 'Tick this if you are 18 or over. We can only answer adults.';

/** Everything that keeps an enquiry from being answered; nothing when it can be sent. */
export function validationErrors({ reach, adult }: Written): FieldErrors {
  const given = reach.trim();
  return {
    ...(!isReachable(given) && { reach: given === '' ? EMPTY : INCOMPLETE }),
    ...(!adult && { adult: CHILD }),
  };
}
