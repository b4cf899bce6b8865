import type { Node, Refusal } from './refusal.ts';

type List = Extract<Node, { type: 'list' }>;

/**
 * Numbers of lists that a visitor would not be shown as they are written: a sentence that begins
 * with a year or a day becomes a list, and lists count on by themselves.
 * @param lists the numbered lists of a text, in order
 * @param source the text
 */
export function wrongNumbers(
  lists: readonly List[],
  source: string,
): (Refusal & { line: number })[] {
  let last = 0;
  return lists.flatMap((list) => {
    const typed = list.children.map((item) => numberAt(source, item.position?.start.offset ?? 0));
    const first = typed[0] ?? 1;
    const follows = first === 1 || first === last + 1;
    last = first + typed.length - 1;
    const line = (index: number) => list.children[index]?.position?.start.line ?? 1;
    if (typed.length === 1 && !follows) return [{ line: line(0), ...sentence(first) }];
    const isSame = typed.every((number) => number === first);
    const wrong = isSame ? -1 : typed.findIndex((number, index) => number !== first + index);
    return wrong < 0 ? [] : [{ line: line(wrong), ...miscounted(typed[wrong], first + wrong) }];
  });
}

const numberAt = (source: string, offset: number): number =>
  Number(/^\d{1,9}/.exec(source.slice(offset, offset + 9))?.[0] ?? 1);

const sentence = (number: number): Refusal => ({
  says: `"${number}" and a full stop or bracket at the start of a line make a list with one entry of it`,
  fix: 'Begin it with a word, such as "In" or "On", or write 1 if it is the first of a list.',
});

const miscounted = (typed: number | undefined, shown: number): Refusal => ({
  says: `the list counts on by itself, so ${typed} would be shown as ${shown}`,
  fix: `Write ${shown}, or begin the line with a word if it is no part of the list.`,
});
