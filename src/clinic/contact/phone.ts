import {
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from 'libphonenumber-js/min';

/** Where a number without a country code is from, until the clinic's address says otherwise. */
const USUAL_COUNTRY = 'GB';

/**
 * Whether two capital letters are the code of a country (ISO 3166-1) whose phones can be called.
 * Intl has names for ZZ, EU and codes of countries that are no more.
 */
export const isCountry = (code: string): code is CountryCode => isSupportedCountry(code);

/** The codes of all these countries. */
export const COUNTRIES: readonly string[] = getCountries();

const countryOf = (code: unknown): CountryCode =>
  typeof code === 'string' && isCountry(code) ? code : USUAL_COUNTRY;

/** `extract: false`: a number with words around it, or two of them, is none. */
const read = (words: string, country?: unknown) =>
  parsePhoneNumberFromString(words, { defaultCountry: countryOf(country), extract: false });

/** A number that may ring somewhere: of a length there is, and no 0 left from dialling at home. */
function readPossible(words: string, country?: unknown) {
  const phone = read(words, country);
  if (!phone?.isPossible() || phone.ext) return undefined;
  return phone.isValid() || !phone.nationalNumber.startsWith('0') ? phone : undefined;
}

/** Whether a number can be dialled from anywhere as it stands: "+442079460123" (ITU-T E.164). */
export const isPhone = (number: string): boolean => readPossible(number)?.number === number;

/**
 * The number that was meant by what was written: "020 7946 0123" and "+44 (0)20 7946 0123" to
 * "+442079460123". Nothing where that leaves open which it is, or would lose an extension.
 * @param country the clinic's, as its address has it
 */
export function phoneMeant(words: string, country: unknown): string | undefined {
  const bare = words
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replace(/^(?:tel|phone)[.:]*\s*/i, '')
    .replace(/^(?:https:\/\/)?wa\.me\//i, '+');
  return readPossible(bare, country)?.number;
}

/** Whether such numbers are given out at all; those reserved for examples and films are not. */
export const isGivenOut = (number: string): boolean => read(number)?.isValid() ?? false;

/**
 * A phone number as it is read: in the form of the clinic's own country for a number from there,
 * "020 7946 0123", and for any other in the international one. No line breaks at its spaces.
 * @param country the clinic's, as its address has it
 */
export function phoneText(number: string, country?: string): string {
  const phone = read(number);
  if (!phone) return number;
  const isHome = phone.countryCallingCode === getCountryCallingCode(countryOf(country));
  const text = isHome ? phone.formatNational() : phone.formatInternational();
  return text.replaceAll(' ', '\u00a0');
}
