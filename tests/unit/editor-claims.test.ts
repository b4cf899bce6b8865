import { describe, expect, it } from 'vitest';
import { typedClaims } from '#editor/claims/typed-claims.ts';

const typed = (text: string, rest: Partial<Parameters<typeof typedClaims>[0]> = {}) =>
  typedClaims({ path: 'summary', text, isText: false, question: undefined, ...rest });

describe('What the editing page says of claims while they are typed', () => {
  it('is what the check will say, with its cure', () => {
    expect(typed('It is completely painless.')).toEqual([
      expect.stringMatching(/^"[^"]*painless" is a claim .+\. .+ See .+https:\/\/\S+\.$/),
    ]);
  });

  it('is nothing of modest words, of an empty field, and of what visitors are not told', () => {
    expect(typed('Most people feel a little.')).toEqual([]);
    expect(typed('')).toEqual([]);
    expect(typed('It is completely painless.', { path: 'alsoSearchedAs' })).toEqual([]);
    expect(typed('It is completely painless.', { path: 'consent.reference' })).toEqual([]);
    expect(typed('It is completely painless.', { path: 'practitioners.0.about' })).not.toEqual([]);
  });

  it('reads a bare yes behind the question of the form', () => {
    const question = 'Is it completely painless?';
    expect(typed('Yes.', { question })).toHaveLength(1);
    expect(typed('Yes.')).toEqual([]);
    expect(typed('Not for everybody.', { question })).toEqual([]);
  });

  it('reads a question for what it takes for granted, and a certificate by its name', () => {
    expect(typed('Why is our treatment painless?', { path: 'question' })).toHaveLength(1);
    expect(typed('Is your treatment painless?', { path: 'question' })).toEqual([]);
    const nurse = 'Registered nurse, NMC, 2011';
    expect(typed(nurse, { path: 'practitioners.0.qualifications.0' })).toEqual([]);
    expect(typed(nurse, { path: 'practitioners.0.about' })).toHaveLength(1);
  });

  it('says the same thing once, however often it stands there', () => {
    expect(typed('It is painless. It is painless.')).toHaveLength(1);
  });
});
