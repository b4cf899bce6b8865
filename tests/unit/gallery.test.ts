import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { consentHolds } from '#gallery/consent.ts';
import { casePath, casePictureNode, galleryNodes, type CasePicture } from '#gallery/graph.ts';
import { caseSchema } from '#gallery/schema.ts';
import { refusedFields, SITE } from '../support/examples.ts';

const schema = caseSchema(z.string().startsWith('./'));

const SHARED = {
  title: 'A hairline',
  description: 'A hairline made of dots, before the first session and after the last.',
  service: 'hairline',
  order: 1,
  published: '2026-01-02',
};

const CONSENT = { reference: 'C-014', given: '2025-11-01', uses: ['website'] };

const picture = (name: string, takenAt: string) => ({
  src: `./${name}.jpg`,
  alt: 'A scalp, seen from above.',
  takenAt,
});

const PHOTOGRAPHS = {
  ...SHARED,
  kind: 'client-photo',
  treated: 'The front of the scalp.',
  sessions: 3,
  stage: 'healed 6 weeks',
  lighting: 'daylight',
  ownClient: true,
  unretouched: true,
  adult: true,
  consent: CONSENT,
  before: picture('before', '2025-11-02'),
  after: picture('after', '2026-01-01'),
};

const drawn = (name: string) => ({ src: `./${name}.png`, alt: 'Drawing: many small dots.' });

const DRAWING = {
  ...SHARED,
  kind: 'illustration',
  draws: 'A hairline.',
  before: drawn('before'),
  after: drawn('after'),
};

const without = (field: keyof typeof PHOTOGRAPHS) =>
  Object.fromEntries(Object.entries(PHOTOGRAPHS).filter(([name]) => name !== field));

describe('A client’s photographs', () => {
  it('may be shown with consent, proof and circumstances', () => {
    expect(schema.parse(PHOTOGRAPHS)).toEqual(PHOTOGRAPHS);
  });

  it.each([
    'consent',
    'ownClient',
    'unretouched',
    'adult',
    'treated',
    'sessions',
    'stage',
    'lighting',
    'before',
    'after',
  ] as const)('may not be shown without "%s"', (field) => {
    expect(refusedFields(schema, without(field))).toEqual([field]);
  });

  it.each(['ownClient', 'unretouched', 'adult'] as const)(
    'may not be shown unless "%s" is true',
    (field) => {
      for (const value of [false, 'true', 'yes', 1, null]) {
        expect(refusedFields(schema, { ...PHOTOGRAPHS, [field]: value })).toEqual([field]);
      }
    },
  );

  it.each(['same day', 'healing', 'healed 1 week', 'healed 8 weeks'])(
    'may be from this stage of healing: %s',
    (stage) => {
      expect(refusedFields(schema, { ...PHOTOGRAPHS, stage })).toEqual([]);
    },
  );

  it.each(['healed', 'healed weeks', 'healed 6 months', 'fresh', 'Healing'])(
    'may not be from a stage nobody can compare: %s',
    (stage) => {
      expect(refusedFields(schema, { ...PHOTOGRAPHS, stage })).toEqual(['stage']);
    },
  );

  it('each have a day, a description and a file of their own folder', () => {
    const before = { src: '/before.jpg', alt: 'Before.', takenAt: '2025-02-29' };
    expect(refusedFields(schema, { ...PHOTOGRAPHS, before }).toSorted()).toEqual([
      'before.alt',
      'before.src',
      'before.takenAt',
    ]);
  });
});

describe('The days of a client’s photographs', () => {
  const taken = (before: string, after: string, stage = 'healing') =>
    refusedFields(schema, {
      ...PHOTOGRAPHS,
      stage,
      before: picture('before', before),
      after: picture('after', after),
    });

  it('leave time for the weeks the skin is said to have healed', () => {
    expect(taken('2026-01-01', '2026-02-12', 'healed 6 weeks')).toEqual([]);
    expect(taken('2026-01-01', '2026-02-11', 'healed 6 weeks')).toEqual(['stage']);
  });
});

describe('Consent', () => {
  const refused = (changes: object) =>
    refusedFields(schema, { ...PHOTOGRAPHS, consent: { ...CONSENT, ...changes } });

  it.each(['C-014', 'C014', 'SMP-2026-014', 'AB-12-2', 'A1'])(
    'may point to a paper: %s',
    (reference) => {
      expect(refused({ reference })).toEqual([]);
    },
  );

  it.each([
    'anna@example.com',
    'ANNA@EXAMPLE.COM',
    '+441632960123',
    '01632 960 123',
    '01632-960123',
    '01632960123',
    'Anna Smith',
    'anna-smith',
    'Anna',
    'ANNA SMITH',
    'CHRISTOPHER',
    'JOHN-SMITH',
    'JAMES-W1',
    'JW-140388',
    'JW-14-03-88',
    'JW-2004-0312',
    'A07700-900123',
    'C-123456',
    '014',
    '',
  ])('may not point to a person: "%s"', (reference) => {
    expect(refused({ reference })).toEqual(['consent.reference']);
  });

  it.each(['name', 'email', 'phone', 'client'])('has no field for a person: %s', (field) => {
    expect(refused({ [field]: 'Anna' })).toEqual([`consent.${field}`]);
  });

  it('covers the website, whatever else it covers', () => {
    expect(refused({ uses: ['social', 'website', 'print'] })).toEqual([]);
    expect(refused({ uses: ['social', 'print'] })).toEqual(['consent.uses']);
    expect(refused({ uses: [] })).toEqual(['consent.uses']);
    expect(refused({ uses: ['website', 'television'] })).toEqual(['consent.uses.1']);
  });

  it('is given on a day', () => {
    expect(refused({ given: undefined })).toEqual(['consent.given']);
    expect(refused({ given: 'last week' })).toEqual(['consent.given']);
  });

  it('may have a last day, which exists', () => {
    expect(refused({ reviewBy: '2027-11-01' })).toEqual([]);
    expect(refused({ reviewBy: '2027-02-29' })).toEqual(['consent.reviewBy']);
  });
});

describe('The proof of a photograph', () => {
  const refused = (proof: object) => refusedFields(schema, { ...PHOTOGRAPHS, proof });
  const PROOF = { signed: '2026-04-15', kept: 'FOLDER-3' };

  it('may be there, whole', () => {
    expect(refused(PROOF)).toEqual([]);
    expect(refused({ signed: PROOF.signed })).toEqual(['proof.kept']);
    expect(refused({ kept: PROOF.kept })).toEqual(['proof.signed']);
  });

  it.each(['Anna Smith', 'ANNA-SMITH', 'anna@example.com', '01632 960123'])(
    'may not be kept with a person: "%s"',
    (kept) => {
      expect(refused({ ...PROOF, kept })).toEqual(['proof.kept']);
    },
  );
});

describe('A drawing', () => {
  it('needs no consent and says what it draws', () => {
    expect(schema.parse(DRAWING)).toEqual(DRAWING);
    expect(refusedFields(schema, { ...DRAWING, draws: '  ' })).toEqual(['draws']);
  });

  it.each([
    ['sessions', 3],
    ['stage', 'healing'],
    ['treated', 'The scalp.'],
    ['ownClient', true],
    ['consent', CONSENT],
    ['proof', { signed: '2026-04-15', kept: 'FOLDER-3' }],
  ])('can never be called a result: "%s" is refused', (field, value) => {
    expect(refusedFields(schema, { ...DRAWING, [field]: value })).toEqual([field]);
  });

  it('was not taken on a day', () => {
    const before = picture('before', '2025-11-02');
    expect(refusedFields(schema, { ...DRAWING, before })).toEqual(['before.takenAt']);
  });
});

describe('The names a case had before', () => {
  it('are addresses', () => {
    const aliases = ['old-name', 'case-2'];
    expect(schema.parse({ ...DRAWING, aliases })).toHaveProperty('aliases', aliases);
    expect(refusedFields(schema, { ...PHOTOGRAPHS, aliases: ['/gallery/old/'] })).toEqual([
      'aliases.0',
    ]);
  });
});

describe('A case of another kind', () => {
  it.each(['photo', 'result', undefined])('is refused: %s', (kind) => {
    expect(refusedFields(schema, { ...PHOTOGRAPHS, kind })).toEqual(['kind']);
  });
});

describe('Whether a case is shown today', () => {
  const today = '2026-11-22';
  const holds = (consent: object) => consentHolds({ consent }, today);

  it('a drawing is, always', () => {
    expect(consentHolds({}, today)).toBe(true);
    expect(consentHolds({ consent: null }, today)).toBe(true);
  });

  it('photographs are, while consent has no end', () => {
    expect(holds(CONSENT)).toBe(true);
    expect(holds({ ...CONSENT, withdrawn: null, reviewBy: null })).toBe(true);
    expect(holds({ ...CONSENT, withdrawn: '' })).toBe(true);
  });

  it('photographs are, up to and including the last day of consent', () => {
    expect(holds({ ...CONSENT, reviewBy: '2026-11-23' })).toBe(true);
    expect(holds({ ...CONSENT, reviewBy: '2026-11-22' })).toBe(true);
    expect(holds({ ...CONSENT, reviewBy: '2026-11-21' })).toBe(false);
  });

  it.each(['2026-11-22', '2026-11-01', '2027-01-01', 'yes', true, 20_261_122])(
    'photographs are not, once anything is written behind "withdrawn": %s',
    (withdrawn) => {
      expect(holds({ ...CONSENT, withdrawn })).toBe(false);
      expect(holds({ ...CONSENT, withdrawn, reviewBy: '2099-01-01' })).toBe(false);
    },
  );
});

describe('The gallery in the graph', () => {
  const PICTURE: CasePicture = {
    path: '/_astro/before.jpg',
    width: 1200,
    height: 900,
    alt: 'A scalp, seen from above.',
    drawn: false,
  };

  it('has each case once, in order, with its address', () => {
    const cases = [
      { slug: 'b', title: 'Second' },
      { slug: 'a', title: 'First' },
    ];
    const { list } = galleryNodes(SITE, '/gallery/', cases, []);
    expect(list).toEqual([
      {
        '@type': 'ItemList',
        '@id': 'https://clinic.example/gallery/#list',
        numberOfItems: 2,
        itemListElement: [
          {
            '@type': 'ListItem',
            position: 1,
            name: 'Second',
            url: 'https://clinic.example/gallery/b/',
          },
          {
            '@type': 'ListItem',
            position: 2,
            name: 'First',
            url: 'https://clinic.example/gallery/a/',
          },
        ],
      },
    ]);
    expect(casePath({ slug: 'a' })).toBe('/gallery/a/');
  });

  it('refers to the list and to every picture it describes', () => {
    const { list, properties } = galleryNodes(
      SITE,
      '/gallery/scars/',
      [{ slug: 'a', title: 'A' }],
      [PICTURE],
    );
    expect(properties).toEqual({
      mainEntity: { '@id': 'https://clinic.example/gallery/scars/#list' },
      hasPart: [{ '@id': 'https://clinic.example/_astro/before.jpg#image' }],
    });
    expect(list.map((node) => node['@id'])).toEqual([
      'https://clinic.example/gallery/scars/#list',
      'https://clinic.example/_astro/before.jpg#image',
    ]);
  });

  it('has no parts while it is empty', () => {
    const { list, properties } = galleryNodes(SITE, '/gallery/', [], []);
    expect(list[0]).toMatchObject({ numberOfItems: 0, itemListElement: [] });
    expect(properties).not.toHaveProperty('hasPart');
  });

  it('credits the clinic, and calls a drawing a drawing and a photograph none', () => {
    const photograph = casePictureNode(SITE, PICTURE);
    expect(photograph).toMatchObject({
      '@type': 'ImageObject',
      caption: 'A scalp, seen from above.',
      creditText: 'Dot & Line',
      copyrightNotice: 'Dot & Line',
      creator: { '@id': 'https://clinic.example/#clinic' },
    });
    expect(photograph).not.toHaveProperty('additionalType');
    expect(casePictureNode(SITE, { ...PICTURE, drawn: true })).toHaveProperty(
      'additionalType',
      'https://schema.org/Drawing',
    );
  });
});
