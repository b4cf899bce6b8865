import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium as playwright } from '@playwright/test';
import { afterAll, describe, expect, test } from 'vitest';
import { type Machine, candidates, findChromium as find } from '../support/chromium.ts';
import { DiskFull } from '../support/disk.ts';
import { madeOnce } from '../support/made-once.ts';
import {
  missingLibraries,
  packedChromium,
  withTemporaryFolder,
} from '../support/packed-chromium.ts';
import { isChromium, isProgram, isSnapStub } from '../support/programs.ts';

const BROWSERS = '/home/ann/.cache/ms-playwright';
const CHROME = `${BROWSERS}/chromium-1/chrome-linux64/chrome`;
const SHELL = `${BROWSERS}/chromium_headless_shell-1/chrome-headless-shell-linux64/chrome-headless-shell`;

/** A Linux machine on which the files named exist. */
function machine(files: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    arch: 'x64',
    env: { LANG: 'en' },
    root: false,
    playwright: CHROME,
    usable: (path) => files.includes(path),
    isChromium: () => true,
    ...changes,
  };
}

const fonts = async () => ({ FONTCONFIG_FILE: '/fonts.conf' });
const findChromium = (where: Machine, unpack: typeof packedChromium) => find(where, unpack, fonts);

const failing = (message: string) => () => Promise.reject(new Error(message));
const packed = async () => ({ executablePath: '/packed', env: { LD_LIBRARY_PATH: '/carried' } });

describe('the order of the search', () => {
  const all = [
    SHELL,
    CHROME,
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
  ];

  test.each(all.map((first, index) => [first, all.slice(index)] as const))(
    '%s is taken when nothing better is there',
    async (first, files) => {
      const found = await findChromium(machine(files.toReversed()), packed);
      expect(found.executablePath).toBe(first);
    },
  );

  test('the one named in CHROMIUM_PATH comes before all others', async () => {
    const env = { CHROMIUM_PATH: '/mine' };
    const found = await findChromium(machine([...all, '/mine'], { env }), packed);
    expect([found.executablePath, found.from]).toEqual(['/mine', 'CHROMIUM_PATH']);
  });

  test('a CHROMIUM_PATH that leads nowhere is an error, not a reason to look further', async () => {
    const env = { CHROMIUM_PATH: '/mine' };
    await expect(findChromium(machine(all, { env }), packed)).rejects.toThrow(
      'CHROMIUM_PATH is "/mine", where there is no browser.',
    );
  });

  test('a CHROMIUM_PATH that leads to another program is an error, too', async () => {
    const firefox = machine([...all, '/firefox'], {
      env: { CHROMIUM_PATH: '/firefox' },
      isChromium: (path) => path !== '/firefox',
    });
    await expect(findChromium(firefox, packed)).rejects.toThrow(
      'CHROMIUM_PATH is "/firefox", which is no Chromium. Install one with "npx playwright ',
    );
  });

  test('an empty CHROMIUM_PATH counts as none', async () => {
    const found = await findChromium(machine(all, { env: { CHROMIUM_PATH: '' } }), packed);
    expect(found.from).toBe('Playwright');
  });

  test('the packed one is the last resort', async () => {
    const found = await findChromium(machine([]), packed);
    expect([found.executablePath, found.from]).toEqual(['/packed', '@sparticuz/chromium']);
  });

  test.each([
    { platform: 'linux', arch: 'arm64' },
    { platform: 'darwin', arch: 'x64' },
    { platform: 'win32', arch: 'x64' },
  ] as const)(
    'on $platform $arch, where the packed one cannot run, the message says what to run',
    async (other) => {
      await expect(findChromium(machine([], other), packed)).rejects.toThrow(
        'There is no Chromium on this machine. Install one with "npx playwright install chromium" ' +
          '(on Debian and Ubuntu also "sudo apt-get install chromium"), ' +
          'or name yours in CHROMIUM_PATH.',
      );
    },
  );

  test('when the packed one cannot run, the message says why and what to run', async () => {
    const broken = failing('it lacks libm.so.6.');
    await expect(findChromium(machine([]), broken)).rejects.toThrow(
      /^The packed Chromium does not run here: it lacks libm\.so\.6\. Install one with "npx /,
    );
  });

  test('when the disk is full, the message says that and nothing of installing', async () => {
    const full = () => Promise.reject(new DiskFull());
    await expect(findChromium(machine([]), full)).rejects.toThrow(DiskFull);
  });

  test('on a Mac, Chrome comes before Chromium and Edge, for all users before for one', () => {
    const mac = machine([], {
      platform: 'darwin',
      env: { HOME: '/Users/ann' },
      playwright: undefined,
    });
    expect(candidates(mac).map(({ path }) => path)).toEqual(
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((app) => [
        `/Applications/${app}.app/Contents/MacOS/${app}`,
        `/Users/ann/Applications/${app}.app/Contents/MacOS/${app}`,
      ]),
    );
  });

  test('on Windows, Chrome comes before Edge, in the folders that the machine has', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\ann\\Local' };
    const windows = machine([], { platform: 'win32', env, playwright: undefined });
    expect(candidates(windows).map(({ path }) => path)).toEqual([
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\ann\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\ann\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  });
});

describe('Playwright’s own browsers', () => {
  test.each([
    [
      '/b/chromium-7/chrome-mac-arm64/Chrome.app/Contents/MacOS/Chrome',
      '/b/chromium_headless_shell-7/chrome-headless-shell-mac-arm64/chrome-headless-shell',
    ],
    [
      'C:\\b\\chromium-7\\chrome-win64\\chrome.exe',
      'C:\\b\\chromium_headless_shell-7\\chrome-headless-shell-win64\\chrome-headless-shell.exe',
    ],
  ])('the one without windows is looked for beside %s', (installed, shell) => {
    const [first, second] = candidates(machine([], { playwright: installed }));
    expect([first?.path, second?.path]).toEqual([shell, installed]);
  });

  test('both are looked for where this version of Playwright installs them', () => {
    const cli = resolve('node_modules/@playwright/test/cli.js');
    const plan = execFileSync(process.execPath, [cli, 'install', '--dry-run', 'chromium']);
    const folders = [...String(plan).matchAll(/Install location:\s+(.*chromium.*)/g)];
    const looked = candidates(machine([], { playwright: playwright.executablePath() }));
    expect(folders).toHaveLength(2);
    // The plan names the whole browser first.
    folders
      .toReversed()
      .forEach(([, folder], index) => expect(looked[index]?.path).toContain(`${folder}`));
  });
});

describe('what the browser is started with', () => {
  const offline = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--force-effective-connection-type=4G',
    '--font-render-hinting=none',
  ];

  test('an installed one does not wait for a network, keeps its sandbox and sees the tests’ fonts', async () => {
    const { args, env } = await findChromium(machine([CHROME]), packed);
    expect([args, env]).toEqual([offline, { LANG: 'en', FONTCONFIG_FILE: '/fonts.conf' }]);
  });

  test('the system’s administrator gets no sandbox', async () => {
    const { args } = await findChromium(machine([CHROME], { root: true }), packed);
    expect(args).toEqual([...offline, '--no-sandbox']);
  });

  test('the packed one has no sandbox, none of its package’s flags, and its own libraries', async () => {
    const { args, env } = await findChromium(machine([]), packed);
    expect(args).toEqual([...offline, '--no-sandbox']);
    expect(env).toEqual({
      LANG: 'en',
      LD_LIBRARY_PATH: '/carried',
      FONTCONFIG_FILE: '/fonts.conf',
    });
  });
});

describe('files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('a script that only asks for a snap is no browser, until the snap is there', () => {
    const snap = join(folder, 'snap');
    const [stub, script, short] = ['stub', 'script', 'short'].map((name) => join(folder, name));
    writeFileSync(stub!, `#!/bin/sh\nif ! [ -x ${snap} ]; then echo "install the snap"; fi\n`);
    writeFileSync(script!, '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"\n');
    writeFileSync(short!, '');
    expect([stub!, script!, short!].map((path) => isSnapStub(path, snap))).toEqual([
      true,
      false,
      false,
    ]);
    writeFileSync(snap, '');
    expect(isSnapStub(stub!, snap)).toBe(false);
  });

  test('workers that start together unpack one whole folder', async () => {
    const target = join(folder, 'cache', 'together');
    const fill = async (into: string) => {
      writeFileSync(join(into, 'half'), '1');
      await new Promise((done) => setTimeout(done, 5));
      expect(existsSync(target) && readdirSync(target).length < 2).toBe(false);
      writeFileSync(join(into, 'whole'), '2');
    };
    await Promise.all([madeOnce(target, fill), madeOnce(target, fill), madeOnce(target, fill)]);
    expect(readdirSync(target)).toEqual(['half', 'whole']);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['together']);
  });

  test('what is unpacked is not unpacked again', async () => {
    const target = join(folder, 'again');
    let times = 0;
    const fill = async () => (times += 1);
    await madeOnce(target, fill);
    await madeOnce(target, fill);
    expect(times).toBe(1);
  });

  test('an unpacking that fails leaves nothing behind', async () => {
    const target = join(folder, 'failed', 'folder');
    await expect(madeOnce(target, failing('it broke off'))).rejects.toThrow('it broke off');
    expect(readdirSync(join(folder, 'failed'))).toEqual([]);
  });
});

describe('a program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'programs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('is a file that may be run, and no folder', () => {
    const [script, text] = ['script', 'text'].map((name) => join(folder, name));
    for (const file of [script!, text!]) writeFileSync(file, '#!/bin/sh\n');
    chmodSync(script!, 0o755);
    const paths = [process.execPath, script!, text!, folder, join(folder, 'nowhere')];
    // Windows knows no such permission.
    const readable = process.platform === 'win32';
    expect(paths.map(isProgram)).toEqual([true, true, readable, false, false]);
  });

  test('is a Chromium when it says so', ({ skip }) => {
    skip(process.platform === 'win32', 'Windows starts no program without an ending');
    const says = (words: string) => {
      const file = join(folder, words.split(' ')[0]!);
      writeFileSync(file, `#!/bin/sh\necho "${words}"\n`, { mode: 0o755 });
      return isChromium(file);
    };
    expect(['Chromium 156.0', 'Google Chrome 156.0', 'Microsoft Edge 156.0'].map(says)).toEqual([
      true,
      true,
      true,
    ]);
    expect([isChromium(process.execPath), says('Mozilla Firefox 153.8')]).toEqual([false, false]);
  });
});

describe('the packed Chromium', () => {
  test('libraries that the loader did not find are named', () => {
    const listing = [
      '\tlibdl.so.2 => /lib/x86_64-linux-gnu/libdl.so.2 (0x00007f0632985000)',
      '\tlibnss3.so => not found',
      '\tlibexpat.so.1 => not found',
      '\t/lib64/ld-linux-x86-64.so.2 (0x00007f063299e000)',
    ].join('\n');
    expect(missingLibraries(listing)).toEqual(['libnss3.so', 'libexpat.so.1']);
  });

  test('this process keeps its environment while the package changes it', () => {
    const before = { ...process.env };
    const seen = withTemporaryFolder('/elsewhere', () => {
      process.env['LD_LIBRARY_PATH'] = '/carried';
      process.env['HOME'] = '/elsewhere';
      delete process.env['PATH'];
      return process.env['TMPDIR'];
    });
    expect(seen).toBe('/elsewhere');
    expect({ ...process.env }).toEqual(before);
  });

  test('it runs on Linux on x64, and elsewhere says why not', async () => {
    const outcome = await packedChromium().then(
      ({ executablePath, env }) =>
        spawnSync(executablePath, ['--version'], { env: { ...process.env, ...env } }).stdout,
      (error: Error) => error.message,
    );
    const runs = process.platform === 'linux' && process.arch === 'x64';
    expect(String(outcome)).toMatch(runs ? /^Chromium \d+\./ : /it needs the GNU C library/);
  }, 60_000);
});
