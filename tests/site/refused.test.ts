import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Format } from '#pictures/encode.ts';
import { kindOf } from '#pictures/kinds.ts';
import { filesIn } from '#publish/built-pages.ts';
import { inputCaseOf, inputCases, layOver } from '../support/bad-input.ts';
import { copyProject, copySources, PROJECT, run, siteOf } from '../support/sites.ts';

const folder = join(PROJECT, 'tests/.results/refused');
const dist = join(folder, 'dist');

/** `npm run build`, as package.json has it. */
const build = () => run(folder, ['--run', 'build']);

/** Every file of a site with its bytes. */
async function contentsOf(site: string): Promise<Map<string, string>> {
  const files = await filesIn(site);
  return new Map(files.map((file) => [file, readFileSync(join(site, file)).toString('latin1')]));
}

function edit(path: string, change: (contents: string) => string): void {
  const file = join(folder, path);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after, `${path} has what the test edits`).not.toBe(before);
  writeFileSync(file, after);
}

describe('A build that cannot be published', () => {
  let good: Map<string, string>;

  beforeAll(async () => {
    await copyProject(folder, {});
    cpSync(siteOf('plain'), dist, { recursive: true });
    good = await contentsOf(dist);
  });

  beforeEach(() => {
    rmSync(join(folder, 'src'), { recursive: true });
    copySources(folder);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Builds what cannot be published, and looks at what is there afterwards. */
  async function refused(): Promise<string> {
    const { status, output } = build();
    expect(status).not.toBe(0);
    expect(await contentsOf(dist)).toEqual(good);
    expect(existsSync(join(folder, '.dist-last'))).toBe(false);
    return output;
  }

  it.each([
    'an-empty-answer',
    'a-misspelt-field',
    'a-file-saved-as-Windows-1252',
    'a-script',
    'a-service-that-does-not-exist',
    'a-photograph-that-breaks-off',
    'a-missing-clinic-file',
  ])('leaves the last good site as it was, and says why: %s', async (name) => {
    const one = inputCaseOf(name);
    layOver(folder, one);
    const output = await refused();
    for (const line of one.expected) expect(output).toContain(`${line}\n`);
    expect(output).toContain('Nothing was published; the live site is unchanged.');
    expect(output).not.toContain('astro');
  });

  it('leaves the last good site as it was when a page breaks off while it is built', async () => {
    edit('src/pages/contact.astro', (page) =>
      page.replace('---\n', "---\nthrow new Error('!');\n"),
    );
    expect(await refused()).toContain('Astro could not build the site; see above.');
  });

  it('leaves the last good site as it was when a link of a page leads nowhere', async () => {
    edit('src/layout/navigation.ts', (nav) => nav.replace("'/aftercare/'", "'/after-care/'"));
    const output = await refused();
    expect(output).toContain('/faq/ links to /after-care/, which does not exist.');
    expect(output).toContain('Nothing was published; the site in dist is as it was.');
  });
});

/** A picture as it is but a little lighter, so that no two cases have the same file. */
async function lighten(file: string, by: number): Promise<void> {
  const bytes = readFileSync(file);
  const format = kindOf(await sharp(bytes).metadata()) as Format;
  const lighter = sharp(bytes).keepIccProfile().linear(1, by);
  // In AVIF the library notes more than how the camera was held.
  if (format !== 'avif') lighter.keepExif();
  writeFileSync(file, await lighter.toFormat(format).toBuffer());
}

describe('A build from every odd but good input at once', () => {
  const accepted = join(PROJECT, 'tests/.results/accepted');
  const ANSWER = 'src/content/faq/does-smp-hurt.md';
  const CASE = 'src/content/gallery/client-014';
  const good = inputCases().filter(({ expected }) => expected.length === 0);
  const answers = good.filter(({ folder: one }) => existsSync(join(one, ANSWER)));
  const pairs = good.filter(
    ({ folder: one, notes }) => notes.length === 0 && existsSync(join(one, CASE)),
  );

  beforeAll(async () => {
    await copyProject(accepted, {});
    answers.forEach(({ folder: one }, index) => {
      const answer = readFileSync(join(one, ANSWER), 'latin1');
      writeFileSync(
        join(accepted, `src/content/faq/answer-${index}.md`),
        answer
          .replace('Does scalp micropigmentation hurt?', `Is this answer ${index}?`)
          .replace('order: 1', `order: ${index + 11}`)
          .replace(/^(summary: ["']?)(?![>|])/m, `$1In answer ${index}, `)
          .replace(/\s*$/, `\n\nThis is answer ${index}.\n`),
        'latin1',
      );
    });
    for (const [index, { folder: one }] of pairs.entries()) {
      const copy = join(accepted, `src/content/gallery/pair-${index}`);
      cpSync(join(one, CASE), copy, { recursive: true });
      for (const file of readdirSync(copy).filter((name) => name !== 'index.md')) {
        await lighten(join(copy, file), index);
      }
      const text = readFileSync(join(copy, 'index.md'), 'utf8');
      writeFileSync(
        join(copy, 'index.md'),
        text.replace('Temples,', `Temples ${index},`).replace('order: 11', `order: ${index + 11}`),
      );
    }
  });

  afterAll(() => {
    rmSync(accepted, { recursive: true });
  });

  it('publishes every answer and every case', async () => {
    const { status, output } = run(accepted, ['--run', 'build']);
    expect(output).toContain('Everything in src/content is in order.');
    expect(status, output).toBe(0);
    const faq = readFileSync(join(accepted, 'dist/faq/index.html'), 'utf8');
    const cases = (await filesIn(join(accepted, 'dist'))).filter((file) =>
      /^gallery\/pair-\d+\/index\.html$/.test(file),
    );
    expect(answers.length).toBeGreaterThanOrEqual(12);
    for (const index of answers.keys()) expect(faq).toContain(`id="answer-${index}"`);
    expect(cases).toHaveLength(pairs.length);
  });
});
