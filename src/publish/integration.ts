import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { headersFile, LOST, redirectsFile } from './headers.ts';
import { policyTag } from './policy.ts';
import { graphOf, pagesIn } from './site-files.ts';
import { readSitemapFrom } from './sitemap.ts';
import { wholeGraph } from './whole-graph.ts';

/** What is written once the pages are: headers, redirects, the whole graph. */
export function publish(): AstroIntegration {
  return {
    name: 'publish',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        readSitemapFrom(folder);
        await writeSiteFiles(folder, process.env['CONTEXT'] ?? 'production');
      },
    },
  };
}

async function writeSiteFiles(folder: string, context: string): Promise<void> {
  const pages = await pagesIn(folder);
  const graphs = pages.map((page) => ({ path: page.path, nodes: graphOf(page) }));
  const write = (file: string, text: string) => writeFile(join(folder, file), text);
  for (const page of pages.filter(({ path }) => path === LOST)) {
    await write(page.file, page.html.replace('<head>', `<head>${policyTag(page)}`));
  }
  await write('_headers', headersFile(pages, context === 'production'));
  await write('_redirects', redirectsFile(pages));
  await write('graph.jsonld', JSON.stringify(wholeGraph(graphs)));
}
