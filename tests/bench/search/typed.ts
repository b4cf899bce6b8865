/** What comes of typing something: answers, answers in spite of a slip, or none. */
export type Kind = 'answers' | 'slip' | 'nothing';

/** What is typed, one after the other, with what must have come of it at the end. */
export const TYPED: ReadonlyArray<readonly [text: string, kind: Kind]> = [
  ['does it hurt', 'answers'],
  ['a scar at the back', 'answers'],
  ['pianful', 'slip'],
  ['voucher', 'nothing'],
  ['gym', 'answers'],
  ['hair transplnat', 'slip'],
  ['is there a refund', 'nothing'],
  ['going grey in the sun', 'answers'],
  ['permannent', 'slip'],
  ['wheelchair', 'nothing'],
];
