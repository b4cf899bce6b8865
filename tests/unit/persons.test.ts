import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caseNameProblems, caseNoteProblems } from '#checks/rules/cases/case-names.ts';
import { casePrivacyProblems } from '#checks/rules/cases/case-privacy.ts';
import { namesOfClinic } from '#checks/rules/texts/own-contacts.ts';
import { personProblems } from '#checks/rules/texts/persons.ts';
import type { CollectionName } from '#collections/collections.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { readOwnerFile } from '#files/read.ts';
import { siteFolder } from '../support/site-folder.ts';

const CLINIC = {
  name: 'Dot Clinic',
  phone: '+442079460123',
  whatsapp: '+447700900123',
  email: 'Hello@dots.example',
  website: 'https://www.dots.example',
  profiles: ['https://www.instagram.com/dot.clinic/'],
  address: { street: '1 Example Street', town: 'Leeds', postcode: 'LS1 4AB', country: 'GB' },
};
const PRACTITIONERS = { practitioners: [{ name: 'Ann Example', role: 'Practitioner' }] };

const contentOf = (clinic: object) =>
  ({
    clinic: [{ data: clinic }],
    practitioners: [{ data: PRACTITIONERS }],
  }) as unknown as Content;

/** What is said of a text under the fields, or of fields alone. */
function saidOf(text: string, clinic: object = CLINIC, name: CollectionName = 'faq') {
  const source = readOwnerFile('a.md', `---\nquestion: A hat?\n---\n\n${text}\n`);
  const entry = { id: 'a', file: 'a.md', source, data: {} };
  return personProblems(contentOf(clinic))(name, entry).map(({ line, says }) => [line, says]);
}

function saidOfFields(name: CollectionName, yaml: string, clinic: object = CLINIC) {
  const source = readOwnerFile('a.yaml', yaml);
  const entry = { id: 'a', file: 'a.yaml', source, data: {} };
  return personProblems(contentOf(clinic))(name, entry).map(({ field, says }) => [field, says]);
}

const OTHER_NUMBER = 'is not the clinic’s number, and may be a person’s';
const OTHER_MAIL = 'is not the clinic’s address, and may be a person’s';

describe('What tells of a person in a text is found', () => {
  it.each([
    ['Ask Ben on 07700 900456.', '07700 900456', OTHER_NUMBER],
    ['He rang from +44 (0)7700 900456 twice.', '+44 (0)7700 900456', OTHER_NUMBER],
    ['His doctor gave us 07700 900456.', '07700 900456', OTHER_NUMBER],
    ['Dave (0113 496 0000) was pleased.', '0113 496 0000', OTHER_NUMBER],
    ['Dave, 44 7700 900456, was pleased.', '44 7700 900456', OTHER_NUMBER],
    ['Dave of +33 1 99 00 12 34 5 was pleased.', '+33 1 99 00 12 34 5', OTHER_NUMBER],
    ['Ask ben.smith@gmail.com how it was.', 'ben.smith@gmail.com', OTHER_MAIL],
    ['Ask ben@smith.example how it was.', 'ben@smith.example', OTHER_MAIL],
    ['Ask info@gmail.com how it was.', 'info@gmail.com', OTHER_MAIL],
    [
      'Ben lives at 12 Example Road, Leeds LS2 9XX.',
      '12 Example Road, Leeds LS2 9XX',
      'is not the clinic’s address, and may be where somebody lives',
    ],
    [
      'From 3a Old Mill Lane LS29XX he came.',
      '3a Old Mill Lane LS29XX',
      'is not the clinic’s address, and may be where somebody lives',
    ],
    [
      'A man born 12/03/1985 asked.',
      'born 12/03/1985',
      'is the day of a birth, and not for all to read',
    ],
    [
      'Born on 12 March 1985.',
      'Born on 12 March 1985',
      'is the day of a birth, and not for all to read',
    ],
    ['DOB 12/3/85, two sessions.', 'DOB 12/3/85', 'is the day of a birth, and not for all to read'],
    [
      'Date of birth: March 12, 1985',
      'Date of birth: March 12, 1985',
      'is the day of a birth, and not for all to read',
    ],
    [
      'NI: AB 12 34 56 C',
      'AB 12 34 56 C',
      'is a National Insurance number, and not for all to read',
    ],
    [
      'His NHS number is 943 476 5919.',
      'NHS number is 943 476 5919',
      'is a number of the health service, and not for all to read',
    ],
    [
      'The wifi password is dots2026.',
      'wifi password is dots2026',
      'tells everybody how to get in',
    ],
    ['Wi-Fi password: mouse', 'Wi-Fi password: mouse', 'tells everybody how to get in'],
    ['The alarm code is 4711.', 'alarm code is 4711', 'tells everybody how to get in'],
    ['The key is under the mat.', 'key is under the mat', 'tells everybody how to get in'],
    ['Call us on 0113 496 0000.', '0113 496 0000', 'is another number than those in clinic.yaml'],
    [
      'Write to us at hi@other.example.',
      'hi@other.example',
      'is another address than the "email" in clinic.yaml',
    ],
  ])('%s', (text, words, says) => {
    const [[line, said] = [], ...others] = saidOf(text);
    expect(others).toEqual([]);
    expect(line).toBe(5);
    expect(said?.toString().replace(/\.(?=" )/, '')).toBe(`"${words}" ${says}`);
  });

  it.each([
    ['[ring](tel:+447700900456)', '+447700900456'],
    ['[write](mailto:ben@gmail.com?subject=Hat)', 'ben@gmail.com'],
    ['[07700 900456](tel:+447700900456)', '07700 900456'],
  ])('in a link: %s', (text, words) => {
    expect(saidOf(text)).toEqual([[5, expect.stringContaining(`"${words}" is not the clinic’s`)]]);
  });

  it.each<[CollectionName, string, string]>([
    ['home', 'treatment: Ask Ben, 07700 900456.', 'treatment'],
    [
      'prices',
      'prices:\n  - title: A session\n    basis: Ask Ben, 07700 900456.',
      'prices.0.basis',
    ],
    ['practitioners', 'practitioners:\n  - about: Ask ben@gmail.com.', 'practitioners.0.about'],
    ['clinic', 'closures:\n  - words: Ask Ben, 07700 900456.', 'closures.0.words'],
    ['reviews', 'reviews:\n  - author: Ben S., 12 Example Road, Leeds LS2 9XX', 'reviews.0.author'],
    ['faq', 'question: Was Ben born on 12 March 1985?', 'question'],
  ])('in the fields of %s', (name, yaml, field) => {
    expect(saidOfFields(name, yaml).map(([first]) => first)).toEqual([field]);
  });

  it('in a draft, too, as git keeps it', () => {
    const source = readOwnerFile('a.md', '---\ndraft: true\n---\n\nAsk Ben, 07700 900456.\n');
    const entry = { id: 'a', file: 'a.md', source, data: {} };
    expect(personProblems(contentOf(CLINIC))('faq', entry)).toMatchObject([{ evenInDraft: true }]);
  });
});

describe('What everybody may read of how somebody is reached', () => {
  it.each([
    'Call 111, or 999 where it is urgent.',
    'Samaritans are there day and night on 116 123.',
    'The helpline 0800 123 4567 is free, 0300 123 1234 and 0345 123 1234 are not; nor is 0808 800 1234.',
    'The ICO is reached on 0303 123 1113, and its number for us is ZA123456.',
    'Ring us on 020 7946 0123, or +44 (0)20 7946 0123, or [here](tel:+442079460123).',
    'Send a message to 07700 900123.',
    'Write to hello@dots.example, privacy@dots.example or [us](mailto:hello@dots.example).',
    'Complaints go to casework@ico.org.uk or licensing@leeds.gov.uk.',
    'Read about it at https://www.nhs.uk/conditions/hair-loss/ or www.bad.org.uk.',
    'Ask the council’s licensing team on 0113 496 0000.',
    'A taxi from the station is called on 07700 900789.',
    'Turn to the support line of the charity on 0113 496 0000.',
    'We are at 1 Example Street, Leeds LS1 4AB.',
    'From January on you find us at 5 New Street, Leeds LS2 9XX.',
    'The car park is at 20 Wellington Street, Leeds LS1 4DL.',
    'You must have been born before 2008.',
    'Our clinic was born on 3 March 2019.',
    'The wifi password is on the wall.',
    'The door code is sent to you by text.',
    'Ask for the wifi password. The key is not to scratch.',
    'The pin is behind the door, and the code is long.',
    'Open 09:00-17:30, on 01-11-2026 and 2026-11-22, for 1 000 000 dots and 3.14159265358.',
    'The key to a soft edge is under the skin.',
    'Pigment AB123456 and batch LS1 2026.',
    'Treat 12 Square Inches in 3 Hours.',
  ])('%s', (text) => {
    expect(saidOf(text)).toEqual([]);
  });

  it('where the clinic names no way to reach it, its own may stand in a text', () => {
    const none = { name: 'Dot Clinic' };
    expect(saidOf('Ring us on 07700 900456 or 0113 496 0000.', none)).toEqual([]);
    expect(saidOf('Write to us at ann@dots.example.', none)).toEqual([]);
    expect(saidOf('Ask Ben on 07700 900456.', none)).toHaveLength(1);
  });

  it('the number of a licence is none of a person', () => {
    const yaml = 'practitioners:\n  - name: Ann\n    licence:\n      number: AB123456C';
    expect(saidOfFields('practitioners', yaml)).toEqual([]);
    expect(saidOfFields('clinic', 'phone: "+447700900456"\nemail: ann@gmail.com')).toEqual([]);
  });
});

function saidOfCase(text: string) {
  const source = readOwnerFile('index.md', `---\nkind: client-photo\n---\n\n${text}\n`);
  const entry = { id: 'a', file: 'a.md', source, data: {} };
  return casePrivacyProblems('gallery', entry, namesOfClinic(contentOf(CLINIC)));
}

describe('The text of a case', () => {
  it.each([
    ['He lives at 12 Example Road, Leeds LS2 9XX.', '12 Example Road, Leeds LS2 9XX'],
    ['Our client Ben Smith came twice.', 'client Ben Smith'],
    ['Ben, 34, from Leeds.', 'Ben, 34, from'],
    ['Ben Smith (34) from Leeds.', 'Ben Smith (34) from'],
    ['Seen on @ben.smith and liked.', '@ben.smith'],
    ['Thanks to Ben for letting us show it.', 'Thanks to Ben'],
    ['Thank you, Ben Smith!', 'Thank you, Ben Smith'],
    ['B.S., a nurse at St James.', 'B.S., a nurse at St'],
    ['J. who works at Leeds Infirmary.', 'J. who works at Le'],
    ['He was born on 12 March 1985.', 'born on 12 March 1985'],
  ])('tells who a client is: %s', (text, words) => {
    expect(saidOfCase(text).map(({ says }) => says)).toEqual([
      expect.stringContaining(`"${words}" is `),
    ]);
  });

  it.each([
    'A man, 34, with a receding hairline.',
    'Men, 34 of them, came.',
    'Our client The hairline.',
    'Seen on @dot.clinic first.',
    'Thanks to Ann for the drawing.',
    'Thanks to Small dots it is soft.',
    'Thanks to the light. Thank you for looking.',
    'In May, 34 of them came.',
    'Stage V. The crown at the back. Type 2. A. Norwood scale.',
    'Two sessions at our clinic in Leeds.',
    'Norwood class V. Two sessions in Leeds.',
    'Thanks to Scalp Micropigmentation.',
    'In Leeds, 34 came.',
  ])('may be: %s', (text) => {
    expect(saidOfCase(text)).toEqual([]);
  });
});

describe('The names of a case’s folder and files', () => {
  const namesSaid = (...paths: string[]) =>
    caseNameProblems(paths.map((path) => ({ path, kind: 'file' }) as never)).map(
      ({ file, says }) => `${file}: ${says.replace(/, and .*/, '')}`,
    );

  it('hold no number and no day of a birth', () => {
    expect(
      namesSaid(
        'src/content/gallery/client-07700900123/index.md',
        'src/content/gallery/client-07700900123/before.jpg',
        'src/content/gallery/client-1985-03-12/index.md',
        'src/content/gallery/client-014/12.03.1985.jpg',
        'src/content/gallery/client-014/+44 7700 900123.jpg',
      ),
    ).toEqual([
      'src/content/gallery/client-07700900123: its name holds the number of a phone',
      'src/content/gallery/client-1985-03-12: its name holds a day as in a date of birth',
      'src/content/gallery/client-014/12.03.1985.jpg: its name holds a day as in a date of birth',
      'src/content/gallery/client-014/+44 7700 900123.jpg: its name holds the number of a phone',
    ]);
  });

  it('may hold what a camera writes', () => {
    expect(
      namesSaid(
        'src/content/gallery/client-014/IMG-20261101-WA0001.jpg',
        'src/content/gallery/client-014/PXL_20240512_101112345.jpg',
        'src/content/gallery/2026-11-22-crown/1700000000000.jpg',
        'src/content/gallery/drawing-crown/index.md',
        'public/1985-03-12.txt',
      ),
    ).toEqual([]);
  });
});

describe('A note behind a # in a case', () => {
  const notesSaid = (line: string) => {
    const file = 'src/content/gallery/client-014/index.md';
    const text = `---\nkind: client-photo\n${line}\n---\n\n# 07700 900123\n`;
    const root = siteFolder({ [file]: text });
    const gallery = [{ id: 'client-014', file, source: readOwnerFile(file, text), data: {} }];
    const said = caseNoteProblems(root, { gallery });
    rmSync(root, { recursive: true });
    return said.map(({ line: at, says }) => [at, says]);
  };

  it.each([
    ['# Ben, 07700 900123', '07700 900123'],
    ['title: A hairline # ben@gmail.com', 'ben@gmail.com'],
    ['  # born 12.03.1985', '12.03.1985'],
    ['# 1985-03-12', '1985-03-12'],
  ])('tells nobody who the client is: %s', (line, words) => {
    expect(notesSaid(line)).toEqual([[3, expect.stringContaining(`"${words}" in a note is `)]]);
  });

  it.each(['# the day it was, such as 2026-11-22', 'title: No.#07700900123', '# order 12'])(
    'may be: %s',
    (line) => {
      expect(notesSaid(line)).toEqual([]);
    },
  );
});
