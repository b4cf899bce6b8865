import { saidIn, type Said } from './days-in-words.ts';

/** What a number of days is said of. */
export type Topic = 'exercise' | 'work' | 'redness' | 'other';

/** A part of a sentence that gives one number, and what it says of it. */
export interface Statement {
  text: string;
  topic: Topic | undefined;
  said: Said[];
  /** Where it begins in the text. */
  at: number;
}

const TOPICS: [topic: Topic, words: RegExp][] = [
  [
    'exercise',
    /\b(?:exercis(?:e|es|ing)|gym|sports?|work ?outs?|working out|training|train|jog(?:ging)?|run(?:ning)?|cardio|weights|weight ?lifting|heavy lifting|(?:foot|basket|volley|net|hand|base|racquet)ball|rugby|tennis|badminton|squash|cricket|hockey|golf|boxing|kick ?boxing|martial arts|judo|karate|wrestling|cycling|(?:to|can|may|not|you) cycle|biking|spinning|spin class(?:es)?|yoga|pilates|aerobics|zumba|danc(?:e|ing)|cross ?fit|hiit|rowing|climb(?:ing)?|hik(?:e|es|ing)|ski(?:ing)?|skat(?:e|ing)|surf(?:ing)?|swim(?:s|ming)?|(?:bike|horse) ?riding|treadmill|press-?ups|squats)\b/i,
  ],
  [
    'work',
    /\bback (?:to|at|in) (?:the )?(?:work|office)\b|\b(?:return(?:ing)? to|go to|can|off|start|at) work\b|\bwork (?:again|the same|immediately|at once|straight|right|now|in \w{1,8} days?|from|after|on day)\b|^work\b/i,
  ],
  [
    'other',
    /\b(?:pool|sauna|steam|sun|sunbeds?|tanning|wash(?:ing)?|shampoo|shower|bath|walks?|walking|hats?|caps?|cream|creams|make-?up|wet|dry|rain|water|heat|rub|scratch|touch(?:ing)?|shav(?:e|ing)|sleep|alcohol|drink(?:ing)?|scabs?|sessions?|appointments?|itch(?:y|ing)?)\b/i,
  ],
  ['redness', /\b(?:red|redness|pink|flushed)\b/i],
];

/** "Take three days off" is of work where nothing else was spoken of. */
const OFF_WORK = /\b(?:days?|weeks?|fortnight) off\b/i;

/** The parts of a sentence; a figure and what it is said of may stand in two of them. */
const PARTS = /[;,]\s|\s(?:and|but|while|whereas)\s|\s[-–—]\s/g;
/** Sentences, and lines; a colon ends none. */
const SENTENCES = /(?<=[.!?])\s{1,3}(?=\S)|\n/g;

const LEVELS =
  /\b(?:light|lightly|gentle|gently|easy|normal|normally|usual|hard|heavy|intense|full|fully)\b/i;

/** What the words of a text are of, by the first that tells. */
export const topicOf = (text: string): Topic | undefined =>
  TOPICS.find(([, words]) => words.test(text))?.[0];

/**
 * What a text says of days and hours, number by number: "No exercise for 4 days, and normal from
 * day 10" says two things of exercise.
 * @param usual what is spoken of where no word tells
 */
export function statementsIn(text: string, usual?: Topic): Statement[] {
  return piecesOf(text, SENTENCES).flatMap((sentence) => inSentence(sentence, usual));
}

/** A text where it is taken apart, and where each piece begins. */
function piecesOf(text: string, between: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: separator, index } of text.matchAll(between)) {
    pieces.push({ text: text.slice(at, index), at });
    at = index + separator.length;
  }
  return [...pieces, { text: text.slice(at), at }];
}

interface Piece {
  text: string;
  at: number;
}

function inSentence(sentence: Piece, usual: Topic | undefined): Statement[] {
  const chunks: Statement[] = [];
  for (const { text, at } of piecesOf(sentence.text, PARTS)) {
    const part = { text, topic: topicOf(text), said: saidIn(text), at: sentence.at + at };
    const last = chunks.at(-1);
    if (last && !isNew(last, part)) {
      last.text += `, ${text}`;
      last.topic ??= part.topic;
      last.said.push(...part.said);
    } else chunks.push(part);
  }
  // "Normal from day 10" goes on with what the part before spoke of.
  let before = usual;
  for (const chunk of chunks) {
    chunk.topic ??= before ?? (OFF_WORK.test(chunk.text) ? 'work' : undefined);
    before = chunk.topic;
  }
  return chunks.filter(({ said }) => said.length > 0);
}

/** What is said of some or in a case: it may be other days than for everybody. */
export const HEDGED =
  /\b(?:some|a few(?! (?:hours|days|weeks))|if|unless|in case|rare|rarely|seldom|sometimes|except|ask|ha(?:s|ve|d) been)\b/i;

/** Whether a part says something of its own, and does not only go on with the one before. */
function isNew(last: Statement, part: Statement): boolean {
  const gives = last.said.length > 0;
  const speaks = last.topic !== undefined || LEVELS.test(last.text);
  const differs = part.topic !== undefined && last.topic !== undefined && part.topic !== last.topic;
  const goesOn = part.topic !== undefined || part.said.length > 0;
  return differs || (gives && (HEDGED.test(part.text) || (speaks && goesOn)));
}
