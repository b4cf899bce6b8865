import { expect, type Locator } from '@playwright/test';
import { open, PATIENT, repository } from './editing.ts';
import { test } from './site.ts';

/** Whether an element is what somebody would point at in its middle. */
const atMiddleOf = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === element;
  });

test('a claim is warned of while it is typed, until it is taken back or the form is closed', async ({
  browser,
  servers,
}) => {
  test.slow();
  const { hub } = await repository('claims');
  const context = await browser.newContext({ timezoneId: 'UTC' });
  const page = await context.newPage();
  const { editor, wrong } = await open(page, hub, servers.full.url);
  const strip = page.getByRole('region', { name: 'Claims in what you write' });
  const sentence = strip.getByRole('status');

  await editor.signIn();
  await page.getByText('Does scalp micropigmentation hurt?').click();
  await expect(editor.field('Summary')).toBeVisible(PATIENT);
  await editor.write({ Summary: 'It is completely painless.' });
  await expect(sentence).toHaveText('As this stands, the check refuses 1 claim in it.', PATIENT);
  await expect(strip.getByRole('listitem')).toContainText('painless" is a claim');
  // The form is laid over the window, but not over this.
  expect(await atMiddleOf(sentence)).toBe(true);

  await editor.write({ Answer: 'It is permanent.', 'Also searched as': 'painless' });
  await expect(sentence).toHaveText('As this stands, the check refuses 2 claims in it.');
  await editor.write({ Summary: 'Most people feel a little.' });
  await expect(sentence).toHaveText('As this stands, the check refuses 1 claim in it.');
  await expect(strip.getByRole('listitem')).toContainText('permanent" is a claim');

  await page.getByRole('button', { name: 'Cancel Editing' }).click();
  await expect(sentence).toHaveText('');
  await expect(strip.getByRole('listitem')).toHaveCount(0);
  expect(wrong).toEqual([]);
  await context.close();
});
