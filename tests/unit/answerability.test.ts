import { describe, expect, it } from 'vitest';
import { readContent } from '#checks/entries/read-content.ts';
import {
  trySearches,
  missedPhrases,
  NONSENSE,
  SEARCH_PHRASES,
  type SearchTrial,
} from '#checks/questions/search-quality.ts';
import { inOrder } from '#faq/order.ts';
import { proseHtml } from '#prose/markdown/markdown.ts';
import { Finder } from '#search/engine/find.ts';
import { searchIndex } from '#search/engine/search-index.ts';
import { CLINIC_FOLDER } from '../support/clinic.ts';

/** The answers of the tests' clinic, as the page searches them. */
const questions = inOrder(
  readContent(CLINIC_FOLDER).content.faq.map(({ id, data, source }) => ({
    slug: id,
    topic: data.topic ?? 'For me?',
    order: data.order ?? 0,
    question: data.question ?? '',
    summary: data.summary ?? '',
    alsoSearchedAs: data.alsoSearchedAs ?? [],
    html: proseHtml(source.body ?? ''),
  })),
);
const answers = Object.entries(SEARCH_PHRASES).filter(([slug]) => slug !== NONSENSE);
const waysOf = (which: 'tuned' | 'heldBack') =>
  new Map(answers.map(([slug, lists]) => [slug, lists[which]]));
const nonsense = Object.values(SEARCH_PHRASES[NONSENSE] ?? {}).flat();

const share = (judged: readonly SearchTrial[], places: number): number =>
  judged.filter(({ rank = Infinity }) => rank <= places).length / judged.length;

describe('The ways of asking', () => {
  it('are at least fifteen for each answer, and as many again that were not looked at', () => {
    expect(answers.map(([slug]) => slug).toSorted()).toEqual(
      questions.map(({ slug }) => slug).toSorted(),
    );
    for (const [slug, { tuned, heldBack }] of answers) {
      expect(tuned.length, slug).toBeGreaterThanOrEqual(15);
      expect(heldBack.length, slug).toBeGreaterThanOrEqual(15);
    }
  });

  it('are all different', () => {
    const all = Object.values(SEARCH_PHRASES).flatMap(({ tuned, heldBack }) => [
      ...tuned,
      ...heldBack,
    ]);
    expect(all.filter((way, index) => all.indexOf(way) !== index)).toEqual([]);
  });
});

describe.each(['tuned', 'heldBack'] as const)('Of the ways of asking that are %s', (which) => {
  const judged = trySearches(questions, waysOf(which));

  it('95 of 100 show the right answer first', () => {
    expect(share(judged, 1)).toBeGreaterThanOrEqual(0.95);
  });

  it('all show it among the first three', () => {
    expect(share(judged, 3)).toBe(1);
  });
});

describe('Nonsense', () => {
  const finder = new Finder(searchIndex(questions));

  it.each(nonsense)('finds nothing: %s', (text) => {
    expect(finder.find(text).hits).toEqual([]);
  });
});

describe('What nobody has answered', () => {
  const finder = new Finder(searchIndex(questions));

  it.each(['shampoo', 'how much does it cost', 'price', 'can i wear a hat', 'deposit', 'beard'])(
    'finds nothing, so that the clinic is asked: %s',
    (text) => {
      expect(finder.find(text).hits).toEqual([]);
    },
  );

  // "charge" is one letter from "change", which several answers say in passing.
  it.each(['charge', 'manager', 'company'])(
    'is not taken for a slip of a word said in passing: %s',
    (text) => {
      expect(finder.find(text).hits).toEqual([]);
    },
  );
});

describe('The ways that miss', () => {
  it('are none with the answers they were written for', () => {
    expect(missedPhrases(questions)).toEqual([]);
  });

  it('are named once an answer no longer says what is asked', () => {
    const cut = questions.map((one) =>
      one.slug === 'does-smp-hurt'
        ? { ...one, question: 'Anything?', summary: 'No.', alsoSearchedAs: [], html: '<p>No.</p>' }
        : one,
    );
    const missed = missedPhrases(cut);
    expect(missed.map(({ slug }) => slug)).toContain('does-smp-hurt');
    expect(missed.map(({ phrase }) => phrase)).toContain('does it hurt');
  });

  it('are those whose answer comes after three others', () => {
    const alike = ['a', 'b', 'c', 'd'].map((slug) => ({
      slug,
      question: 'Zebras?',
      summary: '',
      alsoSearchedAs: [],
      html: '',
    }));
    expect(missedPhrases(alike)).toEqual([{ slug: 'd', phrase: 'Zebras?', rank: 4 }]);
  });

  it('count the words of a question of the owner’s own', () => {
    const own = {
      slug: 'own',
      question: 'Is it so?',
      summary: 'Yes.',
      alsoSearchedAs: [],
      html: '',
    };
    expect(missedPhrases([...questions, own])).toEqual([
      { slug: 'own', phrase: 'Is it so?', rank: undefined },
    ]);
  });
});
