import { expect } from '@playwright/test';
import { axeFindings } from './axe.ts';
import {
  ABOUT,
  ADULT,
  CHAT,
  contactOn,
  MAIL,
  MESSAGE,
  NOTE,
  REACH,
  SEND,
  stored,
  takenAlong,
} from './contact.ts';
import { watchedPage } from './shifts.ts';
import { sideways } from './sideways.ts';
import { test } from './site.ts';

const HURT = 'Does scalp micropigmentation hurt?';
const READ = `/contact/#about=does-smp-hurt`;
const SEARCHED = '/contact/#q=shampoo';
const WIDTHS = [320, 360, 768, 1280];
const EMPTY = 'Write your phone number or your e-mail address, so that we can answer you.';
const INCOMPLETE = /^This is not a whole phone number or e-mail address\./;
const CHILD = 'Tick this if you are 18 or over. We can only answer adults.';

test('whoever comes from an answer is told which, and takes its question along', async ({
  browser,
  servers,
}) => {
  const { page, asked, complaints, close } = await contactOn(browser, servers.full.url + READ);
  await expect(page.locator(NOTE)).toHaveText(`You were reading: “${HURT}”`);
  await expect(page.getByRole('status')).toHaveText(`You were reading: “${HURT}”`);
  await expect(page.locator(ABOUT)).toHaveValue(HURT);
  await expect(page.locator(MESSAGE)).toHaveValue('');
  expect(await takenAlong(page)).toEqual({
    subject: `About “${HURT}”`,
    text: `About “${HURT}”: `,
  });
  await expect(page.locator(MAIL)).toHaveAttribute('href', /^mailto:hello@clinic\.example\?/);
  await expect(page.locator(CHAT)).toHaveAttribute('href', /^https:\/\/wa\.me\/447700900123\?/);
  await expect(page.locator('main a[href="tel:+441632960123"]')).toBeVisible();
  // Only that all questions were asked for, never which.
  expect(asked).toContain(`${servers.full.url}/faq-questions.json`);
  expect(asked.filter((address) => /hurt|[?]/.test(address))).toEqual([]);
  expect(await stored(page)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('whoever searched in vain takes the words along, on this device alone', async ({
  browser,
  servers,
}) => {
  const { page, asked, complaints, close } = await contactOn(browser, servers.full.url + SEARCHED);
  await expect(page.locator(NOTE)).toHaveText('You were looking for: “shampoo”');
  await expect(page.locator(MESSAGE)).toHaveValue('shampoo');
  await expect(page.locator(ABOUT)).toHaveValue('');
  // No chat: that address is opened elsewhere.
  expect(await takenAlong(page)).toEqual({ subject: 'A question', body: 'shampoo' });
  await page.waitForLoadState('networkidle');
  expect(asked.filter((address) => /shampoo|questions|[?]/.test(address))).toEqual([]);
  expect(await stored(page)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('a question that comes late gives way to what is asked for by then', async ({
  browser,
  servers,
}) => {
  const { page, close } = await contactOn(browser, `${servers.full.url}/contact/`);
  let answer = () => {};
  const late = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/faq-questions.json', async (route) => {
    await late;
    await route.continue();
  });
  await page.evaluate(() => (location.hash = 'about=does-smp-hurt'));
  await page.waitForRequest('**/faq-questions.json');
  await page.evaluate(() => (location.hash = 'q=shampoo'));
  await expect(page.locator(NOTE)).toHaveText('You were looking for: “shampoo”');
  const come = page.waitForResponse('**/faq-questions.json');
  answer();
  await (await come).finished();
  await expect(page.locator(MESSAGE)).toHaveValue('shampoo');
  await expect(page.locator(NOTE)).toHaveText('You were looking for: “shampoo”');
  await close();
});

const WORDS = 'Will anybody notice the dots when I am swimming in the sea? '.repeat(5);

for (const width of WIDTHS) {
  test(`nothing moves when somebody arrives with a wish, ${width} px wide`, async ({
    browser,
    servers,
  }) => {
    const answer = await fetch(`${servers.full.url}/faq-questions.json`);
    const questions = Object.entries((await answer.json()) as Record<string, string>);
    const [[name, longest] = ['', '']] = questions.toSorted(
      ([, one], [, other]) => other.length - one.length,
    );
    for (const [fragment, said] of [
      ['about=does-smp-hurt', HURT],
      [`about=${name}`, longest],
      ['about=no-such-answer', ''],
      ['q=shampoo', 'shampoo'],
      [`q=${encodeURIComponent(WORDS)}`, WORDS.slice(0, 200).trim()],
      // As wide as a letter of the tests' fonts can be.
      [`q=${encodeURIComponent('Щ'.repeat(300))}`, 'Щ'.repeat(200)],
      [`q=${encodeURIComponent('漢'.repeat(300))}`, '漢'.repeat(200)],
    ] as const) {
      const { page, shifts, close } = await watchedPage(browser, width);
      await page.goto(`${servers.full.url}/contact/#${fragment}`);
      await page.waitForLoadState('networkidle');
      await expect(page.locator(NOTE)).toContainText(said && `“${said}”`);
      expect(await shifts(), fragment).toBe(0);
      expect(await sideways(page), fragment).toBe(0);
      await close();
    }
  });
}

test('without scripts nothing is said, and the links and the form are as they are', async ({
  browser,
  servers,
}) => {
  const { page, close } = await contactOn(browser, servers.full.url + READ, {
    javaScriptEnabled: false,
  });
  await expect(page.locator(NOTE)).toBeHidden();
  await expect(page.locator(MAIL)).toHaveAttribute('href', 'mailto:hello@clinic.example');
  await expect(page.locator(CHAT)).toHaveAttribute('href', 'https://wa.me/447700900123');
  await expect(page.locator('.fault:visible')).toHaveCount(0);
  await page.locator(REACH).fill('01632 960123');
  await page.locator(ADULT).check();
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.locator(SEND).click();
  const body = new URLSearchParams((await sent).postData() ?? '');
  expect(body.get('phone-or-email')).toBe('01632 960123');
  expect(body.get('about')).toBe('');
  await expect(page).toHaveURL(`${servers.full.url}/thanks/`);
  await close();
});

test('what is wrong is said beside its field, to ears as to eyes, and goes when it is right', async ({
  browser,
  servers,
}) => {
  const { page, asked, complaints, close } = await contactOn(browser, servers.full.url + READ);
  const reach = page.getByRole('textbox', { name: 'Phone or e-mail' });
  const adult = page.getByRole('checkbox', { name: 'I am 18 or over' });
  for (const field of [reach, adult]) {
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await expect(field).toHaveAccessibleDescription('');
  }
  await page.locator(SEND).click();
  await expect(reach).toBeFocused();
  await expect(reach).toHaveAccessibleName('Phone or e-mail (needed, so that we can answer)');
  await expect(reach).toHaveAccessibleDescription(EMPTY);
  await expect(adult).toHaveAccessibleDescription(CHILD);
  for (const field of [reach, adult]) {
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    const message = await field.locator('xpath=../*[contains(@class, "fault")]').boundingBox();
    const place = await field.boundingBox();
    const gap = (place?.y ?? 0) - ((message?.y ?? 0) + (message?.height ?? 0));
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThan(24);
  }
  await reach.pressSequentially('ann@example');
  await expect(reach).toHaveAccessibleDescription(EMPTY);
  await page.locator(SEND).click();
  await expect(reach).toHaveAccessibleDescription(INCOMPLETE);
  await reach.pressSequentially('.org');
  await expect(reach).toHaveAccessibleDescription('');
  await expect(reach).toHaveAttribute('aria-invalid', 'false');
  await expect(adult).toHaveAccessibleDescription(CHILD);
  await page.locator(SEND).click();
  await expect(adult).toBeFocused();
  await page.keyboard.press('Space');
  await expect(adult).toHaveAccessibleDescription('');
  await expect(page.locator('.fault:visible')).toHaveCount(0);
  expect(asked.filter((address) => address.endsWith('/thanks/'))).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('an enquiry is posted with the question that was read, and not in an address', async ({
  browser,
  servers,
}) => {
  const { page, asked, complaints, close } = await contactOn(browser, servers.full.url + READ);
  await expect(page.locator(ABOUT)).toHaveValue(HURT);
  await page.locator('#enquiry-name').fill('Ann');
  await page.locator(REACH).fill('after six: 01632 960123');
  await page.locator(MESSAGE).fill('And behind the ears?');
  await page.locator(ADULT).check();
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.locator(SEND).press('Enter');
  const request = await sent;
  expect(request.url()).toBe(`${servers.full.url}/thanks/`);
  expect([...new URLSearchParams(request.postData() ?? '')]).toEqual([
    ['form-name', 'enquiry'],
    ['about', HURT],
    ['bot-field', ''],
    ['name', 'Ann'],
    ['phone-or-email', 'after six: 01632 960123'],
    ['message', 'And behind the ears?'],
    ['adult', 'yes'],
  ]);
  await expect(page).toHaveURL(`${servers.full.url}/thanks/`);
  expect(asked.filter((address) => /hurt|ears|960123|[?]/i.test(address))).toEqual([]);
  expect(servers.full.received.at(-1)?.fields).toContainEqual(['about', HURT]);
  expect(await stored(page)).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('two clicks send one enquiry, and the button says that it is on its way', async ({
  browser,
  servers,
}) => {
  for (const pause of [0, 120, 800, 1600]) {
    const { page, close } = await contactOn(browser, `${servers.full.url}/contact/`);
    let posted = 0;
    await page.route('**/thanks/', async (route) => {
      posted++;
      await new Promise((late) => setTimeout(late, 2500));
      await route.continue();
    });
    await page.locator(REACH).fill('020 7946 0123');
    await page.locator(ADULT).check();
    // On the page itself: from the first click on Playwright waits for the next page.
    const said = await page.locator(SEND).evaluate((button: HTMLElement, later) => {
      button.click();
      setTimeout(() => button.click(), later);
      return [button.textContent, button.getAttribute('aria-disabled')];
    }, pause);
    expect(said).toEqual(['Sending…', 'true']);
    await page.waitForURL(`${servers.full.url}/thanks/`);
    expect(posted, `${pause} ms`).toBe(1);
    await close();
  }
});

test('an enquiry can be sent again after going back to the page', async ({ browser, servers }) => {
  const { page, close } = await contactOn(browser, `${servers.full.url}/contact/`);
  await page.locator(REACH).fill('020 7946 0123');
  await page.locator(ADULT).check();
  await page.locator(SEND).click();
  await page.waitForURL(`${servers.full.url}/thanks/`);
  await page.goBack();
  await expect(page.locator(SEND)).toHaveText(/^\s*Send the enquiry\s*$/);
  await expect(page.locator(SEND)).not.toHaveAttribute('aria-disabled');
  await close();
});

for (const width of [320, 360, 1280]) {
  test(`no word of the visitor’s is cut when letters stand wider apart, ${width} px wide`, async ({
    browser,
    servers,
  }) => {
    const words = 'will anybody notice the dots when I swim in the sea for a whole day '.repeat(3);
    const { page, close } = await contactOn(
      browser,
      `${servers.full.url}/contact/#q=${encodeURIComponent(words.slice(0, 199).trim())}`,
      { viewport: { width, height: 740 } },
    );
    await expect(page.locator(NOTE)).toContainText('for a whole day');
    // WCAG 2.2, 1.4.12: what a visitor's own styles may ask for.
    await page.evaluate(() => {
      const styles = new CSSStyleSheet();
      styles.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets.push(styles);
    });
    const cut = await page
      .locator(NOTE)
      .evaluate(
        (note) =>
          [note, ...note.querySelectorAll('*')].filter(
            (part) =>
              part.scrollHeight > part.clientHeight + 1 &&
              getComputedStyle(part).overflowY !== 'visible',
          ).length,
      );
    expect(cut).toBe(0);
    const { bottom } = await page
      .locator(`${NOTE} span`)
      .evaluate((span) => span.getBoundingClientRect());
    const next = await page.locator(NOTE).evaluate((note) => note.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThanOrEqual(next + 1);
    expect(await sideways(page)).toBe(0);
    await close();
  });
}

for (const [name, options] of Object.entries({
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'forced colours': { forcedColors: 'active', colorScheme: 'dark' },
} as const)) {
  test(`axe finds nothing with what is wrong said, 320 px wide, ${name}`, async ({
    browser,
    servers,
  }) => {
    const { page, close } = await contactOn(browser, servers.full.url + READ, {
      ...options,
      viewport: { width: 320, height: 640 },
    });
    await expect(page.locator(NOTE)).not.toHaveText('');
    await page.locator(SEND).click();
    await page.locator('#enquiry-news').check();
    await expect(page.locator('.fault:visible')).toHaveCount(2);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await sideways(page)).toBe(0);
    await close();
  });
}

for (const forcedColors of ['none', 'active'] as const) {
  test(`a box that is ticked has a tick of another colour, forced colours "${forcedColors}"`, async ({
    browser,
    servers,
  }) => {
    const { page, close } = await contactOn(browser, `${servers.full.url}/contact/`, {
      forcedColors,
    });
    const colours = () =>
      page.locator(ADULT).evaluate((box) => {
        const tick = getComputedStyle(box, '::before');
        const { backgroundColor } = getComputedStyle(box);
        return { drawn: tick.content !== 'none', tick: tick.borderBottomColor, backgroundColor };
      });
    expect((await colours()).drawn).toBe(false);
    await page.locator(ADULT).check();
    const { drawn, tick, backgroundColor } = await colours();
    expect(drawn).toBe(true);
    expect(tick).not.toBe(backgroundColor);
    await close();
  });
}

for (const width of [320, 360, 768]) {
  test(`the tools of an answer stand side by side, in one size, ${width} px wide`, async ({
    browser,
    servers,
  }) => {
    const { page, shifts, close } = await watchedPage(browser, width);
    await page.goto(`${servers.full.url}/faq/#does-smp-hurt`);
    const tools = page.locator('.qa[open] .qa-tools > :is(a, button)');
    await expect(tools).toHaveText(['Copy link', 'Ask about this']);
    const [copy, ask] = await tools.evaluateAll((both) =>
      both.map((tool) => {
        const { left, right, top, height } = tool.getBoundingClientRect();
        return { left, right, top, height, size: getComputedStyle(tool).fontSize };
      }),
    );
    expect(ask?.top).toBe(copy?.top);
    expect(ask?.size).toBe(copy?.size);
    expect((ask?.left ?? 0) - (copy?.right ?? 0)).toBeGreaterThanOrEqual(12);
    expect(ask?.height).toBeGreaterThanOrEqual(44);
    expect(await shifts()).toBe(0);
    await close();
  });
}
