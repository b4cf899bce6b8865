import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '#serve/server.ts';
import { buildMeasuredSite } from '../pages/site.ts';
import { atEnd, scratchFolder } from '../scratch.ts';
import { table } from '../table.ts';
import { audit, type Audit, LIGHTHOUSE, lighthouseProblem, middleOf } from './audit.ts';
import { startBrowser } from './own-browser.ts';

/** No search engine may list it, so no sitemap has it. */
const UNLISTED = '/thanks/';

/** So many visits to a page that the first did not find perfect: one wavers by a point or two. */
const VISITS = 3;

/**
 * Has Lighthouse look at every page of the sitemap, and at the one that thanks.
 *
 * @returns the part of the results in Markdown; undefined where Lighthouse cannot be had
 */
export async function measureLighthouse(): Promise<string | undefined> {
  const scratch = scratchFolder();
  const problem = await lighthouseProblem(scratch);
  if (problem !== undefined) {
    console.log(`${LIGHTHOUSE} cannot be had, so its part stays as it is: ${problem}`);
    return undefined;
  }
  const { root, dist } = await buildMeasuredSite();
  const server = await startServer({ root, dist, port: 0 });
  atEnd(() => void server.close());
  const visit = async (path: string) => {
    const browser = await startBrowser(mkdtempSync(join(scratch, 'profile-')));
    const found = await audit(scratch, browser.port, server.url, path);
    browser.end();
    console.log(`${path}: ${found.scores.join(', ')}`);
    return found;
  };
  const audits: Audit[] = [];
  for (const path of [...listedPaths(dist), UNLISTED]) {
    const visits = [await visit(path)];
    while (visits[0]?.faults.length && visits.length < VISITS) visits.push(await visit(path));
    audits.push(middleOf(visits));
  }
  await server.close();
  return report(audits);
}

function listedPaths(dist: string): string[] {
  const sitemap = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, url = '']) => new URL(url).pathname)
    .toSorted();
}

function report(audits: readonly Audit[]): string {
  const faults = audits.flatMap(({ path, faults: found }) =>
    found.map((fault) => `- \`${path}\` ${fault}`),
  );
  return [
    '## Lighthouse',
    `${LIGHTHOUSE} with its own settings for a phone, one visit to each page of the sitemap and to \`${UNLISTED}\`, which search engines are told to leave out; that alone costs it its last score. A page the first visit does not find perfect is visited ${VISITS} times, and the visit in the middle counts. Served on this machine over HTTP/1.1.`,
    table(
      ['Page', 'Performance', 'Accessibility', 'Best practices', 'SEO'],
      audits.map(({ path, scores }) => [path, ...scores]),
    ),
    ...(faults.length > 0 ? ['What is not perfect:', faults.join('\n')] : []),
  ].join('\n\n');
}
