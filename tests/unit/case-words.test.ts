import { describe, expect, it } from 'vitest';
import type { Content } from '#checks/entries/schemas.ts';
import { altTextProblems } from '#checks/pictures/alt-texts.ts';
import { casePrivacyProblems } from '#checks/rules/cases/case-privacy.ts';
import { readOwnerFile } from '#files/read.ts';

const CASE = {
  kind: 'client-photo',
  title: 'A hairline',
  description: 'A hairline before and after two sessions.',
  treated: 'The hairline at the temples.',
  sessions: 2,
  lighting: 'Daylight from the left',
};

/** What is said of a case with these fields and this text. */
function said(fields: object, body = '') {
  const lines = Object.entries({ ...CASE, ...fields }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  const source = readOwnerFile('index.md', `---\n${lines.join('\n')}\n---\n\n${body}\n`);
  return casePrivacyProblems('gallery', { id: 'a', file: 'a.md', source, data: {} });
}

describe('Pictures that were changed', () => {
  it.each([
    ['shadows lifted', 'Daylight from the left, shadows lifted in Lightroom'],
    ['contrast slightly raised', 'Daylight, contrast slightly raised'],
    ['white balance corrected', 'Daylight, white balance corrected'],
    ['with Photoshop', 'Daylight, made clearer with Photoshop'],
    ['and Snapseed', 'Daylight and Snapseed'],
    ['in the Photos app', 'Daylight, straightened in the Photos app'],
    ['through AI', 'Daylight, put through AI'],
    ['colour-corrected', 'Daylight, colour-corrected'],
    ['touched up', 'Daylight, touched up'],
    ['with a beauty filter', 'A ring light with a beauty filter'],
  ])('are not "unretouched": %s', (words, lighting) => {
    expect(said({ lighting }).map(({ field, says }) => [field, says])).toEqual([
      ['lighting', `"${words}" says that a picture was changed, and "unretouched" is true`],
    ]);
  });

  it.each([
    { lighting: 'Daylight, not edited in Lightroom' },
    { lighting: 'Daylight; nothing was changed with Photoshop' },
    { lighting: 'Daylight without any app, filter or Snapseed' },
    { lighting: 'Unretouched, in daylight' },
    { lighting: 'A lamp with warm tones' },
    { lighting: 'Soft shadows from a window' },
    { treated: 'The hairline, touched up after a year.' },
    { treated: 'The contrast of hair and scalp, softened by dots.' },
    { treated: 'The temples; their colour was adjusted.' },
    { treated: 'An edge that was smoothed with smaller dots.' },
  ])('are not those of %o', (fields) => {
    expect(said(fields)).toEqual([]);
  });
});

describe('The light of a case', () => {
  it.each([
    'Before by daylight, after under the studio lamp',
    'Before: daylight; after: lamp',
    'Daylight before, and after under a lamp',
    'The before picture in the sun, the after picture in shade',
    'Different light',
    'Mixed lighting',
  ])('is one: %s', (lighting) => {
    const [problem, ...others] = said({ lighting });
    expect(others).toEqual([]);
    expect(problem?.says).toContain('"lighting" is another before than after');
    expect(problem?.fix).toContain('See CAP Code 3.11');
  });

  it.each([
    'Daylight, before and after',
    'The same lamp before and after',
    'Both in daylight: before at noon, after at noon',
    'Before at noon and after at noon, in identical daylight',
    'Daylight, before noon',
    'Late afternoon light',
  ])('may be: %s', (lighting) => {
    expect(said({ lighting })).toEqual([]);
  });

  it('is only spoken of in its own field', () => {
    expect(said({ treated: 'Before a thin line, after a full one.' })).toEqual([]);
  });
});

describe('The sessions of a case', () => {
  it.each([
    ['two sessions', { sessions: 3 }],
    ['one session', { description: 'A hairline after one session.' }],
    ['three sessions', { title: 'A hairline in three sessions' }],
    ['3 full sessions', { treated: 'The crown, in 3 full sessions.' }],
    ['two-session', { description: 'A two-session hairline.', sessions: 4 }],
  ])('are as many as it says: %s', (words, fields) => {
    const [problem, ...others] = said(fields);
    expect(others).toEqual([]);
    expect(problem?.says).toMatch(new RegExp(`^"${words}" in "\\w+" is another number than`));
    expect(problem?.fix).toBe('Write the same number in both.');
  });

  it.each([
    'After the first session of two.',
    'Six weeks after the second session.',
    'One session at the temples and one session at the crown.',
    'After two sessions, with two more sessions planned.',
    'After two sessions of three hours.',
    'After one of three sessions.',
    'Three hours per session.',
    'Between one session and the next.',
    'The hairline; another three sessions are to come.',
    'Before three sessions to come.',
  ])('may be: %s', (description) => {
    expect(said({ description })).toEqual([]);
  });

  it('are compared where there is a number', () => {
    expect(said({ sessions: 'some' })).toEqual([]);
  });
});

describe('A day in the words of a case', () => {
  it('is written as days are here, where it may be that of a picture', () => {
    const lighting = 'Daylight, on 01/02/2026 and 15/04/2026';
    expect(said({ lighting }).map(({ fix }) => fix)).toEqual([
      'If it is the day of a picture, write 2026-02-01; if not, delete it.',
    ]);
    expect(said({ lighting: 'Daylight, on 2026-02-01 and 2026-04-15' })).toEqual([]);
  });

  it('may be that of a birth, where it is earlier', () => {
    expect(said({ treated: 'Born on 01/02/1985.' }).map(({ fix }) => fix)).toEqual(['Delete it.']);
    expect(said({ treated: 'On 31/02/2026.' }).map(({ fix }) => fix)).toEqual(['Delete it.']);
  });

  it.each(['The hairline, pictured after Monday’s session.', 'The part called Crown by most.'])(
    'is no name, and no place on a head either: %s',
    (treated) => {
      expect(said({ treated })).toEqual([]);
    },
  );
});

describe('A case tells who the client is by', () => {
  it.each([
    ['His name is Dave', 'His name is Dave.'],
    ['Her name is Zoë', 'Her name is Zoë, and she is kind.'],
    ['Meet Dave', 'Meet Dave.'],
    ['called Ben', 'A client called Ben.'],
    ['Dave’s transformation', 'Dave’s transformation took a day.'],
    ["Omar's new hairline", "We drew Omar's new hairline."],
    ['X Factor finalist', 'A hairline of an X Factor finalist.'],
    ['Premier League footballer', 'The crown of a Premier League footballer.'],
    ['famous', 'The head of a famous man.'],
    ['TV presenter', 'He is a TV presenter.'],
    ['influencer', 'The influencer was treated twice.'],
  ])('"%s"', (words, body) => {
    expect(said({}, body).map(({ says }) => says)).toEqual([
      expect.stringMatching(new RegExp(`^"${words}" is .+, and a case may not tell who`)),
    ]);
  });

  it('"Dave’s hairline" in a field', () => {
    expect(said({ treated: 'Dave’s hairline at the temples.' })).toHaveLength(1);
  });

  it.each([
    'Men’s hairlines differ, and women’s.',
    'The client’s hairline.',
    'Somebody’s hair, and nobody’s scalp.',
    'Norwood’s scale and Ludwig’s case.',
    'Today’s session.',
    'The star-shaped scar.',
    'He plays football and sings.',
    'An Afro hairline.',
    'It is called a temple.',
    'Each dot is drawn by hand.',
  ])('nothing in: %s', (body) => {
    expect(said({}, body)).toEqual([]);
  });
});

describe('The title of a case', () => {
  const titled = (title: string) => {
    const source = { lineOf: () => 3 };
    const gallery = [{ file: 'a.md', source, data: { title } }];
    return altTextProblems({ gallery } as unknown as Content).map(({ says }) => says);
  };

  it.each(['IMG_2034', 'DSC01234', 'before.jpg', 'Screenshot 2026-11-01', 'PXL_20261101'])(
    'is not the name of a file: %s',
    (title) => {
      expect(titled(title)).toEqual(['"title" is the name of a file']);
    },
  );

  it.each(['A hairline', 'Temples, kind 2', 'Image of a hairline', 'P. and the parting'])(
    'may be: %s',
    (title) => {
      expect(titled(title)).toEqual([]);
    },
  );
});
