import type { Problem } from '#checks/problem.ts';

const COUNTS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "two sessions", "three full sessions"; not "of two sessions", "two more sessions", "one session a week". */
const SESSIONS = new RegExp(
  String.raw`(?<!\b(?:of|between|every|each|another|further|next|last|first|other|per|than) |[\d./-])\b(\d{1,2}|${COUNTS.slice(1).join('|')})(?: (?!more|further|other|extra|additional|such)\p{Ll}{1,12})?[ -]sessions?\b(?! (?:to (?:come|go)|planned|left|ago|of|later|apart|earlier|more|a\b|per|each|and the next|are still|remain|would|will|may|might|could))`,
  'giu',
);

interface Words {
  words: string;
  line: number | undefined;
  field: string;
}

const numberOf = (words: string): number =>
  Math.max(COUNTS.indexOf(words.toLowerCase()), Number(words) || 0);

/** Words of a case that count other sessions than its field does; those of two places may add up. */
export const otherSessions = (
  fields: readonly Words[],
  sessions: unknown,
  file: string,
): Problem[] =>
  fields.flatMap(({ words, ...place }) => {
    const said = [...words.matchAll(SESSIONS)];
    const numbers = said.map(([, number = '']) => numberOf(number));
    const sum = numbers.reduce((all, one) => all + one, 0);
    if (typeof sessions !== 'number' || said.length === 0) return [];
    if (numbers.includes(sessions) || sum === sessions) return [];
    return [
      {
        file,
        ...place,
        says: `"${said[0]?.[0]}" in "${place.field}" is another number than "sessions", which is ${sessions}`,
        fix: 'Write the same number in both.',
      },
    ];
  });
