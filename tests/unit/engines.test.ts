import { describe, expect, test } from 'vitest';
import { findEngines, inWords } from '../browser/engines/find-engines.ts';
import type { Machine } from '../browser/engines/locate.ts';

const OWN_FIREFOX = '/home/ann/.cache/ms-playwright/firefox-1/firefox/firefox';
const OWN_WEBKIT = '/home/ann/.cache/ms-playwright/webkit-1/pw_run.sh';
const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSER = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
const DISPLAY = '/usr/bin/Xvfb';
const ESR = '/usr/bin/firefox-esr';
const ALL = [ESR, DRIVER, BROWSER, DISPLAY];

/** A Linux machine on which the files named exist. */
function machine(files: readonly string[], env: Record<string, string> = {}): Machine {
  return {
    platform: 'linux',
    env,
    playwright: { firefox: OWN_FIREFOX, webkit: OWN_WEBKIT },
    usable: (path) => files.includes(path),
  };
}

const chromium = async () => ({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'],
  env: { LANG: 'en', LD_LIBRARY_PATH: '/packed' },
  from: 'this machine',
});

const find = (files: readonly string[], env?: Record<string, string>) =>
  findEngines({ FONTCONFIG_FILE: '/fonts.conf' }, machine(files, env), chromium);

const namesOf = async (files: readonly string[], env?: Record<string, string>) =>
  (await find(files, env)).engines.map(({ name, by }) => `${name} by ${by}`);

describe('The engines that are found', () => {
  test('are all three on a machine that has them', async () => {
    expect(await namesOf(ALL)).toEqual([
      'chromium by playwright',
      'firefox by bidi',
      'webkit by webdriver',
    ]);
    expect(inWords(await find(ALL))).toBe('The behaviours run in chromium, firefox, webkit.');
  });

  test('are the ones Playwright has installed before those of the system', async () => {
    expect(await namesOf([...ALL, OWN_FIREFOX, OWN_WEBKIT])).toEqual([
      'chromium by playwright',
      'firefox by playwright',
      'webkit by playwright',
    ]);
  });

  test('are told how to get where they are missing, in one line', async () => {
    expect(inWords(await find([]))).toMatchInlineSnapshot(
      `"The behaviours run in chromium. For the others: run "npx playwright install firefox" or "sudo apt-get install firefox-esr"; run "npx playwright install webkit" or "sudo apt-get install webkit2gtk-driver xvfb"."`,
    );
  });

  test('do not have WebKit among them without Xvfb, which is told apart', async () => {
    const found = await find([ESR, DRIVER, BROWSER]);
    expect(found.missing).toEqual([
      'WebKit is there, but Xvfb is not: run "sudo apt-get install xvfb"',
    ]);
  });

  test('are started with the environment that is handed in, and Chromium with its own besides', async () => {
    const { engines } = await find(ALL);
    expect(engines.map(({ env }) => env)).toEqual([
      { FONTCONFIG_FILE: '/fonts.conf', LANG: 'en', LD_LIBRARY_PATH: '/packed' },
      { FONTCONFIG_FILE: '/fonts.conf' },
      { FONTCONFIG_FILE: '/fonts.conf' },
    ]);
  });
});

describe('ENGINES', () => {
  test('asks for some engines and no others', async () => {
    expect(await namesOf(ALL, { ENGINES: 'webkit, Firefox' })).toEqual([
      'webkit by webdriver',
      'firefox by bidi',
    ]);
  });

  test('is an error in one sentence where one of them is missing', async () => {
    await expect(find([DRIVER, BROWSER, DISPLAY], { ENGINES: 'webkit,firefox' })).rejects.toThrow(
      /^ENGINES asks for firefox, which is not here: run "npx playwright install firefox" or "sudo apt-get install firefox-esr"\.$/,
    );
    await expect(find([ESR, DRIVER, BROWSER], { ENGINES: 'webkit' })).rejects.toThrow(
      'which is not here: WebKit is there, but Xvfb is not: run "sudo apt-get install xvfb".',
    );
  });

  test('is an error where a name is no engine', async () => {
    await expect(find(ALL, { ENGINES: 'chromium,safari' })).rejects.toThrow(
      'ENGINES is "chromium,safari", in which "safari" is no engine. Write chromium,firefox,webkit or some of them.',
    );
  });

  test('does not look for a Chromium where none is asked for', async () => {
    const fails = () => Promise.reject(new Error('There is no Chromium.'));
    const { engines } = await findEngines({}, machine(ALL, { ENGINES: 'firefox' }), fails);
    expect(engines.map(({ name }) => name)).toEqual(['firefox']);
  });
});

describe('A path that is named', () => {
  test('is taken before all others', async () => {
    const env = { FIREFOX_PATH: '/mine', XVFB_PATH: '/own/Xvfb' };
    const { engines } = await find([...ALL, OWN_FIREFOX, '/mine', '/own/Xvfb'], env);
    expect(engines).toMatchObject([
      { name: 'chromium' },
      { by: 'bidi', executablePath: '/mine' },
      { programs: { driver: DRIVER, browser: BROWSER, display: '/own/Xvfb' } },
    ]);
  });

  test.each(['FIREFOX_PATH', 'WEBKIT_DRIVER_PATH', 'MINIBROWSER_PATH', 'XVFB_PATH'])(
    'in %s that leads nowhere is an error, not a reason to look further',
    async (variable) => {
      await expect(find(ALL, { [variable]: '/mine' })).rejects.toThrow(
        `${variable} is "/mine", where there is no program. Correct the path, or leave ${variable} out.`,
      );
    },
  );
});
