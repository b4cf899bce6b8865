import { askedIn, type Answer } from './claim-answers.ts';

/** A sentence, or a part of a very long one. */
export interface Sentence {
  from: number;
  text: string;
  /** Whether it asks, and how the next one answers. */
  asked: false | Answer;
  next: string;
  /** The one behind that. */
  afterwards: string;
}

/** In characters: what is longer is no sentence, and is read part by part. */
const LONGEST = 1000;
const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a text, each with how it asks and what stands behind it. */
export function sentencesOf(text: string): Sentence[] {
  const whole = [...segmenter.segment(text)];
  return whole.flatMap(({ segment, index }, place) => {
    const [next = '', afterwards = ''] = whole
      .slice(place + 1, place + 3)
      .map((behind) => behind.segment.slice(0, LONGEST));
    const asked = askedIn(segment, next);
    const parts: Sentence[] = [];
    for (let from = 0; from < segment.length; from += LONGEST) {
      parts.push({
        from: index + from,
        text: segment.slice(from, from + LONGEST),
        asked,
        next,
        afterwards,
      });
    }
    return parts;
  });
}
