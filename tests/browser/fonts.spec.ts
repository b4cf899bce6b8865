import { expect } from '@playwright/test';
import { test } from './site.ts';

/** In pixels, of the letters "Handgloves" at 100 px, as the packages of the fonts draw them. */
const WIDTHS = { serif: 477.7, sans: 528.1 };

test('a browser sees the fonts of the tests and none of the machine’s', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'only Linux can be told which fonts there are');
  const names = ['Liberation Serif', 'serif', 'Arial', 'system-ui', 'DejaVu Serif', 'Ubuntu'];
  await page.setContent(
    names.map((name) => `<p><span style="font: 100px ${name}">Handgloves</span></p>`).join(''),
  );
  const widths = await page
    .locator('span')
    .evaluateAll((all) => all.map((span) => span.getBoundingClientRect().width));
  const { serif, sans } = WIDTHS;
  expect(widths).toEqual(
    [serif, serif, sans, sans, serif, serif].map((width) => expect.closeTo(width, 0)),
  );
});

test('a style sheet finds the fonts of Linux and Android by their names', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'only Linux can be told which fonts there are');
  await page.setContent('');
  const found = await page.evaluate(() =>
    Promise.all(
      ['Liberation Serif', 'Noto Serif', 'DejaVu Serif'].map((name) =>
        new FontFace('Found', `local("${name}")`).load().then(
          () => true,
          () => false,
        ),
      ),
    ),
  );
  expect(found).toEqual([true, true, false]);
});
