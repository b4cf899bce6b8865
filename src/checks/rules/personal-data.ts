const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** How one person is reached, and the day of a birth: data of a person (UK GDPR, article 4). */
export const MAIL_ADDRESS =
  /(?:mailto:)?[\w.+-]{1,60}@(?:[\w-]{1,60}\.){1,5}[a-z]{2,20}|\bmailto:/i;
export const PHONE_NUMBER = /\btel:|(?<![\w.,-])\+?\d(?:[ ().-]{0,2}\d){8,14}(?!\d)/i;
export const DAY_IN_FIGURES = /(?<![\d/])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)/;

/** "born on 12 March 1985", "DOB 12/3/85"; a clinic may have been born on a day, too, but later. */
export const DAY_OF_BIRTH = new RegExp(
  String.raw`\b(?:born|d\.?o\.?b\.?|date of birth|birthday)(?: (?:is|was|on|the)){0,2}[:,]? {0,2}(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19\d\d|200\d|\d\d)(?!\d)|\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\.?,? (?:19\d\d|200\d)\b|${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19\d\d|200\d)\b|(?:19\d\d|200\d)-\d\d-\d\d)`,
  'i',
);

/** Two letters, six digits and a letter from A to D, which no other number has. */
export const NATIONAL_INSURANCE =
  /(?<![A-Za-z\d-])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D](?![A-Za-z\d-])/;

/** The number by which the health service knows somebody. */
export const HEALTH_NUMBER =
  /\bNHS (?:number|no\.?)(?: is| was)?:? ?\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/i;

const POSTCODE = String.raw`[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Za-z\d])`;
const ROAD =
  '(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Gardens|Gdns|Grove|Hill|Park|Place|Row|Square|Terrace|Walk|Way|Mews|Parade|Rise|View|Green|Wharf|Yard|Gate|Croft|House|Flats?)';

/** A house with its road and postcode: "12 Example Road, Leeds LS1 4AB". */
export const HOUSE = new RegExp(
  String.raw`(?<![\d.,/£€-])\d{1,4}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’]{1,20} ){1,3}${ROAD}\b[^\n!?]{0,60}?[ ,]${POSTCODE}`,
  'u',
);

/** The postcode of such a house, in one form. */
export const postcodeOf = (words: string): string =>
  new RegExp(`${POSTCODE}$`).exec(words)?.[0].replaceAll(' ', '') ?? '';
