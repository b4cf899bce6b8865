import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { compress } from '#serve/encoding.ts';
import { fetchedBy } from '#publish/headers/integrity.ts';
import { INDEX_PATH } from '#search/engine/index-file.ts';
import { withoutPictures } from '../builds/contestants.ts';
import { asNewVisitor, openBrowser, SLOW_4G, UNLIMITED, type Visit } from '../pages/browser.ts';
import { serveOverHttp2 } from '../pages/server.ts';
import { buildMeasuredSite, type MeasuredSite } from '../pages/site.ts';
import { getReady } from './get-ready.ts';
import { searchReport } from './report.ts';
import { BOX, type Keystroke, typeWords } from './type-words.ts';

/** A site with so many questions, and what searching them took. */
export interface Searched {
  questions: number;
  /** All keystrokes of all visits. */
  strokes: Keystroke[];
  /** From the first focus to the first answers, in ms, visit by visit. */
  ready: number[];
  readyOnSlow4G: number[];
  /** Bytes of what is fetched on the first focus, as it is sent. */
  code: number;
  index: number;
}

/** The page with the box. */
const PAGE = '/faq/';
const SIZES = [8, 200, 1000];

/**
 * Measures how quickly the search answers each keystroke, on sites of several sizes.
 *
 * @param runs visits in which everything is typed
 * @param sizes numbers of questions
 * @returns the part of the results, in Markdown
 */
export async function measureSearch(runs = 3, sizes: readonly number[] = SIZES): Promise<string> {
  const browser = await openBrowser();
  const measured: Searched[] = [];
  for (const questions of sizes) measured.push(await measureSize(browser, questions, runs));
  const version = browser.version();
  await browser.close();
  return searchReport(measured, runs, version);
}

async function measureSize(browser: Browser, questions: number, runs: number): Promise<Searched> {
  const site = await buildMeasuredSite(withoutPictures(questions));
  const address = (await serveOverHttp2(site.root, site.dist)) + PAGE;
  const size: Searched = {
    questions,
    strokes: [],
    ready: [],
    readyOnSlow4G: [],
    ...(await fetchedSizes(site)),
  };
  const visit = <Value>(act: (visit: Visit) => Promise<Value>, network = UNLIMITED) =>
    asNewVisitor(
      browser,
      (visiting) => arrive(visiting, address).then(() => act(visiting)),
      network,
    );
  // The first visit of each would pay for compressing what is sent.
  await visit(({ page }) => getReady(page));
  for (let run = 0; run < runs; run += 1) {
    size.ready.push(await visit(({ page }) => getReady(page)));
    size.readyOnSlow4G.push(await visit(({ page }) => getReady(page), SLOW_4G));
    size.strokes.push(...(await visit(focusAndType)));
    console.log(`${questions} questions: visit ${run + 1} of ${runs}.`);
  }
  return size;
}

/** In ms: long enough for what a page does by itself after it has loaded. */
const REST = 1000;

async function arrive({ page, settled }: Visit, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(REST);
  await settled();
}

async function focusAndType({ page, settled }: Visit): Promise<Keystroke[]> {
  await page.locator(BOX).focus();
  await settled();
  await page.waitForTimeout(REST);
  return typeWords(page);
}

async function fetchedSizes({
  dist,
  pages,
}: MeasuredSite): Promise<{ code: number; index: number }> {
  const page = pages.find(({ path }) => path === PAGE);
  const scripts = page ? fetchedBy(page) : [];
  const sent = async (path: string) =>
    (await compress(await readFile(join(dist, path)), 'br')).length;
  const codes = await Promise.all(scripts.map(sent));
  return { code: codes.reduce((sum, bytes) => sum + bytes, 0), index: await sent(INDEX_PATH) };
}
