import { expect, type Dialog } from '@playwright/test';
import { DRAWINGS } from '../support/variants.ts';
import { Editor } from './editor.ts';
import { open, PATIENT, repository } from './editing.ts';
import { test } from './site.ts';

test('unsaved words are asked about before the page is left, and come back when its form is opened again', async ({
  browser,
  servers,
}) => {
  const { commits, hub } = await repository('unsaved', { without: DRAWINGS });
  const context = await browser.newContext({ timezoneId: 'UTC' });
  const page = await context.newPage();
  const { editor } = await open(page, hub, servers.full.url);
  const asked: Dialog[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog);
    await dialog.dismiss();
  });
  await editor.signIn();
  await editor.openForm('The clinic');
  await page.close({ runBeforeUnload: true });
  // Nothing was changed, so nobody was asked.
  await expect.poll(() => page.isClosed()).toBe(true);
  expect(asked).toEqual([]);

  const again = await context.newPage();
  again.on('dialog', async (dialog) => {
    asked.push(dialog);
    await dialog.dismiss();
  });
  await hub.answerFor(again);
  await again.goto(`${servers.full.url}/admin/`);
  const other = new Editor(again);
  await other.openForm('The clinic');
  await other.field('Name').getByRole('textbox').pressSequentially('Long Lane');
  // The editor keeps a copy half a second after the last key.
  await again.waitForTimeout(2000);
  await again.close({ runBeforeUnload: true });
  await expect.poll(() => asked.map((dialog) => dialog.type())).toEqual(['beforeunload']);
  expect(again.isClosed()).toBe(false);

  await again.getByRole('button', { name: 'Cancel Editing' }).click();
  await other.openForm('The clinic');
  await again.getByRole('button', { name: 'Restore' }).click();
  await expect(other.field('Name').getByRole('textbox')).toHaveValue('Long Lane');
  await other.save();
  await expect.poll(commits, PATIENT).toHaveLength(2);
  await again.close({ runBeforeUnload: true });
  await expect.poll(() => again.isClosed()).toBe(true);
  expect(asked).toHaveLength(1);
  await context.close();
});

test('a document is not taken where a photograph belongs, and a sentence says so', async ({
  browser,
  servers,
}) => {
  const { hub } = await repository('document', { without: DRAWINGS });
  const context = await browser.newContext({ timezoneId: 'UTC' });
  const page = await context.newPage();
  const { editor } = await open(page, hub, servers.full.url);
  const said: string[] = [];
  page.on('dialog', async (dialog) => {
    said.push(dialog.message());
    await dialog.dismiss();
  });
  await editor.signIn();
  await editor.startNew('Clients');
  const before = editor.field('Before');
  const buffer = Buffer.from('%PDF-1.7');
  await editor.pick(before, { name: 'consent.pdf', mimeType: 'application/pdf', buffer });
  await expect
    .poll(() => said)
    .toEqual([
      'consent.pdf is not a photograph. Choose one that ends in .jpg, .png, .webp, .avif or .heic.',
    ]);
  await expect(before.getByText('consent.pdf')).toHaveCount(0);
  await context.close();
});
