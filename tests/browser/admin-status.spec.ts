import { expect, type Page } from '@playwright/test';
import { AUTHOR } from '#save-status/comment.ts';
import { git, type GitHub, TOKEN } from '../support/github.ts';
import { run } from '../support/sites.ts';
import { DRAWINGS } from '../support/variants.ts';
import { axeFindings } from './axe.ts';
import { open, PATIENT, repository } from './editing.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

/** What the page says became of the last save. */
const said = (page: Page) => page.locator('#save-status [role=status]');

const lastOf = (bare: string) => git(bare, ['rev-parse', 'main']).toString().trim();

/** What the workflow writes when the check refuses the last commit: its own words. */
function refuse(folder: string, bare: string, hub: GitHub): string {
  git(folder, ['reset', '--quiet', '--hard', 'main']);
  const { status, output } = run(folder, ['src/save-status/refusal.cli.ts']);
  expect(status, output).toBe(0);
  const body = JSON.parse(output.replace(/^comment=/, '')) as string;
  const commit = lastOf(bare);
  hub.comments.set(commit, [{ body, login: AUTHOR }]);
  hub.statuses.set(commit, 'failure');
  return body;
}

test('several saves are one publish: refused in the check’s own words, put right, checked, and online', async ({
  browser,
  servers,
}) => {
  test.slow();
  const { folder, bare, commits, hub } = await repository('status', { without: DRAWINGS });
  const context = await browser.newContext({ timezoneId: 'UTC' });
  const page = await context.newPage();
  hub.published = lastOf(bare);
  const { editor, wrong } = await open(page, hub, servers.full.url);
  await expect(said(page)).toHaveText(/once you have signed in/);
  await editor.signIn();
  await expect(said(page)).toHaveText(/^Published/, PATIENT);

  await editor.openForm('The clinic');
  await editor.write({ Name: 'Long Lane' });
  await editor.save();
  await expect(said(page)).toHaveText(/^1 change is saved and not yet published/, PATIENT);
  await editor.openForm('Questions', 'Does scalp micropigmentation hurt?');
  await editor.write({ Answer: 'It is completely painless and lasts forever.' });
  await editor.save();
  await expect(said(page)).toHaveText(/^2 changes are saved and not yet published/, PATIENT);
  expect(commits()).toEqual([
    '[skip ci] Change does-smp-hurt (Question)',
    '[skip ci] Change clinic (Files)',
    'Start',
  ]);

  await page.getByRole('button', { name: 'Publish Changes' }).click();
  await expect(said(page)).toHaveText(/^Saved\. It is being checked/, PATIENT);
  expect(commits()[0]).toBe('Publish');
  refuse(folder, bare, hub);
  await expect(said(page)).toHaveText(/^Not published: \d things? to put right/, PATIENT);
  const words = page.locator('#save-status li');
  await expect(words.filter({ hasText: 'does-smp-hurt.md, line' }).first()).toContainText(
    'painless',
  );
  for (const [width, height] of [
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height });
    expect(await sideways(page)).toBe(0);
    const box = await page.locator('#save-status').boundingBox();
    expect(box?.height, `${width}`).toBeLessThan(height / 2);
  }

  await editor.openForm('Questions', 'Does scalp micropigmentation hurt?');
  await editor.write({ Answer: 'Most people report little discomfort.' });
  await editor.save();
  await expect(said(page)).toHaveText(
    /^Not published.* 1 change saved since then is not yet/,
    PATIENT,
  );
  await page.getByRole('button', { name: 'Publish Changes' }).click();
  await expect(said(page)).toHaveText(/^Saved\. It is being checked/, PATIENT);
  await expect(words).toHaveCount(0);
  hub.statuses.set(lastOf(bare), 'success');
  await expect(said(page)).toHaveText(/^Checked: nothing is to be put right/, PATIENT);
  hub.published = lastOf(bare);
  await expect(said(page)).toHaveText(/^Published/, PATIENT);
  expect(hub.unanswered).toEqual([]);
  expect(wrong).toEqual([]);
  await context.close();
});

test('what cannot be known is said: no permission, no token that holds, GitHub out of order', async ({
  browser,
  servers,
}) => {
  test.slow();
  const { folder, bare, hub } = await repository('unknown', { without: DRAWINGS });
  const answer = 'src/content/faq/does-smp-hurt.md';
  git(folder, ['rm', '--quiet', answer]);
  git(folder, ['commit', '--quiet', '--message=Delete an answer']);
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const user = { backendName: 'github', id: 1, login: 'ann', name: 'Ann Example', token: TOKEN };
  await page.addInitScript(
    (value) => localStorage.setItem('sveltia-cms.user', value),
    JSON.stringify(user),
  );
  // The words of the page stay in place of an editor that does not load.
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    const response = await route.fetch();
    const isEditor = (await response.body()).length > 1e6;
    return isEditor ? route.abort() : route.fulfill({ response });
  });
  hub.published = 'f'.repeat(40);
  await hub.answerFor(page);
  const shows = async (words: RegExp) => {
    await page.goto(`${servers.full.url}/admin/`);
    await expect(said(page)).toHaveText(words);
    expect(await sideways(page)).toBe(0);
  };

  hub.forbidden = /\/status$/;
  await shows(/“Commit statuses”, “Read-only”/);
  expect(await axeFindings(page)).toEqual([]);
  refuse(folder, bare, hub);
  await shows(/^Not published: \d+ things? to put right/);
  expect(await axeFindings(page)).toEqual([]);
  hub.forbidden = /\/commits$/;
  await shows(/“Contents” the permission “Read and write”/);
  hub.forbidden = undefined;
  hub.down = true;
  await shows(/^GitHub or this site does not answer/);
  hub.down = false;
  // It is asked again by itself.
  await expect(said(page)).toHaveText(/^Not published/);
  await page.addInitScript(
    (value) => localStorage.setItem('sveltia-cms.user', value),
    JSON.stringify({ ...user, token: 'github_pat_expired' }),
  );
  await shows(/^GitHub does not take your token any more/);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.close();
});
