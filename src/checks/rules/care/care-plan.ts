import type { ValidParts } from '#checks/fields/schema-introspection.ts';
import type { AftercareFields } from '#aftercare/schema.ts';
import { HEDGED, topicOf, type Statement } from './care-statements.ts';
import type { Said } from './days-in-words.ts';

type Plan = ValidParts<AftercareFields>;

/** Words of what may not be done yet. */
const NOT_YET =
  /\b(?:no|not|never|without|waits?|waiting|avoid|stop|rests?|resting|until|till|before|skip|refrain|pause|cannot|nothing|off)\b|n['’]t\b/i;
const UNTIL = /\b(?:until|till|before|to|only|up|through)\b/i;
const OVER = /\b(?:period|over|passed|gone|later|complete)\b/i;
const NORMAL = /\b(?:normal|normally|usual|hard|heavy|intense|full|fully)\b/i;
const LIGHT = /\b(?:light|lightly|gentle|gently|easy)\b/i;
/** What is more than exercise may wait longer than the lightest. */
const STRONG = /\b(?:gym|sports?|run(?:ning)?|cardio|weights)\b/i;

/** What may wait longer than any exercise: water softens the scalp, and some sports hit it. */
const LONGER =
  /\b(?:swim(?:s|ming)?|surf(?:ing)?|rugby|boxing|kick ?boxing|martial arts|judo|karate|wrestling)\b/gi;

/** The numbers of days or hours in a statement that the plan contradicts. */
export function contradicted(plan: Plan, statement: Statement): Said[] {
  const { topic, text, said } = statement;
  if (HEDGED.test(text)) return [];
  if (topic === 'exercise') {
    const rest = plan.bands?.find(({ exercise }) => exercise === 'none')?.to ?? 0;
    // "Swimming and normal sport" is of exercise beside it.
    const others = text.replaceAll(LONGER, '');
    const isLonger = others !== text && topicOf(others) !== 'exercise';
    const mayWait = (days: number) => days > rest && isLonger;
    return said.filter(
      (one) => !fitsExercise(plan, one, text) && !mayWait(Math.min(...one.hours) / 24),
    );
  }
  if (topic === 'work') return said.filter((one) => !fitsWork(plan, one, text));
  const most = plan.redness?.usualHours;
  return topic === 'redness' && most !== undefined
    ? said.filter(({ hours }) => Math.max(...hours) > most)
    : [];
}

/** The hours of redness of a text none of whose figures is the usual limit: it may be less, beside it. */
export function tooShort({ redness }: Plan, statements: readonly Statement[]): Said[] {
  const most = redness?.usualHours ?? 0;
  const said = statements
    .filter(({ topic, text }) => topic === 'redness' && !HEDGED.test(text))
    .flatMap((one) => one.said);
  return said.every(({ hours }) => Math.max(...hours) < most) ? said.slice(0, 1) : [];
}

function fitsWork({ work }: Plan, { hours, isAfter }: Said, text: string): boolean {
  const from = work?.from;
  const days = hours.map((one) => one / 24);
  if (from === undefined || !days.every(Number.isInteger)) return true;
  const isNotYet = NOT_YET.test(text);
  if (isNotYet && days[0] === 0) return true;
  return days.every((one) => one === from || ((isAfter || isNotYet) && one === from - 1));
}

function fitsExercise({ bands = [] }: Plan, said: Said, text: string): boolean {
  const days = said.hours.map((one) => one / 24);
  if (!days.every(Number.isInteger)) return true;
  const isNotYet = NOT_YET.test(text);
  const [first = 0] = days;
  const rest = bands.find(({ exercise }) => exercise === 'none')?.to;
  if (rest === undefined) return true;
  const isOneOfRest = isNotYet && said.isDay && first <= rest && !UNTIL.test(text);
  if (isOneOfRest || (isNotYet && first === 0 && days.length === 1)) return true;
  const froms = (...kinds: string[]) =>
    bands.flatMap(({ exercise, from }) => (kinds.includes(exercise) ? from : []));
  const [light, normal] = [froms('light'), froms('normal')];
  const some = froms('light', 'normal');
  const ends = (starts: readonly number[]) => starts.map((one) => one - 1);
  const isOver = said.isAfter || OVER.test(text);
  const fit = (...right: number[][]) => days.every((one) => right.flat().includes(one));
  if (days.length > 1) return fit([0], some, ends(some));
  if (NORMAL.test(text)) return fit(normal, isOver || isNotYet ? ends(normal) : []);
  if (LIGHT.test(text)) {
    const until = UNTIL.test(text) || /\bfor\b/i.test(text) ? [...normal, ...ends(normal)] : [];
    return fit(light.length > 0 ? light : some, isOver || isNotYet ? [rest] : [], until);
  }
  if (!isNotYet) return fit(some, isOver ? ends(some) : []);
  const strong = STRONG.test(text) ? [...normal, ...ends(normal)] : [];
  return fit([rest], said.isDay || UNTIL.test(text) ? [rest + 1] : [], strong);
}

/** The plan of exercise, of work or of redness in a few words, for whom another figure is shown. */
export function planInWords(plan: Plan, topic: Statement['topic']): string {
  if (topic === 'work') return `work from day ${plan.work?.from}`;
  if (topic === 'redness') return `redness for at most ${plan.redness?.usualHours} hours`;
  const bands = (plan.bands ?? []).map(({ exercise, from, to }) => {
    const days = to === undefined ? `from day ${from}` : `on days ${from} to ${to}`;
    return `${exercise === 'none' ? 'no' : exercise} exercise ${days}`;
  });
  return bands.join(', ');
}
