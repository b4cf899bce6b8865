import { describe, expect, it } from 'vitest';
import { practitionersSchema } from '#practitioners/schema.ts';
import { reviewsSchema } from '#reviews/schema.ts';
import { refusedFields } from '../support/examples.ts';

const REVIEW = {
  text: 'They took their time.',
  author: 'Ann E.',
  source: 'Google',
  url: 'https://reviews.example.com/1',
  date: '2026-10-01',
  incentive: 'no',
};

const ofReviews = (fields: object): string[] =>
  refusedFields(reviewsSchema, { chosen: 'We show all.', reviews: [REVIEW], ...fields });

const ofPerson = (fields: object): string[] =>
  refusedFields(practitionersSchema, {
    practitioners: [{ name: 'Ann Example', role: 'Practitioner', ...fields }],
  });

describe('How reviews are chosen', () => {
  it.each(['Yes', 'Trust us.', 'By us', 'We choose them', 'They are all real'])(
    'is not "%s"',
    (chosen) => {
      expect(ofReviews({ chosen })).toEqual(['chosen']);
    },
  );

  it.each([
    'We show every review.',
    'At random.',
    'All are shown.',
    'The best three of each year.',
  ])('may be "%s"', (chosen) => {
    expect(ofReviews({ chosen })).toEqual([]);
  });
});

describe('How it is known that reviews are genuine', () => {
  it.each(['Yes', 'Trust us.', 'We do not check.', 'They are genuine', 'We cannot verify them.'])(
    'is not "%s"',
    (genuine) => {
      expect(ofReviews({ genuine })).toEqual(['genuine']);
    },
  );

  it.each([
    'We compare each name with our appointments.',
    'We show none that we do not know from our book.',
    'Google checks nothing, so we ask each client ourselves.',
  ])('may be "%s"', (genuine) => {
    expect(ofReviews({ genuine })).toEqual([]);
  });
});

describe('A practitioner', () => {
  it.each(['Me', 'The owner', 'Our team', 'Practitioner'])('is not called "%s"', (name) => {
    expect(ofPerson({ name })).toEqual(['practitioners.0.name']);
  });

  it.each(['Ann', 'Mei', 'Ann Owner', 'Theo Team'])('may be called "%s"', (name) => {
    expect(ofPerson({ name })).toEqual([]);
  });

  it.each([
    'Medical director',
    'Dermatology specialist',
    'Anaesthetist',
    'Dentist',
    'Aesthetic prescriber',
    'Pharmacist',
  ])('is no "%s" here', (role) => {
    expect(ofPerson({ role })).toEqual(['practitioners.0.role']);
  });

  it.each(['Director', 'Paramedical pigment artist', 'Specialist in scalp micropigmentation'])(
    'may be "%s"',
    (role) => {
      expect(ofPerson({ role })).toEqual([]);
    },
  );

  it.each(['500+ connections. Leeds.', 'Ann has 12k followers.'])(
    'is not told of in words of a network: %s',
    (about) => {
      expect(ofPerson({ about })).toEqual(['practitioners.0.about']);
    },
  );

  it('may be told of in other words', () => {
    expect(
      ofPerson({
        about: 'Ann has treated 500 people in the 2 following years, with few connections.',
      }),
    ).toEqual([]);
  });
});
