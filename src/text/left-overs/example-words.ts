/** The words that the notes of the owner's files show in the place of one's own. */
const WORDS = [
  'what the price is for',
  'what the price includes',
  'what else a client may have to pay, or None',
  'what you get for it, and what makes it higher',
  'word for word as it was published, with … where you leave words out',
  'who wrote it, by the name that stands there',
  'where it was published, such as Google',
  'the name, as clients know it',
  'what they do at the clinic',
  'a course or certificate, who gave it, and when',
  'a few sentences',
  'who gave it',
];

/** A value that is still one of them. */
export const EXAMPLE_WORDS = new RegExp(String.raw`^(?:${WORDS.join('|')})\.?$`, 'i');
