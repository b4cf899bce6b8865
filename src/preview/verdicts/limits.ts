import { STEPS } from '#styles/tailwind.config.ts';

/**
 * Where a search result is cut. Google and Bing publish no figures: Google's help says that titles
 * and snippets are cut "to fit the device width"
 * (https://developers.google.com/search/docs/appearance/title-link, …/appearance/snippet).
 * These are what the makers of measuring tools agree on for Arial: a title of 580 pixels at 20 px,
 * and a description of about 160 letters on a wide screen and 120 on a phone, which are 1,000
 * and 750 pixels at 14 px (https://www.screamingfrog.co.uk/page-title-meta-description-lengths-by-pixel-width/
 * describes how such figures are found). A title on a phone has two lines of a 360 px screen
 * without its margins.
 */
export const SEARCH = {
  titleSize: 20,
  descriptionSize: 14,
  wide: { title: { lines: 1, width: 580 }, description: 1000 },
  phone: { title: { lines: 2, width: 328 }, description: 750 },
  /** Below it engines take sentences of their own from the page. The fields ask the same. */
  shortest: 50,
} as const;

/**
 * What is shown of a shared link, in letters, as seen in the apps; it differs a little from phone
 * to phone. WhatsApp says that it shows a title in two lines at most
 * (https://developers.facebook.com/documentation/business-messaging/whatsapp/link-previews/);
 * Facebook says nothing.
 */
export const CARDS = {
  whatsapp: { title: 65, description: 80 },
  facebook: { title: 88, description: 110 },
} as const;

/**
 * Facebook shows a smaller picture as a stamp beside the words
 * (https://developers.facebook.com/docs/sharing/webmasters/images), and WhatsApp leaves out one
 * that is more than four times as wide as high.
 */
export const PICTURE = { width: 600, height: 315, widest: 4 } as const;

/** A heading of the first level on a phone 360 px wide, between its margins. */
export const PHONE = {
  width: 360,
  column: 328,
  /** In pixels; the least size stands first in the theme. */
  headingSize: 16 * Number.parseFloat(STEPS[3].slice('clamp('.length)),
} as const;

/** Two short sentences: with fewer words an answer engine has nothing to quote. */
export const FEWEST_WORDS = 20;
