import {
  array,
  assert,
  constantFrom,
  nat,
  pre,
  property,
  string,
  stringMatching,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Finder } from '#search/engine/find.ts';
import { asFragment, inFragment, isSearch } from '#search/fragment.ts';
import { SYNONYMS } from '#search/engine/synonyms.ts';
import { searchIndex, type Searched } from '#search/engine/search-index.ts';
import { isTypo } from '#search/engine/typo.ts';
import { normalized, saysSomething, stemOf, wordsOf } from '#search/engine/tokenizer.ts';

const answer = (slug: string, more: Partial<Searched> = {}): Searched => ({
  slug,
  question: `${slug}?`,
  summary: '',
  alsoSearchedAs: [],
  html: '',
  ...more,
});

const found = (questions: readonly Searched[], text: string): string[] =>
  new Finder(searchIndex(questions)).find(text).hits.map(({ slug }) => slug);

describe('Two words are one to the search', () => {
  it.each([
    ['tatoo', 'tattoo'],
    ['Tattoos', 'tattoo'],
    ['tattooist', 'tattoo'],
    ['colour', 'colors'],
    ['discolouration', 'discolored'],
    ['anaesthetic', 'anesthetics'],
    ['grey', 'gray'],
    ['exercise', 'exercizing'],
    ['fading', 'fades'],
    ['redness', 'red'],
    ['painful', 'painless'],
    ['noticeable', 'notice'],
    ['naturally', 'natural'],
    ['density', 'dense'],
    ['dries', 'drying'],
    ['scalp’s', 'scalp'],
    ['café', 'cafe'],
    ['centre', 'center'],
  ])('%s and %s', (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

describe('A question finds the same', () => {
  const WORDS = "Don't café permanent finish naïve résumé 2";
  const stems = (text: string) => wordsOf(text).map(({ stem }) => stem);

  it.each([
    ['with a soft hyphen in a word', WORDS.replace('perma', 'perma\u00AD')],
    ['with a space of no width in a word', WORDS.replace('perma', 'perma\u200B')],
    ['with a joiner and a direction in a word', WORDS.replace('perma', 'per\u200Dma\u200E')],
    ['with a byte order mark before it', `\uFEFF${WORDS}`],
    ['with accents that are signs of their own', WORDS.normalize('NFD')],
    ['in letters of full width', WORDS.replace('permanent', 'ｐｅｒｍａｎｅｎｔ')],
    ['with a ligature', WORDS.replace('finish', 'ﬁnish')],
    ['with a curly apostrophe', WORDS.replace("'", '’')],
    ['with an opening quote for an apostrophe', WORDS.replace("'", '‘')],
    ['with an acute accent for an apostrophe', WORDS.replace("'", '´')],
    ['with a backtick for an apostrophe', WORDS.replace("'", '`')],
    ['with a full-width apostrophe', WORDS.replace("'", '＇')],
    ['with spaces that do not break', WORDS.replaceAll(' ', '\u00A0')],
    ['with half an emoji after it', `${WORDS} \uD83D`],
    ['with half an emoji before it', `\uDE00 ${WORDS}`],
    ['in capitals', WORDS.toUpperCase()],
  ])('%s', (_how, text) => {
    expect(text).not.toBe(WORDS);
    expect(stems(text)).toEqual(stems(WORDS));
  });

  it('whatever unseen signs stand in it', () => {
    const unseen = array(constantFrom(...'\u00AD\u200B\u200C\u200D\u2060\uFEFF\uFE0F\u202E'), {
      maxLength: 12,
    });
    assert(
      property(unseen, nat(), (signs, seed) => {
        const text = [...WORDS].map((letter, at) => letter + (signs[(at + seed) % 13] ?? ''));
        expect(stems(text.join(''))).toEqual(stems(WORDS));
      }),
    );
  });
});

describe('Two words are two to the search', () => {
  it.each([
    ['numb', 'number'],
    ['scar', 'scarf'],
    ['hair', 'hairline'],
    ['red', 'read'],
    ['sun', 'sunday'],
    ['work', 'word'],
  ])('%s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });
});

describe('A word', () => {
  it('has the same stem however it is written large, and its stem is no longer than it is', () => {
    assert(
      property(stringMatching(/^[a-z]{1,15}$/), (word) => {
        expect(stemOf(word.toUpperCase())).toBe(stemOf(word));
        expect(stemOf(word).length).toBeLessThanOrEqual(normalized(word).length);
        expect(stemOf(word).length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('that is there to join others tells nothing, whatever apostrophe it has', () => {
    for (const word of ['the', 'Does', "don't", 'don’t', 'acctually', 'IS']) {
      expect(saysSomething(word), word).toBe(false);
    }
    for (const word of ['hurt', 'work', 'red', 'SMP']) {
      expect(saysSomething(word), word).toBe(true);
    }
  });
});

describe('What the treatment is called', () => {
  it.each(['micropigmentation', 'Scalp Micro-Pigmentation', 'the procedure', 'micropigmantation'])(
    'is one word: %s',
    (name) => {
      expect(wordsOf(name).map(({ stem }) => stem)).toEqual(['smp']);
    },
  );

  it('asked whether it works is no question about work, but how it works is one', () => {
    const stems = (text: string) => wordsOf(text).map(({ stem }) => stem);
    expect(stems('does it work')).not.toContain('work');
    expect(stems('how does it work')).toContain('work');
    expect(stems('can i work')).toContain('work');
  });
});

describe('A slip', () => {
  it.each([
    ['a letter missing', 'transplnt', 'transplant'],
    ['a letter too many', 'excercis', 'exercis'],
    ['a wrong letter', 'permenent', 'permanent'],
    ['two letters that changed places', 'hrut', 'hurt'],
    ['the first two as well', 'wrok', 'work'],
    ['two slips in a long word', 'maintanence', 'maintenance'],
    ['an ending that no rule knows', 'trainer', 'train'],
  ])('is %s: %s for %s', (_, typed, meant) => {
    expect(isTypo(typed, meant)).toBe(true);
  });

  it.each([
    ['another short word', 'hat', 'hot'],
    ['a word that goes on', 'scarf', 'scar'],
    ['a word that goes on', 'beard', 'bear'],
    ['another beginning', 'light', 'fight'],
    ['two slips in a short word', 'needle', 'middle'],
    ['another word altogether', 'pizza', 'pigment'],
    ['two words', 'toch up', 'touch up'],
    ['almost nothing', 'a', 'b'],
  ])('is not %s: %s for %s', (_, typed, meant) => {
    expect(isTypo(typed, meant)).toBe(false);
  });

  it('of one letter anywhere behind the first is forgiven in every word of six letters', () => {
    const letters = stringMatching(/^[a-z]{6,12}$/);
    assert(
      property(letters, nat(), (word, seed) => {
        const at = 1 + (seed % (word.length - 1));
        expect(isTypo(word.slice(0, at) + word.slice(at + 1), word)).toBe(true);
        expect(isTypo(`${word.slice(0, at)}x${word.slice(at)}`, word)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('The search', () => {
  const QUESTIONS = [
    answer('gym', { question: 'When can I exercise?', alsoSearchedAs: ['time off'] }),
    answer('pain', { question: 'Does it hurt?', summary: 'Hardly, say most.' }),
    answer('cover', { question: 'Is a scar hidden?', html: '<p>It hurts no <b>scars</b>.</p>' }),
  ];

  it('finds by the question, the summary, the answer and the owner’s words', () => {
    expect(found(QUESTIONS, 'exercise')).toEqual(['gym']);
    expect(found(QUESTIONS, 'hardly')).toEqual(['pain']);
    expect(found(QUESTIONS, 'hidden')).toEqual(['cover']);
    expect(found(QUESTIONS, 'time off')).toEqual(['gym']);
  });

  it('puts what is asked above what is only mentioned', () => {
    const mentioned = answer('mentioned', { html: '<p>Pain.</p>' });
    expect(found([mentioned, ...QUESTIONS], 'pain')).toEqual(['pain', 'mentioned']);
  });

  it('says of the price, where no answer does, on which page it is, or that it is nowhere', () => {
    const prices = (path?: string) =>
      new Finder(searchIndex(QUESTIONS, path)).find('how much').prices;
    expect(prices('/prices/')).toMatchObject({ path: '/prices/' });
    expect(prices()?.path).toBeUndefined();
    expect(prices()).toBeDefined();
    expect(new Finder(searchIndex(QUESTIONS)).find('shampoo').prices).toBeUndefined();
    const priced = QUESTIONS.map((one) => ({ ...one, alsoSearchedAs: ['price'] }));
    expect(new Finder(searchIndex(priced)).find('how much').prices).toBeUndefined();
    expect(new Finder(searchIndex(priced, '/prices/')).find('how much')).toMatchObject({
      prices: { path: '/prices/' },
      hits: expect.arrayContaining([]),
    });
  });

  it('answers "how much" with what it costs, where an answer says so, and with nothing else', () => {
    const priced = answer('price', { question: 'What does it cost?' });
    for (const text of ['how much', 'how much is it', 'How much?', 'how much does it cost']) {
      expect(found(QUESTIONS, text), text).toEqual([]);
      expect(found([...QUESTIONS, priced], text), text).toEqual(['price']);
    }
    expect(found([...QUESTIONS, priced], 'how much does it hurt')[0]).toBe('pain');
    expect(found(QUESTIONS, 'what is it')).toHaveLength(0);
  });

  it('knows other words for the same', () => {
    expect(found(QUESTIONS, 'gym')).toEqual(['gym']);
    expect(found(QUESTIONS, 'is it sore')).toEqual(['pain']);
  });

  it('finds from the first letter on, and with a slip', () => {
    expect(found(QUESTIONS, 'e')[0]).toBe('gym');
    expect(found(QUESTIONS, 'exerci')).toEqual(['gym']);
    expect(found(QUESTIONS, 'excercise')).toEqual(['gym']);
  });

  it('takes a last word that is followed by a space for whole', () => {
    expect(found(QUESTIONS, 'exer')).toEqual(['gym']);
    expect(found(QUESTIONS, 'exer ')).toEqual([]);
  });

  it('does not mind what a word is called that objects have', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(found(QUESTIONS, word)).toEqual([]);
    }
  });

  it('finds nothing for what says nothing or is nothing', () => {
    for (const text of ['', '   ', '?!', '😀', '\u2028', 'xyzzy', 'qqqq qqqq']) {
      expect(found(QUESTIONS, text)).toEqual([]);
    }
  });

  it('never fails, and gives every answer once, with the best first', () => {
    const finder = new Finder(searchIndex(QUESTIONS));
    assert(
      property(string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { hits } = finder.find(text);
        expect(new Set(hits.map(({ slug }) => slug)).size).toBe(hits.length);
        expect(hits.toSorted((a, b) => b.score - a.score)).toEqual(hits);
      }),
      { numRuns: 2_000 },
    );
  });

  it('names the words that led to an answer, so that they can be marked', () => {
    const { keys } = new Finder(searchIndex(QUESTIONS)).find('sore');
    expect([...keys]).toEqual(['hurt']);
  });

  it('makes the same index of the same answers', () => {
    expect(JSON.stringify(searchIndex(QUESTIONS))).toBe(
      JSON.stringify(searchIndex([...QUESTIONS])),
    );
  });

  it('takes no word out of a tag or of an address in one', () => {
    const linked = answer('linked', { html: '<p><a href="/gallery/">Look</a> here.</p>' });
    expect(found([linked], 'gallery')).toEqual([]);
    expect(found([linked], 'href')).toEqual([]);
  });
});

describe('The words of one meaning', () => {
  it('are at least two, and none is there twice', () => {
    for (const group of SYNONYMS) {
      expect(group.length, group[0]).toBeGreaterThan(1);
      expect(new Set(group).size, group[0]).toBe(group.length);
      for (const word of group) expect(wordsOf(word).length, word).toBeGreaterThan(0);
    }
  });
});

describe('The fragment of a search', () => {
  it('reads back to what was typed', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1 }), (text) => {
        pre(text.isWellFormed());
        const fragment = new URL(asFragment(text), 'https://clinic.example/faq/').hash;
        expect(isSearch(fragment)).toBe(true);
        expect(inFragment(fragment)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not that of an answer, and a broken one is read as far as it goes', () => {
    expect(isSearch('#does-smp-hurt')).toBe(false);
    expect(inFragment('#does-smp-hurt')).toBe('');
    expect(inFragment('')).toBe('');
    expect(() => inFragment('#q=%E0%A4')).not.toThrow();
    expect(asFragment('gym \uD83D')).toBe('#q=gym%20');
    expect(asFragment('\uDE00gym 😀')).toBe(`#q=gym%20${encodeURIComponent('😀')}`);
  });
});
