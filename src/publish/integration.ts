import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { todayAtClinic } from '#clinic/today.ts';
import { visible } from '#terminal/print.ts';
import { headersFile, NOT_FOUND, redirectsFile } from './headers/headers.ts';
import { addIntegrity } from './headers/integrity.ts';
import { redirectsOf, type Redirect } from './headers/redirects.ts';
import { hostedBuild } from '#netlify/environment.ts';
import { domainNotConnected, ownDomainRule } from '#netlify/own-domain.ts';
import { policyTag } from './headers/content-policy.ts';
import { filesIn, graphOf, pagesIn, type BuiltPage } from './built-pages.ts';
import { writeSharePictures } from './share/share-pictures.ts';
import { sitemapEntry } from './sitemap.ts';
import { pruneStyles } from './prune-css.ts';
import { wholeGraph } from './whole-graph.ts';

/**
 * What is written once the pages are: share pictures, headers, redirects, the whole graph, and the
 * sitemap, which is made of the graphs of the pages.
 * @param isListed whether a page may be in the sitemap, by its address
 */
export function publish(isListed: (page: string) => boolean): AstroIntegration[] {
  const built = { folder: '' };
  return [
    publishing(built),
    sitemap({
      namespaces: { news: false, video: false, xhtml: false },
      filter: isListed,
      serialize: (item) => sitemapEntry(item, built.folder),
    }),
  ];
}

/** @param built is told where the pages are before the sitemap is written */
function publishing(built: { folder: string }): AstroIntegration {
  let cache = '';
  let content = '';
  let origin = '';
  return {
    name: 'publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = fileURLToPath(new URL('share-pictures/', config.cacheDir));
        content = fileURLToPath(new URL('content/', config.srcDir));
        origin = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        await pruneStyles(folder);
        await addIntegrity(folder);
        const pages = await pagesIn(folder);
        built.folder = folder;
        const { count, drawn, leftOut } = await writeSharePictures(pages, folder, cache);
        logger.info(`${count} share pictures, ${drawn} of them drawn anew.`);
        const unconnected = domainNotConnected(origin, process.env);
        for (const sentence of leftOut.concat(unconnected ?? [])) logger.warn(visible(sentence));
        const redirects = redirectsOf(content, todayAtClinic(content, process.env));
        await writeSiteFiles(folder, pages, redirects, origin);
      },
    },
  };
}

async function writeSiteFiles(
  folder: string,
  pages: readonly BuiltPage[],
  redirects: readonly Redirect[],
  origin: string,
): Promise<void> {
  const graphs = pages.map((page) => ({ path: page.path, nodes: graphOf(page) }));
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  for (const page of pages.filter(({ path }) => path === NOT_FOUND)) {
    await write(page.file, page.html.replace('<head>', `<head>${policyTag(page)}`));
  }
  const { context } = hostedBuild(process.env);
  const files = await filesIn(folder);
  await write('_headers', headersFile(pages, files, context !== 'preview'));
  // The first rule that fits counts, and one step is better than two.
  const rules = ownDomainRule(origin, process.env) + redirectsFile(pages, redirects);
  await write('_redirects', rules);
  await write('graph.jsonld', JSON.stringify(wholeGraph(graphs)));
}
