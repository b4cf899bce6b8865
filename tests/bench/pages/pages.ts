import { writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import type { BuiltPage } from '#publish/built-pages.ts';
import { chart } from '../chart.ts';
import { PEERS } from '../peers.ts';
import { openBrowser } from './browser.ts';
import { inlineSizes, type InlineSizes } from './inline.ts';
import { oursAmongPeers, pagesReport } from './report.ts';
import { serveOverHttp2 } from './server.ts';
import { buildMeasuredSite } from './site.ts';
import { visit, type Visited } from './visit.ts';

/** An address with every visit to it and to its bare twin, in pairs. */
export interface Measured {
  path: string;
  ours: Visited[];
  bare: Visited[];
  inline: InlineSizes;
}

/** The page that peers are compared with. */
export const COMPARED = '/faq/';

/** So many times as often it is visited: frames come in steps of 16 ms, and it has a goal. */
export const OFTENER = 3;

const CHART = new URL('../chart.svg', import.meta.url);

/**
 * Measures the first visit to each kind of page, beside the same text as bare HTML, and draws the
 * chart.
 *
 * @param runs pairs of visits for each page; the compared one gets more
 * @returns the part of the results, in Markdown
 */
export async function measurePages(runs = 9): Promise<string> {
  const site = await buildMeasuredSite();
  const ours = await serveOverHttp2(site.root, site.dist);
  const bare = await serveOverHttp2(site.bare, `${site.bare}/dist`);
  const browser = await openBrowser();
  const measured: Measured[] = [];
  for (const path of addresses(site.pages)) {
    // The first visit of each would pay for compressing the page.
    await visitBoth(browser, ours, bare, path);
    const pairs: Array<[Visited, Visited]> = [];
    const wanted = path === COMPARED ? OFTENER * runs : runs;
    for (let run = 0; run < wanted; run += 1)
      pairs.push(await visitBoth(browser, ours, bare, path));
    const page = site.pages.find((one) => one.path === path.replace(/#.*/, ''));
    measured.push({
      path,
      ours: pairs.map(([one]) => one),
      bare: pairs.map(([, other]) => other),
      inline: await inlineSizes(page?.html ?? ''),
    });
    console.log(`${path}: ${wanted} visits to it and to its bare twin.`);
  }
  const version = browser.version();
  await browser.close();
  const compared = measured.find(({ path }) => path === COMPARED);
  if (compared) writeFileSync(CHART, chart([oursAmongPeers(compared), ...PEERS.map(asRow)]));
  return pagesReport(measured, runs, version);
}

const asRow = ({ name, lcp, kB }: (typeof PEERS)[number]) => ({ name, lcp, kB, ours: false });

async function visitBoth(
  browser: Browser,
  ours: string,
  bare: string,
  path: string,
): Promise<[Visited, Visited]> {
  return [await visit(browser, ours + path), await visit(browser, bare + path)];
}

/** One address of each kind; the answer is one that a search engine might lead to. */
function addresses(pages: readonly BuiltPage[]): string[] {
  const service = pages.find(({ path }) => /^\/services\/./.test(path))?.path;
  const wanted = [
    '/',
    '/faq/',
    '/faq/#does-smp-hurt',
    service,
    '/aftercare/',
    '/contact/',
    '/gallery/',
  ];
  return wanted.filter((path) => path !== undefined);
}
