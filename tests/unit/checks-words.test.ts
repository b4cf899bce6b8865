import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asAddress, isAddress } from '#prose/address.ts';
import { didYouMean } from '#checks/fields/did-you-mean.ts';
import { editDistance } from '#search/engine/typo.ts';
import { makeQuestions } from '../bench/builds/questions.ts';

describe('A name as an address', () => {
  it.each([
    ['Does SMP hurt?', 'does-smp-hurt'],
    ['does_smp_hurt', 'does-smp-hurt'],
    ['  Größe & Œuvre -- Łódź ', 'grosse-oeuvre-lodz'],
    ['does-smp-hurt (1)', 'does-smp-hurt-1'],
    ['髪', ''],
  ])('is made of "%s"', (name, address) => {
    expect(asAddress(name)).toBe(address);
    expect(isAddress(address)).toBe(address !== '');
  });

  it.each(['Does', 'does smp', 'does--smp', '-does', 'does-', 'dös', ''])(
    'is not "%s" as it stands',
    (name) => {
      expect(isAddress(name)).toBe(false);
    },
  );
});

describe('How far one word is from another', () => {
  it.each([
    ['order', 'order', 0],
    ['oder', 'order', 1],
    ['orrder', 'order', 1],
    ['ordor', 'order', 1],
    ['roder', 'order', 1],
    ['', 'order', 5],
    ['kitten', 'sitting', 3],
  ])('from "%s" to "%s" it is %d letters', (from, to, letters) => {
    expect(editDistance(from, to)).toBe(letters);
    expect(editDistance(to, from)).toBe(letters);
  });
});

describe('The word somebody meant', () => {
  const fields = ['question', 'topic', 'order', 'name', 'map'];

  it.each([
    ['qustion', 'question'],
    ['Question', 'question'],
    ['tpoic', 'topic'],
    ['mpa', 'map'],
  ])('by "%s" was "%s"', (word, known) => {
    expect(didYouMean(word, fields)).toBe(known);
  });

  it.each(['date', 'author', 'slug', ''])('by "%s" is not guessed', (word) => {
    expect(didYouMean(word, fields)).toBeUndefined();
  });
});

describe('The word somebody meant among very many', () => {
  const known = [...makeQuestions(2000).keys()].map((path) => basename(path, '.md'));

  it.each(known.filter((_, index) => index % 97 === 0))('is "%s" with a slip in it', (word) => {
    const slips = [word.slice(1), word.replace('-a', 'a-'), `${word.slice(0, -1)}x`];
    for (const slip of slips) expect(didYouMean(slip, known)).toBe(word);
  });

  it.each(['zebra-crossing', 'qqq', ''])('is not guessed by "%s"', (word) => {
    expect(didYouMean(word, known)).toBeUndefined();
  });
});
