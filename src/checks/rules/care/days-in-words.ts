/** A number of days or hours that a text gives. */
export interface Said {
  /** As it is written: "day 4", "two weeks", "the same day". */
  words: string;
  /** In hours; a day has 24. */
  hours: number[];
  unit: 'day' | 'hour';
  /** Whether a day is named ("day 4"), not a number of them ("4 days"). */
  isDay: boolean;
  /** "After 4 days" is the day behind them; "4 days after" is day 4. */
  isAfter: boolean;
}

const NUMBERS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth'.split(
    ' ',
  );
const NUMBER = String.raw`(?:\d{1,4}|an?|${NUMBERS.join('|')})`;
/** "4", "4 to 6", "four or five". */
const ONE_OR_TWO = String.raw`(${NUMBER})(?: ?(?:to|or|-) ?(${NUMBER}))?`;

const HOURS_OF: Record<string, number> = { hour: 1, day: 24, night: 24, week: 168, fortnight: 336 };

/** "4 days", "4-day", "two weeks"; no "3 times a week", "2 days before" or "6 weeks apart". */
const SPAN = new RegExp(
  String.raw`(?<![\w.,]|\b(?:times|once|twice|days?|hours?|minutes) )${ONE_OR_TWO}(?: |-)(?:full |whole |clear )?(hour|day|night|week|fortnight)s?\b(?! (?:apart|earlier|ago|old|a week|per|in advance|between))`,
  'gi',
);
const DAY = new RegExp(
  String.raw`\bdays? (?:no\.? |number )?${ONE_OR_TWO}(?![\w%]|[.,]\d| (?:hours?|days?|weeks?|sessions?)\b)`,
  'gi',
);
const NTH_DAY = new RegExp(
  String.raw`\b(?:(\d{1,3})(?:st|nd|rd|th)|(${ORDINALS.slice(3).join('|')})) day\b`,
  'gi',
);
const AT_ONCE =
  /\b(?:the same day|same day|immediately|at once|straight ?away|right ?away|right after|same evening|(?<=\b(?:work|gym|exercise|sports?) )now)\b/gi;
const NEXT_DAY = /\b(?:the )?(?:next|following) (?:day|morning)\b|\bthe day after\b|\btomorrow\b/gi;

const valueOf = (words: string): number => {
  const word = words.toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  return /^an?$/.test(word) ? 1 : Math.max(NUMBERS.indexOf(word), ORDINALS.indexOf(word));
};

/** Dashes and spaces of every kind as plain ones, without the marks of bold and italic words. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\u2010-\u2014\u2212]/g, '-')
    .replaceAll(/[*_]/g, '')
    .replaceAll(/\s/g, ' ');

/** A word of each pattern: most texts have none, and are not searched for figures. */
const TIMES =
  /hour|day|night|week|immediately|at once|right ?a|straight ?a|same|now|morning|tomorrow/i;

/** Every number of days, weeks or hours in a few words, in their order. */
export function saidIn(text: string): Said[] {
  if (!TIMES.test(text)) return [];
  const words = plain(text);
  const found: [at: number, said: Said][] = [];
  for (const match of words.matchAll(SPAN)) {
    const [all, first = '', second, unit = ''] = match;
    // "Come 2 days before the treatment" says nothing of the days behind it.
    const isAhead = words.startsWith(' before', match.index + all.length);
    if (isAhead && !/\b(?:waits?|leave|allow)\b/i.test(words)) continue;
    const name = unit.toLowerCase();
    const hours = [first, second ?? []].flat().map((one) => valueOf(one) * (HOURS_OF[name] ?? 0));
    const isAfter = /\b(?:after|once|behind)(?: the| these| those)? $/i.test(
      words.slice(0, match.index),
    );
    const said = { words: all, hours, isDay: false, isAfter };
    found.push([match.index, { ...said, unit: name === 'hour' ? 'hour' : 'day' }]);
  }
  for (const pattern of [DAY, NTH_DAY]) {
    for (const match of words.matchAll(pattern)) {
      const numbers = match.slice(1).filter((one) => one !== undefined);
      const hours = numbers.map((one) => valueOf(one) * 24);
      const isAfter = /\b(?:after|behind)(?: the)? $/i.test(words.slice(0, match.index));
      found.push([match.index, { words: match[0], hours, unit: 'day', isDay: true, isAfter }]);
    }
  }
  for (const [pattern, hours] of [
    [AT_ONCE, 0],
    [NEXT_DAY, 24],
  ] as const) {
    for (const { 0: all, index } of words.matchAll(pattern)) {
      const said = { words: all, hours: [hours], isDay: true, isAfter: false };
      found.push([index, { ...said, unit: 'day' }]);
    }
  }
  return found.toSorted(([one], [other]) => one - other).map(([, said]) => said);
}
