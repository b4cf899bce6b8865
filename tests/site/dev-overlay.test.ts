import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OWN_FOLDER } from '../support/clinic.ts';
import { develop, type Development } from '../support/develop.ts';
import { read, write } from '../support/owner-files.ts';
import { copyProject, PROJECT } from '../support/sites.ts';

const FOLDER = join(PROJECT, 'tests/.results/writing');
const CONTENT = join(FOLDER, OWN_FOLDER);
const QUESTION = 'faq/does-smp-hurt.md';

const A_WHILE = { timeout: 30_000, interval: 100 };

/** What Vite tells a browser. */
interface Told {
  type: string;
  err?: { message: string };
}

let dev: Development;
let base = '';

const page = (path: string) => fetch(`${base}${path}`, { headers: { accept: 'text/html' } });

/** The questions of the page, once it can be shown. */
async function questions(): Promise<string[]> {
  const response = await page('faq/');
  expect(response.status).toBe(200);
  return parse(await response.text())
    .querySelectorAll('summary h3')
    .map(({ textContent }) => textContent.trim());
}

/** Opens a page as far as its connection goes, and keeps what it is told. */
async function listen(): Promise<{ told: Told[]; close(): void }> {
  const client = await (await fetch(`${base}@vite/client`)).text();
  const [, token = ''] = /wsToken = "([^"]+)"/.exec(client) ?? [];
  const told: Told[] = [];
  const socket = new WebSocket(`${base.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => told.push(JSON.parse(String(data)) as Told));
  await expect.poll(() => told[0]?.type, A_WHILE).toBe('connected');
  return { told, close: () => socket.close() };
}

/** The words of an error, which Astro makes HTML of. */
const messageOf = (told: Told | undefined) => told?.err && parse(told.err.message).textContent;

/** What a browser shows over a page that is opened now. */
async function shownOver(): Promise<string | undefined> {
  const { told, close } = await listen();
  await new Promise((resolve) => setTimeout(resolve, 200));
  close();
  return messageOf(told.find(({ type }) => type === 'error'));
}

async function start(): Promise<void> {
  dev = develop(FOLDER);
  base = (await dev.address).replace('how-they-see-you/', '');
}

/** Breaks a file in some way, looks, and mends it. */
async function whileBroken(
  path: string,
  from: string,
  to: string,
  look: () => Promise<void>,
): Promise<void> {
  const good = read(CONTENT, path);
  expect(good).toContain(from);
  write(CONTENT, path, good.replace(from, to));
  try {
    await look();
  } finally {
    write(CONTENT, path, good);
  }
}

describe('A file that is broken while somebody writes', () => {
  let right: string[] = [];

  beforeAll(async () => {
    await copyProject(FOLDER, { smallPictures: true });
    await start();
    right = await questions();
    expect(right.length).toBeGreaterThan(5);
  }, 120_000);

  afterAll(() => {
    dev.server.kill();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it.each([
    [
      QUESTION,
      'question:',
      'qustion:',
      `src/content/${QUESTION}, line 2: "qustion" is not a field here. Did you mean "question"?`,
    ],
    [
      'clinic.yaml',
      '\nlegalName:',
      '\nlegalName: "Long Lane',
      'src/content/clinic.yaml, line 8: the quotes are not closed. Write " at the end of the value too.',
    ],
  ])(
    'is shown as it was, with the words of the check over it: %s',
    async (path, from, to, words) => {
      const { told, close } = await listen();
      await whileBroken(path, from, to, async () => {
        await expect.poll(() => messageOf(told.at(-1)), A_WHILE).toBe(words);
        expect(await shownOver()).toBe(words);
        expect(await questions()).toEqual(right);
        expect((await page('')).status).toBe(200);
        expect(dev.said()).toContain(words);
      });
      await expect.poll(() => told.at(-1)?.type, A_WHILE).toBe('full-reload');
      expect(await shownOver()).toBeUndefined();
      expect(await questions()).toEqual(right);
      close();
    },
  );

  it('is followed again when it is mended with other words, and so are those beside it', async () => {
    const good = read(CONTENT, QUESTION);
    write(CONTENT, QUESTION, good.replace('question:', 'qustion:'));
    const other = 'faq/does-smp-look-real.md';
    write(CONTENT, other, read(CONTENT, other).replace(/^question: .*/m, 'question: Is it real?'));
    await expect.poll(questions, A_WHILE).toContain('Is it real?');
    expect(await questions()).toHaveLength(right.length);
    write(CONTENT, QUESTION, good.replace(/^question: .*/m, 'question: Is it sore?'));
    await expect.poll(questions, A_WHILE).toContain('Is it sore?');
    expect(await questions()).toHaveLength(right.length);
  });
});

describe('A draft while somebody writes', () => {
  const DRAFT = 'faq/may-i-wear-a-cap.md';
  const BEGUN = '---\nquestion: May I wear a cap?\ndraft: true\n---\n\nYes, a loose one.\n';
  const REST = 'topic: After\norder: 90\nsummary: Yes, a loose cap.\npublished: 2026-11-22\n';

  afterAll(() => {
    dev.server.kill();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('is shown and marked once nothing is missing, and stands in the way of nothing before', async () => {
    await copyProject(FOLDER, { smallPictures: true });
    await start();
    const before = await questions();
    write(CONTENT, DRAFT, BEGUN);
    await expect.poll(() => dev.said(), A_WHILE).toContain(`${DRAFT} is a draft that is not shown`);
    expect(await questions()).toEqual(before);
    expect(await shownOver()).toBeUndefined();
    write(CONTENT, DRAFT, BEGUN.replace('draft:', `${REST}draft:`));
    await expect.poll(questions, A_WHILE).toContain('May I wear a cap?');
    const marks = parse(await (await page('faq/')).text()).querySelectorAll('.draft-mark');
    expect(marks.map(({ textContent }) => textContent)).toEqual(['Draft, not published']);
  });
});

describe('A file that was broken before', () => {
  const words = 'src/content/clinic.yaml, line 8: the quotes are not closed.';

  afterAll(() => {
    dev.server.kill();
    rmSync(FOLDER, { recursive: true, force: true });
  });

  it('is named in the place of the page, and mended without a new start', async () => {
    await copyProject(FOLDER, { smallPictures: true });
    await whileBroken('clinic.yaml', '\nlegalName:', '\nlegalName: "Long Lane', async () => {
      await start();
      const response = await page('faq/');
      expect(response.status).toBe(500);
      expect(await response.text()).toContain(words);
      expect(dev.said()).toContain(words);
    });
    await expect.poll(async () => (await page('faq/')).status, A_WHILE).toBe(200);
    expect(await shownOver()).toBeUndefined();
  });
});
