import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { contentWith } from '#checks/drafts/drafts.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { QUESTION_BANK } from '#checks/questions/coverage.ts';
import { NO_DRAFTS } from '#files/drafts.ts';
import type { ManualItem, LaunchItem, MissingItem } from '#launch/item.ts';
import { launchList } from '#launch/list.ts';
import { asText } from '#launch/print-list.ts';
import { inputCaseOf, layOver, ownersFolder } from '../support/bad-input.ts';
import { clientCase } from '../support/client-case.ts';
import { FULL_CLINIC } from '../support/variants.ts';

const TODAY = '2026-11-22';
const CLINIC = 'src/content/clinic.yaml';
const GALLERY = 'src/content/gallery';
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

interface Site {
  /** The clinic's file; unless given, that of the tests' clinic, in which every field is empty. */
  clinic?: string;
  /** Cases beside or instead of the drawings, by folder. */
  cases?: Record<string, string>;
  withoutDrawings?: boolean;
  /** Every question that visitors ask has its answer. */
  answered?: boolean;
}

function folderOf({ clinic, cases = {}, withoutDrawings, answered }: Site): string {
  const root = ownersFolder();
  folders.push(root);
  if (answered) {
    const file = join(root, 'src/content/faq/does-smp-hurt.md');
    const covers = `covers: [${QUESTION_BANK.map(({ id }) => id).join(', ')}]`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^published:/m, `${covers}\n$&`));
  }
  if (withoutDrawings) {
    rmSync(join(root, GALLERY), { recursive: true });
    mkdirSync(join(root, GALLERY));
  }
  if (clinic !== undefined) writeFileSync(join(root, CLINIC), clinic);
  for (const [name, text] of Object.entries(cases)) {
    const file = join(root, GALLERY, name, 'index.md');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return root;
}

const listIn = (root: string): LaunchItem[] =>
  launchList(readContent(join(root, 'src/content')).content, TODAY);
const listOf = (site: Site = {}): LaunchItem[] => listIn(folderOf(site));

const missingIn = (items: readonly LaunchItem[]): MissingItem[] =>
  items.filter((item) => item.state === 'missing');
const byHandIn = (items: readonly LaunchItem[]): ManualItem[] =>
  items.filter((item) => item.state === 'by hand');
const heads = (items: readonly LaunchItem[]): string[] => items.map(({ what }) => what);

const CLIENT = clientCase('Temples, two sessions', 11);
const FULL = { clinic: FULL_CLINIC, cases: { 'client-014': CLIENT }, answered: true };

/** The full clinic without some fields, and without what is indented below them. */
const fullWithout = (...fields: string[]) => ({
  ...FULL,
  clinic: FULL_CLINIC.replaceAll(new RegExp(`^(?:${fields.join('|')}):.*\n(?: .*\n)*`, 'gm'), ''),
});

describe('The launch list of a clinic that filled in nothing', () => {
  it('has what is missing, the most important first', () => {
    expect(heads(missingIn(listOf()))).toEqual([
      "The clinic's name",
      'A phone number, WhatsApp or an e-mail address; one is enough',
      "The site's own address",
      'The address',
      'The legal name',
      'The enquiry form, and how long you keep what it brings',
      'A photograph of a client',
      'Answers: of 40 questions visitors of such clinics ask, 19 have none and 7 only some',
      'Opening hours',
      'Conditions for the use of your pictures; may stay empty',
    ]);
  });

  it('names for each the line that holds the field', () => {
    const root = folderOf({});
    const lines = readFileSync(join(root, CLINIC), 'utf8').split('\n');
    const changes = missingIn(listIn(root)).flatMap((item) => item.changes);
    const placed = changes.filter(({ file }) => file === CLINIC);
    expect(placed.map(({ line = 0 }) => lines[line - 1]?.split(':')[0])).toEqual([
      'name',
      'phone',
      'whatsapp',
      'email',
      'website',
      'address',
      'legalName',
      'forms',
      'enquiriesKept',
      'hours',
      'pictureLicence',
    ]);
    for (const { line = 0, write } of placed) {
      expect(write).toContain(`"${lines[line - 1]?.split(':')[0]}:"`);
    }
  });

  it('has two things to do elsewhere, and nothing in place', () => {
    const items = listOf();
    expect(heads(byHandIn(items))).toEqual([
      'Publish the site',
      'Sign in at the editing page, if you would rather not edit files',
    ]);
    expect(items.filter(({ state }) => state === 'ready')).toEqual([]);
  });
});

describe('The launch list of a clinic that filled in everything', () => {
  it('misses nothing, and says what is in place', () => {
    const items = listOf(FULL);
    expect(missingIn(items)).toEqual([]);
    expect(heads(items.filter(({ state }) => state === 'ready'))).toEqual([
      "The clinic's name: The Long Lane Clinic for Scalp Micropigmentation",
      'Phone, WhatsApp and E-mail',
      "The site's own address: https://www.clinic.example",
      'The address',
      'The legal name: Long Lane Example Ltd',
      'The details of the company',
      'The enquiry form',
      'Licences: the premises',
      'The insurance',
      'Photographs of clients: 1 case, and 3 drawings labelled as such',
      'Answers to all 40 questions visitors ask',
      'Opening hours',
      'Conditions for the use of your pictures',
    ]);
  });

  it('misses the answers where there are none to all that visitors ask', () => {
    const [answers, ...more] = missingIn(listOf({ ...FULL, answered: false }));
    expect(more).toEqual([]);
    expect(answers?.what).toContain('of 40 questions');
    expect(answers?.changes.map(({ file }) => file)).toEqual(['src/content/faq']);
  });

  it('keeps what can be seen elsewhere only', () => {
    expect(heads(byHandIn(listOf(FULL)))).toEqual([
      'Publish the site',
      'Connect the domain',
      'Switch on form detection',
      'Have the site built on the day after something ends',
      'Sign in at the editing page, if you would rather not edit files',
    ]);
  });
});

describe('The launch list of a clinic that filled in everything but one', () => {
  it.each([
    ['name', "The clinic's name", /says "The SMP Clinic"/],
    ['website', "The site's own address", /\.netlify\.app/],
    ['address', 'The address', /No page says where you are/],
    ['legalName', 'The legal name', /no enquiry form/],
    [
      'forms',
      'The enquiry form, and how long you keep what it brings',
      /has no form: all that visitors can do is call, write on WhatsApp or write an e-mail\./,
    ],
    ['enquiriesKept', 'The enquiry form, and how long you keep what it brings', /has no form/],
    [
      'company',
      'The details of the company, which its website must have',
      /No page says where Long Lane Example Ltd is registered/,
    ],
    ['hours', 'Opening hours', /No page says when you are there/],
    ['pictureLicence', 'Conditions for the use of your pictures; may stay empty', /no difference/],
  ])('misses it: %s', (field, what, until) => {
    const items = missingIn(listOf(fullWithout(field)));
    expect(heads(items)).toEqual([what]);
    expect(items[0]?.until).toMatch(until);
    // There is no such line any more, so it says that one is to be added.
    expect(items[0]?.changes).toEqual([
      expect.objectContaining({
        file: CLINIC,
        write: expect.stringMatching(`^Add a line "${field}:"`),
      }),
    ]);
    expect(items[0]?.changes[0]?.line).toBeUndefined();
  });

  it.each([
    [['whatsapp', 'email'], 'Phone'],
    [['phone', 'whatsapp'], 'E-mail'],
    [['whatsapp'], 'Phone and E-mail'],
  ])('is content without %o', (fields, what) => {
    const items = listOf(fullWithout(...fields));
    expect(missingIn(items)).toEqual([]);
    expect(items).toContainEqual({ state: 'ready', what });
  });

  it('says what the pages give where nobody can call or write', () => {
    const [none] = missingIn(listOf(fullWithout('phone', 'whatsapp', 'email')));
    expect(none?.what).toBe('A phone number, WhatsApp or an e-mail address; one is enough');
    expect(none?.until).toContain('The pages give your address only');
  });

  it('can be reached on WhatsApp alone, which does not do for the form', () => {
    const items = listOf(fullWithout('phone', 'email'));
    expect(items).toContainEqual({ state: 'ready', what: 'WhatsApp' });
    expect(missingIn(items)).toEqual([
      {
        state: 'missing',
        what: 'The enquiry form, and how long you keep what it brings',
        changes: [
          {
            file: CLINIC,
            write:
              'Add a line "email:" and behind it write the address visitors may write to, or fill in "phone:".',
          },
        ],
        until: 'The contact page has no form: all that visitors can do is write on WhatsApp.',
      },
    ]);
    expect(heads(byHandIn(items))).not.toContain('Switch on form detection');
    for (const other of ['phone', 'email']) {
      const [form] = missingIn(listOf(fullWithout(other, 'forms')));
      expect(form?.changes).toHaveLength(1);
    }
  });

  it('does not ask for a form that waits for a legal name only', () => {
    const items = listOf(fullWithout('legalName'));
    expect(heads(items).filter((what) => /form/i.test(what))).toEqual([]);
  });
});

describe('Where the launch list sends its reader', () => {
  it('is a part of the README', () => {
    const readme = readFileSync('README.md', 'utf8');
    const lapsing = clientCase('Temples', 11, '  uses: [website]\n  reviewBy: 2027-06-01\n');
    const sites = [{}, { clinic: FULL_CLINIC, cases: { 'client-014': lapsing } }];
    const text = JSON.stringify(sites.map((site) => listOf(site))).replaceAll('\\"', '"');
    const parts = [...text.matchAll(/README\.md says \w+ under "([^"]+)"/g)];
    expect(new Set(parts.map(([, part]) => part))).toEqual(
      new Set(['Put it online in 15 minutes', 'Photographs of clients', 'Move to your own domain']),
    );
    for (const [, part] of parts) expect(readme).toContain(`\n## ${part}\n`);
  });
});

describe('The launch list of a gallery', () => {
  const photographs = (site: Site) =>
    listOf(site).find(({ what }) => /photograph/i.test(what)) as LaunchItem;

  it('with drawings only, or with nothing, says what visitors see', () => {
    expect(photographs({})).toMatchObject({
      until: expect.stringContaining('shows 3 drawings'),
      changes: [{ file: GALLERY, write: expect.stringContaining('README.md') }],
    });
    expect(photographs({ withoutDrawings: true })).toMatchObject({
      until: expect.stringContaining('two empty frames'),
    });
  });

  it('does not count a case whose consent has ended', () => {
    const ended = clientCase('Temples', 11, '  uses: [website]\n  reviewBy: 2026-11-21\n');
    const site = { cases: { 'client-014': ended }, withoutDrawings: true };
    expect(photographs(site).state).toBe('missing');
    expect(heads(byHandIn(listOf(site)))).not.toContain(
      'Have the site built on the day after something ends',
    );
  });

  it('asks for a build on the day after as soon as a consent has a last day, and says which', () => {
    const until = (day: string) =>
      clientCase('Temples', 11, `  uses: [website]\n  reviewBy: ${day}\n`);
    const root = folderOf({
      cases: { 'client-014': until('2027-06-01'), 'client-015': until('2026-11-22') },
    });
    const daily = byHandIn(listIn(root)).find(({ what }) => /day after/.test(what));
    expect(daily?.until).toContain('On 22 November 2026 the consent ends');
    expect(daily?.because?.file).toBe(`${GALLERY}/client-015/index.md`);
    const lines = readFileSync(join(root, daily?.because?.file ?? ''), 'utf8').split('\n');
    expect(lines[(daily?.because?.line ?? 0) - 1]).toBe('  reviewBy: 2026-11-22');
  });
});

describe('A licence on the launch list', () => {
  const LICENCES = 'src/content/practitioners.yaml';
  const listed = (expires: string) => {
    const root = folderOf({});
    const licence = `licence: { nation: Wales, authority: Exampleton, number: A1, expires: ${expires} }`;
    writeFileSync(
      join(root, LICENCES),
      `practitioners:\n  - name: Ann Example\n    role: Founder\n    ${licence}\n`,
    );
    return listIn(root).find(({ what }) => /licence.*(holds|Ann)/i.test(what));
  };

  it('is in place while it holds for more than 60 days', () => {
    expect(listed('2027-01-22')).toEqual({ state: 'ready', what: 'Licences: Ann Example' });
  });

  it.each([
    ['2027-01-21', /ends on 21 January 2027\. No page shows it after that/],
    ['2026-11-22', /ends on 22 November 2026/],
    ['2026-11-21', /ended on 21 November 2026, so no page shows it/],
  ])('that ends on %s is to be written anew, and the list says where', (expires, until) => {
    const item = listed(expires) as MissingItem;
    expect(item.until).toMatch(until);
    expect(item.changes).toEqual([
      {
        file: LICENCES,
        line: 4,
        write: 'Write the last day of the new licence of Ann Example, and its number.',
      },
    ]);
  });

  it('is not asked for where nobody has one', () => {
    expect(heads(listOf()).join(' ')).not.toContain('licence that');
  });
});

describe('An insurance on the launch list', () => {
  const listed = (until: string) =>
    listOf({ clinic: `insurance:\n  insurer: Example\n  until: ${until}\n` }).find(({ what }) =>
      /insurance/i.test(what),
    );

  it('is in place while it lasts for more than 60 days', () => {
    expect(listed('2027-01-22')).toEqual({ state: 'ready', what: 'The insurance' });
  });

  it.each([
    ['2027-01-21', /^The insurance ends on 21 January 2027\. No page shows it after that/],
    ['2026-11-21', /^The insurance ended on 21 November 2026, so no page shows it/],
  ])('that ends on %s is to be written anew, and the list says where', (until, words) => {
    const item = listed(until) as MissingItem;
    expect(item).toMatchObject({ state: 'missing', what: 'An insurance that lasts' });
    expect(item.until).toMatch(words);
    expect(item.changes).toEqual([
      {
        file: CLINIC,
        line: 3,
        write: 'Write the last day of the new insurance, and the insurer.',
      },
    ]);
  });
});

describe('The licence of the premises on the launch list', () => {
  const listed = (lines: string) =>
    listOf({
      clinic: `premises:\n  authority: Exampleton\n  number: A1\n${lines}`,
    }).find(({ what }) => /licence/i.test(what));

  it('is in place where it has no end', () => {
    expect(listed('  nation: England\n')).toEqual({
      state: 'ready',
      what: 'Licences: the premises',
    });
  });

  it('is to be written anew when it ends soon', () => {
    expect(listed('  nation: London\n  expires: 2027-01-21\n')).toMatchObject({
      what: 'A licence that holds',
      changes: [{ file: CLINIC, line: 5, write: expect.stringContaining('of the premises') }],
      until: expect.stringMatching(/^The licence of the premises ends on 21 January 2027/),
    });
  });
});

describe('Reviews on the launch list', () => {
  const REVIEW =
    '  - text: They took their time.\n    author: Ann E.\n    source: Exampleviews\n    url: https://reviews.example.com/1\n    date: 2026-10-01\n    incentive: no\n';
  const listed = (more: string) => {
    const root = folderOf({});
    writeFileSync(
      join(root, 'src/content/reviews.yaml'),
      `chosen: All there are.\n${more}reviews:\n${REVIEW}`,
    );
    return listIn(root).find(({ what }) => /genuine/.test(what));
  };

  it('miss how it is known that they are genuine, until that is written', () => {
    expect(listed('genuine:\n')).toMatchObject({
      state: 'missing',
      changes: [{ file: 'src/content/reviews.yaml', line: 2 }],
    });
    expect(listed('')).toMatchObject({
      changes: [{ write: expect.stringMatching(/^Add a line "genuine:"/) }],
    });
    expect(listed('genuine: We look each up.\n')).toMatchObject({ state: 'ready' });
  });

  it('are not asked about where there are none', () => {
    expect(heads(listOf()).join(' ')).not.toContain('genuine');
  });
});

describe('Drafts', () => {
  const DRAFT = 'src/content/faq/caps-after-smp.md';
  const withDraft = async (text: string) => {
    const root = folderOf({});
    writeFileSync(join(root, DRAFT), text);
    const { drafts } = await check(root, TODAY);
    const content = contentWith(readContent(join(root, 'src/content')).content, NO_DRAFTS);
    return launchList(content, TODAY, drafts);
  };

  it('are listed, each with its line and what it needs, and counted as nothing else', async () => {
    const list = await withDraft('---\nquestion: May I wear a cap?\ndraft: true\n---\n\nYes.\n');
    const item = missingIn(list).find(({ what }) => what === '1 draft');
    expect(item?.changes).toEqual([
      {
        file: DRAFT,
        line: 3,
        write:
          'Take this line out to publish it. Before that it needs "topic", "order", "summary" and "published"; "npm run check" says more.',
      },
    ]);
    expect(heads(list).filter((what) => what !== '1 draft')).toEqual(heads(listOf()));
  });

  it('are not spoken of where there are none', () => {
    expect(heads(listOf()).filter((what) => /draft/.test(what))).toEqual([]);
  });
});

describe('The launch list as text', () => {
  it('fits into 80 columns, however much is missing or in place', () => {
    for (const site of [{}, FULL, fullWithout('name', 'hours'), { withoutDrawings: true }]) {
      const long = asText(listOf(site))
        .split('\n')
        .filter((line) => line.length > 80);
      expect(long).toEqual([]);
    }
  });

  it('says of each thing where, what to write, and what a visitor sees until then', () => {
    const text = asText(listOf(fullWithout('hours')));
    expect(text).toMatch(
      /^MISSING, the most important first\n\n1\. {2}Opening hours\n {4}src\/content\/clinic\.yaml\n {4}Add a line "hours:" [^.]+\.\n {6}- days: \[Monday, Tuesday\]\n {8}opens: "09:30"\n {8}closes: "17:00"\n {4}Until then: No page says/,
    );
    expect(text).toMatch(/\nIN PLACE\n✓ The clinic's name: The Long Lane/);
    expect(text).toMatch(/\n1 thing is missing\. It does not [^]* it\.\n$/);
  });

  it('says so when nothing is missing', () => {
    const text = asText(listOf(FULL));
    expect(text).toMatch(/\nNothing is missing\.\n$/);
    expect(text).not.toContain('MISSING');
  });
});

describe('The command npm run launch', () => {
  const COMMAND = fileURLToPath(new URL('../../src/launch/launch.cli.ts', import.meta.url));
  const run = (cwd: string) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, SOURCE_DATE_EPOCH: '1795305600' },
    });
    return { status, stdout, stderr };
  };

  it('prints the list, and calls nothing that is missing a failure', () => {
    const root = folderOf({});
    expect(run(root)).toEqual({ status: 0, stdout: asText(listIn(root)), stderr: '' });
  });

  it('stops where the check finds something, and says where to look', () => {
    const root = folderOf({});
    layOver(root, inputCaseOf('a-misspelt-field'));
    const { status, stdout, stderr } = run(root);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^1 thing in src\/content must be put right first.*\nnpm run check /);
  });
});
