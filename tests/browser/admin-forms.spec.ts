import { expect, type Browser } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '#checks/check.ts';
import { FORMS } from '#editor/forms.ts';
import { git } from '../support/github.ts';
import { open, PATIENT, repository } from './editing.ts';
import type { Editor } from './editor.ts';
import { test } from './site.ts';

/** The day of the last change, which every form has that has no words yet. */
const today = (editor: Editor) =>
  editor.field('Changed').getByRole('button', { name: 'Today' }).click();

type Change = (editor: Editor) => Promise<void>;

/** One field of each form; the files of the tests' clinic have all notes of the shipped ones. */
const CHANGES: [form: string, entry: string | undefined, change: Change][] = [
  ['The clinic', undefined, (editor) => editor.write({ Name: 'Long Lane' })],
  ['First page', undefined, (editor) => editor.write({ 'Hero line': 'Hair, dot by dot' })],
  ['After each treatment', undefined, today],
  ['Who treats people', undefined, today],
  ['Prices', undefined, (editor) => editor.choose('Currency', 'GBP')],
  ['Reviews', undefined, today],
  ['Questions', 'Does SMP look real?', (editor) => editor.write({ Order: '77' })],
  [
    'Services',
    'Scars, transplant scars included',
    (editor) => editor.write({ Summary: 'Scars on the head, blended into the hairline.' }),
  ],
  ['Privacy, accessibility', 'Privacy', today],
  ['Drawings', 'A strip scar, drawn', (editor) => editor.write({ Order: '77' })],
];

/** Saves one change after another in the editor, and gives the folder with all of them. */
async function saveAll(
  name: string,
  changes: typeof CHANGES,
  { browser, site }: { browser: Browser; site: string },
): Promise<string> {
  const { folder, commits, hub } = await repository(name);
  const context = await browser.newContext({ timezoneId: 'UTC' });
  const page = await context.newPage();
  const { editor, wrong } = await open(page, hub, site);
  await editor.signIn();
  for (const [index, [form, entry, change]] of changes.entries()) {
    await editor.openForm(form, entry);
    await change(editor);
    await editor.save();
    await expect.poll(() => commits().length, { ...PATIENT, message: form }).toBe(index + 2);
  }
  expect(hub.unanswered).toEqual([]);
  expect(wrong).toEqual([]);
  await context.close();
  git(folder, ['reset', '--quiet', '--hard', 'main']);
  return folder;
}

const files = CHANGES.filter(([, entry]) => entry === undefined);
const entries = CHANGES.filter(([, entry]) => entry !== undefined);

test('every file is saved as shipped but for one line of it, and the check agrees', async ({
  browser,
  servers,
}) => {
  test.slow();
  const folder = await saveAll('files', files, { browser, site: servers.full.url });
  const changed = git(folder, ['diff', '--numstat', `HEAD~${files.length}`]).toString();
  // Notes and empty fields stand as they stood.
  expect(changed.trim().split('\n')).toEqual(
    ['aftercare', 'clinic', 'home', 'practitioners', 'prices', 'reviews'].map(
      (name) => `1\t1\tsrc/content/${name}.yaml`,
    ),
  );
  expect((await check(folder)).problems).toEqual([]);
});

test('an entry of every kind is saved with one field changed, and the check agrees', async ({
  browser,
  servers,
}) => {
  test.slow();
  const folder = await saveAll('entries', entries, { browser, site: servers.full.url });
  expect((await check(folder)).problems).toEqual([]);
});

test('a question is made a draft with a switch, and the check agrees', async ({
  browser,
  servers,
}) => {
  test.slow();
  const toDraft: Change = (editor) => editor.field('Draft').getByRole('switch').click();
  const folder = await saveAll('draft', [['Questions', 'Is SMP the same as a tattoo?', toDraft]], {
    browser,
    site: servers.full.url,
  });
  const file = join(folder, 'src/content/faq/is-smp-a-tattoo.md');
  expect(readFileSync(file, 'utf8')).toMatch(/^draft: true$/m);
  const { problems, drafts } = await check(folder);
  expect(problems).toEqual([]);
  expect(drafts.map(({ draft, needs }) => [draft.key, needs])).toEqual([
    ['faq/is-smp-a-tattoo.md', []],
  ]);
});

test('no form is left out, but that of clients, which are added in another test', () => {
  const labels = Object.values(FORMS).flatMap((forms) => forms.map(({ label }) => label));
  expect(CHANGES.map(([form]) => form).toSorted()).toEqual(
    labels.filter((label) => label !== 'Clients').toSorted(),
  );
});
