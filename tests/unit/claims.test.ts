import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CLAIM_RULES } from '#checks/claims/claim-rules.ts';
import { claimsIn } from '#checks/claims/claims.ts';

const sentences = parse(
  readFileSync(new URL('../support/claims.yaml', import.meta.url), 'utf8'),
) as Record<'risky' | 'innocent', Record<string, string[]>> &
  Record<'unexcused' | 'honest' | 'missed' | 'stopped', string[]>;

/** What the claims of each kind of sentence come to. */
const KINDS: Record<string, string> = {
  'certain-result': 'of a certain result',
  pain: 'that nobody feels pain',
  risk: 'of no risk',
  undetectable: 'that nobody can see it',
  'for-ever': 'that it lasts for ever',
  growth: 'that hair grows or is kept',
  superlative: 'of being better than others',
  proof: 'of proof or approval',
  cqc: 'of standing with the Care Quality Commission',
  pressure: 'that hurries people',
  shame: 'that plays on shame',
  trivial: 'that makes light of it',
  everyone: 'that it suits or pleases everyone',
  'under-18': 'that speaks to people under 18',
  medicine: 'that offers a prescription-only medicine',
  undone: 'that it can be undone at will',
  reaction: 'that the skin shows no reaction',
  illness: 'that it treats an illness',
  bargain: 'that makes a bargain of it',
  credit: 'that offers credit',
  famous: 'of well-known clients',
  standing: 'of medical standing',
};

const listed = (list: Record<string, string[]>) =>
  Object.entries(list).flatMap(([kind, texts]) => texts.map((text) => ({ kind, text })));
const wordsIn = (text: string, reach?: 'sentence' | 'text') =>
  claimsIn(text, reach).map(({ words }) => words);

describe('The claims check', () => {
  it('is judged by enough sentences of every kind', () => {
    for (const which of ['risky', 'innocent'] as const) {
      expect(listed(sentences[which]).length).toBeGreaterThanOrEqual(130);
      for (const texts of Object.values(sentences[which])) {
        expect(texts.length).toBeGreaterThanOrEqual(9);
      }
    }
    expect(Object.keys(sentences.risky).toSorted()).toEqual(Object.keys(KINDS).toSorted());
    expect(CLAIM_RULES.map(({ what }) => what)).toEqual(
      expect.arrayContaining(Object.values(KINDS)),
    );
  });

  it.each(listed(sentences.risky))('finds: $text', ({ text }) => {
    expect(wordsIn(text)).not.toEqual([]);
  });

  it.each(listed(sentences.innocent))('lets pass: $text', ({ text }) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it.each(sentences.unexcused)('finds in spite of the words around it: %s', (text) => {
    expect(wordsIn(text)).not.toEqual([]);
  });

  it.each(sentences.honest)('lets pass, as it claims nothing: %s', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it.each(sentences.missed)('finds what it once missed: %s', (text) => {
    expect(wordsIn(text)).not.toEqual([]);
  });

  it.each(sentences.stopped)('lets pass what it once stopped: %s', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it('tries at least fifteen wordings of every kind, and sixty honest sentences', () => {
    for (const texts of Object.values(sentences.risky)) {
      expect(texts.length).toBeGreaterThanOrEqual(15);
    }
    expect(sentences.honest.length).toBeGreaterThanOrEqual(60);
  });

  it('finds nearly every sentence for its own reason', () => {
    const right = listed(sentences.risky).filter(({ kind, text }) =>
      claimsIn(text).some(({ rule }) => rule.what === KINDS[kind]),
    );
    expect(right.length / listed(sentences.risky).length).toBeGreaterThan(0.9);
  });

  it.each(['It relieves depression.', 'It cures anxiety.', 'It soothes eczema.'])(
    'calls the cure of an illness so, and no growth of hair: %s',
    (text) => {
      expect(claimsIn(text).map(({ rule }) => rule.what)).toEqual(['that it treats an illness']);
    },
  );

  it('gives the words as they are written, and where', () => {
    const text = 'One. Nobody’s hair is alike. It won’t hurt, ever.';
    const [claim] = claimsIn(text);
    expect(claim?.words).toBe('won’t hurt');
    expect(text.slice(claim?.at)).toMatch(/^won’t hurt, ever/);
  });

  it.each([
    { text: 'It is painless. Most people compare it with a massage.', answer: [] },
    {
      text: 'Most people compare it with a massage. Ask us. It is painless.',
      answer: ['painless'],
    },
    { text: 'It lasts for ever. Come and see us. In time it fades.', answer: [] },
  ])('reads an answer as a whole, a summary by the sentence: $text', ({ text, answer }) => {
    expect(wordsIn(text, 'sentence')).toHaveLength(1);
    expect(wordsIn(text, 'text')).toEqual(answer);
  });

  it('does not take a claim for what makes it true', () => {
    expect(wordsIn('It never fades.')).toEqual(['never fades']);
    expect(wordsIn('It is permanent, and it never fades.')).not.toEqual([]);
  });

  it('finds a claim that is denied first and made then', () => {
    expect(wordsIn('It is not painless for all, but painless for you.')).toEqual(['painless']);
  });

  it('tells once of a place that two rules find for the same', () => {
    expect(wordsIn('We also offer Botox. Botox day: Friday.')).toEqual([
      'We also offer Botox',
      'Botox',
    ]);
  });

  it('finds a claim again when it is asked again', () => {
    const text = 'A painless treatment.';
    expect([wordsIn(text), wordsIn(text)]).toEqual([['painless'], ['painless']]);
  });

  it('finds each claim of a sentence, and those of all sentences', () => {
    expect(wordsIn('Painless and risk-free. Our results are guaranteed.')).toEqual([
      'Painless',
      'risk-free',
      'guaranteed',
    ]);
  });

  it.each(CLAIM_RULES)('explains itself and names its source: $what', (rule) => {
    expect(rule.why).toMatch(/\.$/);
    expect(rule.safer).toMatch(/[.”"]\.?$/);
    expect(rule.source).toMatch(
      /^[A-Z].*, https:\/\/(?:www\.asa\.org\.uk|www\.legislation\.gov\.uk)\//,
    );
    expect(claimsIn(rule.safer)).toEqual([]);
  });
});
