/** How one person is reached, and the day of a birth: data of a person (UK GDPR, article 4). */
export const MAIL_ADDRESS =
  /(?:mailto:)?[\w.+-]{1,60}@(?:[\w-]{1,60}\.){1,5}[a-z]{2,20}|\bmailto:/i;
export const PHONE_NUMBER = /\btel:|(?<![\w.,-])\+?\d(?:[ ().-]{0,2}\d){8,14}(?!\d)/i;
export const DAY_IN_FIGURES = /(?<![\d/])\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d(?!\d)/;
