import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asFragment } from '#search/fragment.ts';
import { chatAbout, mailAbout, prefillIn } from '#enquiry/prefill.ts';

const MAIL = 'mailto:hello@clinic.example';
const CHAT = 'https://wa.me/447700900123';
const RUNS = { numRuns: 500, seed: 20261123 };

/** Any characters there are, and among them those that mean something in an address or a page. */
const texts = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  string({
    unit: constantFrom(
      '&',
      '#',
      '?',
      '=',
      '+',
      '%',
      '%E0',
      '"',
      '”',
      "'",
      '<',
      ' ',
      '\n',
      '😀',
      'e',
    ),
  }),
);

/** As somebody types it into a box that has one line. */
const asLine = (text: string) =>
  [...text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, 200).join('').trim();

const fieldsOf = (address: string) => Object.fromEntries(new URL(address).searchParams);

describe('What a visitor wants to ask about', () => {
  it('is the answer that the fragment names', () => {
    expect(prefillIn('#about=does-smp-hurt')).toEqual({ about: 'does-smp-hurt' });
  });

  it('is the words of a search', () => {
    expect(prefillIn('#q=shampoo')).toEqual({ words: 'shampoo' });
    expect(prefillIn('#q=two%20words+more')).toEqual({ words: 'two words more' });
  });

  it.each([
    ['there is no fragment', ''],
    ['it is empty', '#'],
    ['it leads to a part of the page', '#write'],
    ['it names nothing', '#about='],
    ['it has no words', '#q='],
    ['its words are spaces and line breaks', '#q=%20+%0A%09'],
    ['a letter was cut in two', '#q=%E0%A4%A'],
    ['a percent sign stands alone', '#about=100%'],
    ['the name of the field is not its own', '#Q=shampoo'],
    ['something comes first that the page makes no room for', '#from=faq&q=shampoo'],
    ['it stands behind another', '#write#q=shampoo'],
    ['it is a query', '?q=shampoo'],
  ])('is nothing where %s', (_why, fragment) => {
    expect(prefillIn(fragment)).toEqual({});
  });

  it('is one thing, whatever follows it', () => {
    expect(prefillIn('#about=does-smp-hurt&q=shampoo')).toEqual({ about: 'does-smp-hurt' });
  });

  it('is cut off where a question ends, and never within a character', () => {
    expect(prefillIn(`#q=${'a'.repeat(100_000)}`)).toEqual({ words: 'a'.repeat(200) });
    const faces = `a${'😀'.repeat(300)}`;
    expect(prefillIn(asFragment(faces))).toEqual({ words: `a${'😀'.repeat(199)}` });
  });

  it('is what somebody looked for, as the search passes it on', () => {
    const same = property(texts, (text) => {
      const line = asLine(text);
      expect(prefillIn(asFragment(text))).toEqual(line ? { words: line } : {});
    });
    assert(same, RUNS);
  });

  it('is read from any fragment without a fault, and is one line', () => {
    const read = property(texts, (text) => {
      for (const fragment of [text, `#${text}`, `#q=${text}`, `#about=${text}`]) {
        const { about, words } = prefillIn(fragment);
        expect(about === undefined || words === undefined).toBe(true);
        expect(about ?? words ?? 'a').toMatch(/^\S(?:[^\n\r\t]*\S)?$/u);
      }
    });
    assert(read, RUNS);
  });
});

describe('An e-mail', () => {
  it('says which question it is about', () => {
    expect(mailAbout(MAIL, { about: 'Does it hurt?' })).toBe(
      `${MAIL}?subject=About%20%E2%80%9CDoes%20it%20hurt%3F%E2%80%9D`,
    );
  });

  it('begins with what was looked for', () => {
    expect(fieldsOf(mailAbout(MAIL, { words: 'shampoo' }))).toEqual({
      subject: 'A question',
      body: 'shampoo',
    });
  });

  it('is as it was where nothing is known', () => {
    expect(mailAbout(MAIL, {})).toBe(MAIL);
  });

  it('reads back to what was put in, in programs that take a plus for a plus', () => {
    const same = property(texts, texts, (about, words) => {
      const address = mailAbout(MAIL, { about: `${about}?`, words: `${words}.` });
      expect(fieldsOf(address)).toEqual({ subject: `About “${about}?”`, body: `${words}.` });
      expect(new URL(address).pathname).toBe('hello@clinic.example');
      expect(address).not.toMatch(/[+#\s"<>]/);
    });
    assert(same, RUNS);
  });
});

describe('A chat', () => {
  it('begins with the question', () => {
    expect(chatAbout(CHAT, { about: 'Does it hurt?' })).toBe(
      `${CHAT}?text=About%20%E2%80%9CDoes%20it%20hurt%3F%E2%80%9D%3A%20`,
    );
  });

  it('reads back to what was put in, and leads to the same number', () => {
    const same = property(texts, (about) => {
      const address = chatAbout(CHAT, { about: `${about}?` });
      expect(fieldsOf(address)).toEqual({ text: `About “${about}?”: ` });
      expect(address.startsWith(`${CHAT}?`)).toBe(true);
      expect(address).not.toMatch(/[+#\s"<>]/);
    });
    assert(same, RUNS);
  });

  it('never takes along what a visitor typed', () => {
    expect(chatAbout(CHAT, { words: 'shampoo' })).toBe(CHAT);
    expect(chatAbout(CHAT, { about: 'Does it hurt?', words: 'shampoo' })).not.toContain('shampoo');
  });
});
