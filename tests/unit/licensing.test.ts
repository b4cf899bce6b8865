import { describe, expect, it } from 'vitest';
import { companyLine } from '#clinic/company.ts';
import { clinicNodes } from '#clinic/graph.ts';
import { clinicSchema, type Clinic } from '#clinic/schema.ts';
import { licenceNode } from '#practitioners/credential.ts';
import { licenceHolds } from '#practitioners/licence.ts';
import {
  latestEnd,
  licenceName,
  NATIONS,
  REGIMES,
  type Holder,
  type Nation,
} from '#practitioners/licensing.ts';
import { refusedFields, SITE } from '../support/examples.ts';

const PREMISES = {
  nation: 'London',
  authority: 'Exampleton Council',
  number: '0456',
  expires: '2027-05-03',
} as const;

const COMPANY = {
  number: '07654321',
  registeredIn: 'England and Wales',
  office: '1 Example Street, Exampleton EX1 1EX',
} as const;

describe('What a nation asks', () => {
  it.each<[Nation, Holder[], string, number | undefined]>([
    ['England', ['person', 'premises'], 'never', undefined],
    ['London', ['premises'], 'always', undefined],
    ['Wales', ['person', 'premises'], 'always', 3],
    ['Scotland', ['person', 'premises'], 'always', undefined],
    ['Northern Ireland', ['person', 'premises'], 'never', undefined],
    ['other', ['person', 'premises'], 'perhaps', undefined],
  ])('in %s is of %o, ends %s', (nation, holders, ends, years) => {
    const { has, ...regime } = REGIMES[nation];
    expect(Object.keys(has)).toEqual(holders);
    expect([regime.ends, regime.years]).toEqual([ends, years]);
  });

  it('is known of every nation', () => {
    expect(Object.keys(REGIMES)).toEqual([...NATIONS]);
  });

  it.each<[Nation, Holder, string, string]>([
    ['England', 'person', 'registration', 'Registered with'],
    ['England', 'premises', 'registration', 'Premises registered with'],
    ['London', 'premises', 'special treatment licence', 'Special treatment licence from'],
    ['Wales', 'person', 'special procedure licence', 'Special procedure licence'],
    ['Wales', 'premises', 'approval certificate', 'Approval certificate from'],
    ['Scotland', 'person', 'licence', 'Licence'],
    ['Northern Ireland', 'person', 'registration', 'Registered with'],
    ['other', 'premises', 'licence', 'Licence from'],
  ])('has in %s for the %s the name of a %s', (nation, holder, kind, heading) => {
    expect(licenceName(nation, holder)).toEqual({ kind, heading });
  });

  it('is given for so many years from a day on', () => {
    expect(latestEnd('Wales', '2026-11-22')).toBe('2029-11-22');
    expect(latestEnd('Scotland', '2026-11-22')).toBeUndefined();
  });

  it('holds for ever where it has no end', () => {
    expect(licenceHolds(undefined, '2026-11-22')).toBe(true);
  });
});

describe('A licence in the graph', () => {
  it('is called as its nation calls it, and has an end only where there is one', () => {
    const { expires: _end, ...endless } = PREMISES;
    expect(licenceNode({ ...endless, nation: 'England' }, 'premises')).toEqual({
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: 'registration',
      identifier: '0456',
      recognizedBy: { '@type': 'Organization', name: 'Exampleton Council' },
      validIn: { '@type': 'AdministrativeArea', name: 'England' },
    });
  });

  it('is the clinic’s where it is of the premises, and so is the VAT number', () => {
    const clinic: Clinic = {
      legalName: 'Dot & Line Ltd',
      premises: PREMISES,
      company: { ...COMPANY, vat: 'GB123456782' },
    };
    expect(clinicNodes(SITE, clinic)[0]).toMatchObject({
      vatID: 'GB123456782',
      hasCredential: {
        credentialCategory: 'special treatment licence',
        expires: '2027-05-03',
      },
    });
  });
});

describe('The details of a company', () => {
  it('are a line of plain words', () => {
    expect(companyLine('Dot & Line Ltd', COMPANY)).toBe(
      'Dot & Line Ltd is registered in England and Wales, number 07654321. Registered office: 1 Example Street, Exampleton EX1 1EX.',
    );
    const taxed = { ...COMPANY, office: '1 Example Street.', vat: 'GB123456782' };
    expect(companyLine('Dot & Line Ltd', taxed)).toMatch(
      /Registered office: 1 Example Street\. VAT number GB123456782\.$/,
    );
  });

  it.each([
    ['number', '1234567'],
    ['number', '123456789'],
    ['number', 'ABC12345'],
    ['number', 'sc123456'],
    ['registeredIn', 'England'],
    ['office', ' '],
    ['vat', '123456782'],
    ['vat', 'GB12345678'],
    ['vat', 'GB1234567890'],
    ['vat', 'GB 123456789'],
  ])('may not have as their %s: "%s"', (field, value) => {
    const company = { ...COMPANY, [field]: value };
    expect(refusedFields(clinicSchema, { company })).toEqual([`company.${field}`]);
  });

  it.each([
    { number: 'SC654321' },
    { number: 'NI012345', registeredIn: 'Northern Ireland' },
    { vat: 'GB123456782012' },
  ])('may be %o', (more) => {
    expect(refusedFields(clinicSchema, { company: { ...COMPANY, ...more } })).toEqual([]);
  });

  it('are whole or not there', () => {
    expect(refusedFields(clinicSchema, { company: { vat: 'GB123456782' } })).toEqual([
      'company.number',
      'company.registeredIn',
      'company.office',
    ]);
  });
});
