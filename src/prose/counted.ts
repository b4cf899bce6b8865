/** A number with its thing: "1 question", "2 questions". */
export const counted = (count: number, thing: string): string =>
  `${count.toLocaleString('en-GB')} ${thing}${count === 1 ? '' : 's'}`;
