import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { claimProblems } from '#checks/claims/claim-texts.ts';
import { claimsIn } from '#checks/claims/claims.ts';
import { keptEntry } from '#checks/entries/entry.ts';
import { plainText } from '#prose/markdown/plain-text.ts';

const claims = Object.values(
  (
    parse(readFileSync(new URL('../support/claims.yaml', import.meta.url), 'utf8')) as {
      risky: Record<string, string[]>;
    }
  ).risky,
)
  .flat()
  // These have marks of their own that a change of form would have to keep whole.
  .filter((claim) => /^[A-Za-z][A-Za-z ',.%-]+$/.test(claim));

/** Ways to write the same words in Markdown so that a reader sees no difference but in form. */
const FORMS: Record<string, (word: string) => string> = {
  plain: (word) => word,
  bold: (word) => `**${word}**`,
  italic: (word) => `_${word}_`,
  link: (word) => `[${word}](/faq/)`,
  'bold inside': (word) => inside(word, (letters) => `**${letters}**`),
  'a link inside': (word) => inside(word, (letters) => `[${letters}](/faq/)`),
  'a soft hyphen': (word) => inside(word, (letters) => `${letters}\u00AD`),
  'a soft hyphen by its name': (word) => inside(word, (letters) => `${letters}&shy;`),
  'a space of no width': (word) => inside(word, (letters) => `${letters}\u200B`),
  'a letter by its number': (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`,
  capitals: (word) => word.toUpperCase(),
  'other hyphens': (word) => word.replaceAll('-', '\u2011'),
  'other apostrophes': (word) => word.replaceAll("'", '\u2019'),
  'full width': (word) =>
    word.replaceAll(/[a-z]/gi, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
};
const GAPS = [' ', '  ', '\u00A0', '\u2009', '&nbsp;', '\n', '  \n', '\\\n'];
const BEFORE = [
  '',
  'Most people book online.',
  'We do not open on Sunday.',
  'Nothing is more important than rest.',
  'Without sun cream the scalp gets warm.',
  'Is the studio easy to find?',
  'Some people bring a friend.',
  'Never park in the yard.',
];

/** The first letters of a word in another form; a word of marks and a short one stay whole. */
const inside = (word: string, form: (letters: string) => string): string =>
  /^[a-z]{4,}$/i.test(word) ? form(word.slice(0, 3)) + word.slice(3) : word;

const forms = array(constantFrom(...Object.keys(FORMS)), { minLength: 12, maxLength: 12 });
const gaps = array(constantFrom(...GAPS), { minLength: 12, maxLength: 12 });

function written(claim: string, inForms: readonly string[], between: readonly string[]): string {
  const words = claim.split(' ');
  return words
    .map((word, index) => {
      const [, letters = '', end = ''] = /^(.*?)([.,%]*)$/.exec(word) ?? [];
      const form = FORMS[inForms[index % inForms.length] ?? ''] ?? String;
      const gap = index < words.length - 1 ? between[index % between.length] : '';
      return `${letters === '' ? '' : form(letters)}${end}${gap}`;
    })
    .join('');
}

describe('A claim is found', () => {
  it('in every form of its words, behind any other sentence', () => {
    const anyClaim = record({
      claim: constantFrom(...claims),
      inForms: forms,
      between: gaps,
      before: constantFrom(...BEFORE),
    });
    assert(
      property(anyClaim, ({ claim, inForms, between, before }) => {
        const markdown = `${before} ${written(claim, inForms, between)}`.trim();
        expect(claimsIn(plainText(markdown).text), markdown).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.entries(FORMS))('in this form: %s', (_form, form) => {
    const words = 'The work is completely painless'.split(' ').map(form).join(' ');
    expect(claimsIn(plainText(words).text).map(({ rule }) => rule.what)).toEqual([
      'that nobody feels pain',
    ]);
  });

  it('on the line on which it stands', () => {
    const lines = array(constantFrom('', 'A line.', '- a point', 'a word **in\nbold**', '## Part'));
    assert(
      property(tuple(lines, integer({ min: 0, max: 3 })), ([above, empty]) => {
        const head = [...above, ...Array<string>(empty).fill(''), ''].join('\n');
        const body = `${head}\nFirst **a\nline**, and then it is\npain**less** at last.\n`;
        const found = problemsOf(body).filter(({ says }) => says.startsWith('"painless"'));
        const before = body.slice(0, body.indexOf('pain**less')).split('\n').length;
        expect(found.map(({ line }) => line)).toEqual([FIELDS.split('\n').length + before]);
      }),
      { numRuns: 100 },
    );
  });

  it('not where a heading, a point or a paragraph parts its words', () => {
    for (const parted of ['## No\n\npain', '- no\n- pain', 'It is no\n\npain to wait']) {
      expect(claimsIn(plainText(parted).text), parted).toEqual([]);
    }
  });

  it('in words of which a message can show every character', () => {
    const [pain] = problemsOf('It is pain\u2011free, and risk\u2010\u200Bfree.');
    expect(pain?.says).toContain('"pain-free" is a claim');
  });
});

describe('What proves a claim', () => {
  it('is asked for once where a text has a field for it, and nowhere else', () => {
    const [inText] = problemsOf('It is clinically proven.');
    expect(inText?.fix.match(/evidence/g)).toHaveLength(1);
    const [inSummary] = problemsOf('A text.', 'description: It is clinically proven.');
    expect(inSummary?.fix).toMatch(/^Leave it out\. See CAP Code/);
  });

  it.each(['pain free results', 'undetectable', 'UNDETECTABLE', 'un\u00ADdetectable '])(
    'names its words, in whatever form: %s',
    (claim) => {
      const fields = `evidence:\n  - claim: "${claim}"\n    proof: Survey of May 2026`;
      const kept = problemsOf('The result is **un**detectable.', fields);
      expect(kept.length).toBe(claim.startsWith('pain') ? 1 : 0);
    },
  );
});

describe('A medical title', () => {
  it('may be the name of a certificate, and is a claim in any other words', () => {
    const where = { content: '', name: 'practitioners', id: 'practitioners' } as const;
    const words = 'Registered nurse, NMC, 2011';
    const yaml = `practitioners:\n  - qualifications: ["${words}", Painless]\n    about: ${words}\n`;
    const entry = keptEntry({ ...where, path: 'practitioners.yaml' }, Buffer.from(yaml));
    const found = claimProblems('practitioners', entry);
    expect(found.map(({ line }) => line)).toEqual([2, 3]);
    expect(found[1]?.says).toContain('"Registered nurse" is a claim of medical standing');
  });
});

const FIELDS = '---\ntitle: A text\n---';

function problemsOf(body: string, fields = 'title: A text') {
  const where = {
    content: '',
    name: 'services',
    id: 'a-text',
    path: 'services/a-text.md',
  } as const;
  return claimProblems('services', keptEntry(where, Buffer.from(`---\n${fields}\n---\n${body}`)));
}
