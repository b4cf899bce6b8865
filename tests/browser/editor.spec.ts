import { expect } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { check } from '#checks/check.ts';
import { inspect } from '#pictures/containers/inspect.ts';
import { filesIn } from '#publish/built-pages.ts';
import { verify } from '#publish/verify.ts';
import { git } from '../support/github.ts';
import { picture, SECRET } from '../support/planted.ts';
import { run } from '../support/sites.ts';
import { DRAWINGS } from '../support/variants.ts';
import { axeFindings } from './axe.ts';
import { open, PATIENT, repository } from './editing.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

const EDITED = 'Most people report no discomfort. Say so at any time, and we pause.';

/** Colours at random, made by a program, with a place and a name in it: what a phone saves. */
const HEIC = readFileSync(new URL('../support/photograph.heic', import.meta.url));

const inJpeg = async () => ({
  name: 'IMG 0001 (Ann).JPG',
  mimeType: 'image/jpeg',
  buffer: await picture(1600, 1200)
    .withExif({
      IFD0: { Artist: SECRET, Make: 'Example' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .jpeg()
    .toBuffer(),
});

test('an answer is edited, a question and a case with photographs are added, and it is published', async ({
  browser,
  servers,
}) => {
  test.slow();
  const { folder, commits, hub } = await repository('owner', { without: DRAWINGS });
  const context = await browser.newContext({ timezoneId: 'UTC' });
  const page = await context.newPage();
  const { editor, wrong } = await open(page, hub, servers.full.url);

  await editor.signIn();
  await page.getByText('Does scalp micropigmentation hurt?').click();
  await editor.write({ Answer: EDITED });
  await editor.field('Changed').getByRole('button', { name: 'Today' }).click();
  await editor.save();
  await expect.poll(commits, PATIENT).toHaveLength(2);

  await editor.startNew('Questions');
  await editor.write({
    Question: 'Can I wear a hat after SMP?',
    Order: '77',
    Summary: 'A loose one, yes; a tight one rubs.',
    'Also searched as': 'cap',
    Answer: 'A loose, clean hat is fine.',
  });
  await editor.choose('Topic', 'After');
  await editor.save();
  await expect.poll(commits, PATIENT).toHaveLength(3);

  await editor.startNew('Clients');
  await editor.write({
    Title: 'Temples, two sessions',
    Description:
      'A hairline at the temples before and after two sessions, in the same daylight from the left.',
    Order: '77',
    Treated: 'The hairline at the temples.',
    Sessions: '2',
    'Healing stage': 'healed 6 weeks',
    Lighting: 'Daylight from the left',
  });
  await editor.choose('Service', 'Hairline and shaved look');
  for (const yes of ['Own client', 'Unretouched', 'Adult']) await editor.choose(yes, 'Yes');
  const consent = editor.field('Consent');
  await editor.write({ Reference: 'C-014', Given: '2026-01-02' }, consent);
  await editor.choose('Uses', 'website', consent);
  const [before, after] = [editor.field('Before'), editor.field('After')];
  await editor.write(
    {
      'Description of the picture': 'The front of a head before the first session.',
      'Taken at': '2026-02-01',
    },
    before,
  );
  await editor.pick(before, await inJpeg());
  await editor.write(
    {
      'Description of the picture': 'The same head six weeks after the second session.',
      'Taken at': '2026-04-15',
    },
    after,
  );
  await editor.pick(after, { name: 'IMG_0002.HEIC', mimeType: 'image/heic', buffer: HEIC });
  await expect(after.locator('img')).toBeVisible(PATIENT);
  await editor.save();
  await expect
    .poll(commits, PATIENT)
    .toEqual([
      '[skip ci] Add temples-two-sessions (Case) +2',
      '[skip ci] Add can-i-wear-a-hat-after-smp (Question)',
      '[skip ci] Change does-smp-hurt (Question)',
      'Start',
    ]);
  expect(hub.unanswered).toEqual([]);
  expect(wrong).toEqual([]);
  await context.close();

  git(folder, ['reset', '--quiet', '--hard', 'main']);
  const read = (path: string) => readFileSync(join(folder, 'src/content', path), 'utf8');
  expect(read('faq/does-smp-hurt.md').split('---\n\n')[1]).toBe(`${EDITED}\n`);
  expect(read('faq/can-i-wear-a-hat-after-smp.md')).toMatch(/\n\nA loose, clean hat is fine\.\n$/);
  await picturesAreClean(join(folder, 'src/content/gallery/temples-two-sessions'));
  const { problems, notes } = await check(folder);
  expect(problems).toEqual([]);
  // The answer says less than before, so that some ways of asking no longer find it.
  expect(notes.filter((note) => !/who searches for|ways of asking/.test(note))).toEqual([]);

  const { status, output } = run(folder, ['src/publish/build.cli.ts']);
  expect(status, output).toBe(0);
  await publishedIsClean(join(folder, 'dist'));
});

/** In the repository there are two WebP pictures that show what was photographed, and no more. */
async function picturesAreClean(folder: string): Promise<void> {
  const files = readdirSync(folder).toSorted();
  expect(files).toEqual(['img-0001-ann.webp', 'img_0002.webp', 'index.md']);
  const [jpeg, heic] = files.map((file) => sharp(join(folder, file)));
  expect(await jpeg?.metadata()).toMatchObject({ format: 'webp', width: 1600, height: 1200 });
  expect(await heic?.metadata()).toMatchObject({ format: 'webp', width: 960, height: 720 });
  // The colours of the HEIC were drawn between 120 and 200: decoded, they still are.
  for (const { mean } of (await heic?.stats())?.channels.slice(0, 3) ?? []) {
    expect(Math.abs(mean - 160)).toBeLessThan(5);
  }
  for (const file of ['img-0001-ann.webp', 'img_0002.webp']) {
    expect(inspect(readFileSync(join(folder, file)))?.extras).toEqual([]);
  }
}

/** The site may be published, shows the case, and no file of it holds what the camera wrote. */
async function publishedIsClean(dist: string): Promise<void> {
  expect(await verify(dist)).toEqual([]);
  const page = readFileSync(join(dist, 'gallery/temples-two-sessions/index.html'), 'utf8');
  expect(page).toContain('Temples, two sessions');
  expect(readFileSync(join(dist, 'faq/index.html'), 'utf8')).toContain(
    'id="can-i-wear-a-hat-after-smp"',
  );
  for (const file of await filesIn(dist)) {
    const bytes = readFileSync(join(dist, file)).toString('latin1');
    expect(bytes.includes(SECRET) || bytes.includes('SECRET-ARTIST'), file).toBe(false);
  }
  const shown = (await filesIn(dist)).filter((file) => /temples-two-sessions.*\.jpg$/.test(file));
  expect(shown.length).toBeGreaterThan(1);
  for (const file of shown) {
    const { width } = await sharp(join(dist, file)).metadata();
    // Pictures of a list are too small for anybody to take away.
    const said = width < 600 ? [] : ['whose it is'];
    expect(inspect(readFileSync(join(dist, file)))?.extras, file).toEqual(said);
  }
}

test('a token that GitHub does not know opens nothing, and whoever is signed in is asked no more', async ({
  browser,
  servers,
}) => {
  const { commits, hub } = await repository('stranger', { without: DRAWINGS });
  const context = await browser.newContext();
  const page = await context.newPage();
  const { editor } = await open(page, hub, servers.full.url);
  await editor.signIn('github_pat_wrong');
  await expect(page.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible(PATIENT);
  await expect(page.getByText('Does SMP look real?')).toHaveCount(0);
  await editor.signIn();
  await expect(page.getByText('Does SMP look real?')).toBeVisible(PATIENT);
  await page.reload();
  await expect(page.getByText('Does SMP look real?')).toBeVisible(PATIENT);
  expect(commits()).toEqual(['Start']);
  await context.close();
});

for (const site of ['plain', 'full'] as const) {
  for (const [colorScheme, width] of [
    ['light', 320],
    ['dark', 1280],
  ] as const) {
    test(`the words of the editing page of "${site}" are there without scripts, ${colorScheme}, ${width} px wide`, async ({
      browser,
      servers,
    }) => {
      const viewport = { width, height: 700 };
      const context = await browser.newContext({ colorScheme, viewport });
      const page = await context.newPage();
      // Without its script, but with axe's.
      await page.route('**/_astro/*.js', (route) => route.abort());
      await page.goto(`${servers[site].url}/admin/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edit the site');
      await expect(page.getByRole('button')).toHaveCount(0);
      expect(await axeFindings(page)).toEqual([]);
      expect(await sideways(page)).toBe(0);
      await context.close();
    });
  }
}
