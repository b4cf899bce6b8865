import { describe, expect, it } from 'vitest';
import { personNode, personReference, staffOf } from '#practitioners/graph.ts';
import { daysLeft, licenceEnds, licenceHolds } from '#practitioners/licence.ts';
import { practitionersSchema, type Practitioner } from '#practitioners/schema.ts';
import { refusedFields, SITE } from '../support/examples.ts';

const ANN: Practitioner = { id: 'practitioner-ann-example', name: 'Ann Example', role: 'Founder' };

const LICENCE = {
  nation: 'Scotland',
  authority: 'Exampleton Council',
  number: '0123',
  expires: '2027-01-21',
} as const;

describe('A licence', () => {
  /** Its last day, against 2026-11-22. */
  it.each([
    ['61 days before its end', '2027-01-22', 61, true, false],
    ['60 days before its end', '2027-01-21', 60, true, true],
    ['1 day before its end', '2026-11-23', 1, true, true],
    ['on its last day', '2026-11-22', 0, true, true],
    ['the day after', '2026-11-21', -1, false, true],
  ])('%s', (_when, expires, left, holds, ends) => {
    const today = '2026-11-22';
    expect(daysLeft(expires, today)).toBe(left);
    expect(licenceHolds(expires, today)).toBe(holds);
    expect(licenceEnds(expires, today)).toBe(ends);
  });

  it('has as many days in March, when a clock is put forward', () => {
    expect(daysLeft('2027-04-01', '2027-03-01')).toBe(31);
  });
});

describe('What stands on a licence', () => {
  const person = (number: string) => ({
    practitioners: [{ name: 'Ann', role: 'Founder', licence: { ...LICENCE, number } }],
  });

  it.each([
    'pending',
    'Pending.',
    'applied',
    'applied for',
    'awaiting inspection',
    'in progress',
    'not yet issued',
    'to be confirmed',
    'n/a',
    'NA',
    'none',
    'unknown',
    'waiting for the council',
    'being processed',
    'applied for in 2026',
    'Renewal pending 123',
    'pending 12',
    'Application 4711',
    'awaiting 2027',
    'to be confirmed 2027',
    'Being renewed 12',
    'Expired 2025',
    'submitted 12/03',
    'under review 3',
    'TBC 2027',
  ])('is not "%s"', (number) => {
    const refused = new Set(refusedFields(practitionersSchema, person(number)));
    expect([...refused]).toEqual(['practitioners.0.licence.number']);
  });

  it.each([
    '0123',
    'EX/2026/17',
    'Applied-42',
    'N/A-7',
    'Beinga 3',
    'No 12',
    'WK/APP/12',
    'Ref. 22',
    'Not 3',
  ])('may be "%s"', (number) => {
    expect(refusedFields(practitionersSchema, person(number))).toEqual([]);
  });
});

describe('Who gives a licence', () => {
  const by = (authority: string) =>
    refusedFields(practitionersSchema, {
      practitioners: [{ name: 'Ann', role: 'Founder', licence: { ...LICENCE, authority } }],
    });

  it.each([
    'CQC',
    'General Medical Council',
    'GMC',
    'Nursing & Midwifery Council',
    'Save Face',
    'Healthcare Improvement Scotland',
    'Healthcare Inspectorate Wales',
    'JCCP',
    'Royal College of Nursing',
    'BABTAC',
    'Information Commissioner’s Office',
    'pending with the council',
  ])('is not "%s"', (authority) => {
    expect(by(authority)).toEqual(['practitioners.0.licence.authority']);
  });

  it.each([
    'Exampleton Borough Council',
    'City of London Corporation',
    'Royal Borough of Greenwich',
    'Cyngor Gwynedd',
    'Wellbeing Council',
    'Waiting Town Council',
    'Health Service Executive',
    'Government of Jersey',
    'Isle of Man Government',
    'Hislop Council',
  ])('may be "%s"', (authority) => {
    expect(by(authority)).toEqual([]);
  });
});

describe('What somebody does at the clinic', () => {
  const as = (role: string) =>
    refusedFields(practitionersSchema, { practitioners: [{ name: 'Ann', role }] });

  it.each([
    'Hair surgeon',
    'Doctor of hair',
    'Surgeon',
    'Scalp physician',
    'Dr of dots',
    'Hair nurse',
    'Nurse practitioner',
    'Dermatologist',
    'Nurse of the scalp',
    'GP',
  ])('is no medical profession: %s', (role) => {
    expect(as(role)).toEqual(['practitioners.0.role']);
  });

  it.each([
    'Founder, treats hairlines and scars',
    'Scalp micropigmentation practitioner',
    'SMP artist, a former nurse',
    'Medical tattooist',
    'Drawing artist',
    'Receptionist',
    'Trainer',
    'Manager',
    'Conductor of visits',
    'Nursery visits',
  ])('may be: %s', (role) => {
    expect(as(role)).toEqual([]);
  });
});

describe('practitioners.yaml', () => {
  it('may be empty, and may have somebody with a name and a role only', () => {
    expect(practitionersSchema.parse(null)).toEqual({});
    expect(practitionersSchema.parse({ practitioners: null, changed: null })).toEqual({});
    const one = { practitioners: [{ name: 'Ann Example', role: 'Founder' }] };
    expect(practitionersSchema.parse(one)).toEqual(one);
  });

  it.each([
    ['a list without anybody', { practitioners: [] }, ['practitioners']],
    [
      'half a licence',
      { practitioners: [{ name: 'Ann', role: 'Founder', licence: { number: '1' } }] },
      ['nation', 'authority'].map((field) => `practitioners.0.licence.${field}`),
    ],
    [
      'another relation',
      { practitioners: [{ name: 'Ann', role: 'Founder', relation: 'owner' }] },
      ['practitioners.0.relation'],
    ],
    [
      'a picture',
      { practitioners: [{ name: 'Ann', role: 'Founder', picture: './ann.jpg' }] },
      ['practitioners.0.picture'],
    ],
  ])('may not have %s', (_what, fields, refused) => {
    expect(refusedFields(practitionersSchema, fields)).toEqual(refused);
  });
});

describe('A practitioner in the graph', () => {
  it('has only what the owner wrote', () => {
    expect(personNode(SITE, ANN)).toEqual({
      '@type': 'Person',
      '@id': 'https://clinic.example/#practitioner-ann-example',
      name: 'Ann Example',
      url: 'https://clinic.example/#practitioner-ann-example',
      jobTitle: 'Founder',
      affiliation: { '@id': 'https://clinic.example/#clinic' },
    });
  });

  it('has the licence and the qualifications as credentials', () => {
    const node = personNode(SITE, { ...ANN, licence: LICENCE, qualifications: ['A course, 2025'] });
    expect(node.hasCredential).toEqual([
      {
        '@type': 'EducationalOccupationalCredential',
        credentialCategory: 'licence',
        identifier: '0123',
        recognizedBy: { '@type': 'Organization', name: 'Exampleton Council' },
        validIn: { '@type': 'AdministrativeArea', name: 'Scotland' },
        expires: '2027-01-21',
      },
      { '@type': 'EducationalOccupationalCredential', name: 'A course, 2025' },
    ]);
  });

  it('is licensed nowhere in particular where the owner named no nation', () => {
    const node = personNode(SITE, { ...ANN, licence: { ...LICENCE, nation: 'other' } });
    expect(node.hasCredential?.[0]).not.toHaveProperty('validIn');
  });

  it('founded the clinic or is employed there only if the owner said so', () => {
    const people: Practitioner[] = [
      ANN,
      { ...ANN, id: 'b', relation: 'founder' },
      { ...ANN, id: 'c', relation: 'employee' },
    ];
    expect(staffOf(SITE, people)).toEqual({
      founder: [{ '@id': 'https://clinic.example/#b' }],
      employee: [{ '@id': 'https://clinic.example/#c' }],
    });
    expect(staffOf(SITE, [ANN])).toEqual({});
  });

  it('is named on other pages by the same name and address', () => {
    expect(personNode(SITE, ANN)).toMatchObject(personReference(SITE, ANN));
  });
});
