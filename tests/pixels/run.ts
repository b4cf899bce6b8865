import { chromium, type Browser } from '@playwright/test';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startServer } from '#serve/server.ts';
import { pagesIn } from '#publish/built-pages.ts';
import { findChromium } from '../support/chromium.ts';
import { PROJECT } from '../support/sites.ts';
import { difference } from './compare.ts';
import { type Look, looksOf } from './looks.ts';

const RESULTS = join(PROJECT, 'tests/.results/pixels');

/** A built site of each folder, under the name it has in both. */
interface Pair {
  name: string;
  before: string;
  after: string;
}

interface Counts {
  compared: number;
  differing: number;
  /** Pages that need no drawing. */
  same: number;
}

/**
 * The command: `npm run pixels -- <before> <after>` compares every page of two built sites, or of
 * two folders of such (`tests/.results/sites` and a copy of it from before a change), in every
 * look, and names those in which a pixel differs. The pictures are in `tests/.results/pixels`. It
 * ends with 1 where any differs.
 */
async function main([before, after]: string[]): Promise<void> {
  if (!before || !after) throw new Error('Name two folders: npm run pixels -- <before> <after>');
  rmSync(RESULTS, { recursive: true, force: true });
  const { executablePath, args, env } = await findChromium();
  const browser = await chromium.launch({ executablePath, args, env });
  const counts = { compared: 0, differing: 0, same: 0 };
  for (const pair of pairsIn(resolve(before), resolve(after))) {
    await comparePair(browser, pair, counts);
  }
  await browser.close();
  console.log(
    `${counts.compared} screenshots compared, ${counts.differing} differ; ` +
      `${counts.same} pages are the same byte for byte.`,
  );
  process.exitCode = counts.differing > 0 ? 1 : 0;
}

function pairsIn(before: string, after: string): Pair[] {
  const site = (folder: string) =>
    [folder, join(folder, 'dist')].find((built) => existsSync(join(built, 'index.html')));
  const names = site(before) && site(after) ? [''] : readdirSync(before);
  const pairs = names.flatMap((name) => {
    const [one, other] = [site(join(before, name)), site(join(after, name))];
    return one && other ? [{ name, before: one, after: other }] : [];
  });
  if (pairs.length === 0) throw new Error(`${before} and ${after} have no built site in common.`);
  return pairs;
}

async function comparePair(
  browser: Browser,
  { name, before, after }: Pair,
  counts: Counts,
): Promise<void> {
  const [old, now] = await Promise.all([pagesIn(before), pagesIn(after)]);
  const serve = (dist: string) => startServer({ root: PROJECT, dist, port: 0 });
  const servers = await Promise.all([serve(before), serve(after)]);
  for (const { path, html } of old) {
    const page = now.find((other) => other.path === path);
    if (!page) throw new Error(`${after} has no ${path}.`);
    // What a page loads has a digest of itself in its address.
    if (page.html === html) {
      counts.same += 1;
      continue;
    }
    const [one, other] = servers.map(({ url }) => looksOf(browser, url + path));
    await compareLooks(name + path, [one!, other!], counts);
  }
  await Promise.all(servers.map((server) => server.close()));
}

async function compareLooks(
  page: string,
  sides: [AsyncGenerator<Look>, AsyncGenerator<Look>],
  counts: Counts,
): Promise<void> {
  while (true) {
    const [before, after] = await Promise.all(sides.map((side) => side.next()));
    if (before?.done || after?.done) return;
    const name = `${page} ${before!.value.name}`;
    const found = await compareLook([before!.value, after!.value]);
    counts.compared += 1;
    if (!found) continue;
    counts.differing += 1;
    console.log(`${name}: ${found.pixels} pixels differ.`);
    write(name, found.pictures);
  }
}

/** Chromium rounds the edges of curves in two ways, now and then: what differs is drawn again. */
const DRAWN = 3;

async function compareLook(looks: [Look, Look]) {
  for (let times = 1; ; times += 1) {
    const [before, after] = await Promise.all([looks[0].draw(), looks[1].draw()]);
    const found = await difference(before, after);
    if (!found) return undefined;
    if (times === DRAWN) {
      return { pixels: found.pixels, pictures: { before, after, differing: found.picture } };
    }
  }
}

function write(label: string, pictures: Record<string, Buffer | undefined>): void {
  mkdirSync(RESULTS, { recursive: true });
  for (const [which, png] of Object.entries(pictures)) {
    const file = `${label} ${which}.png`.replaceAll(/[^\w.]+/g, '-').replace(/^-/, '');
    if (png) writeFileSync(join(RESULTS, file), png);
  }
}

await main(process.argv.slice(2));
