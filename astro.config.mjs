import sitemap from '@astrojs/sitemap';
import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rightsIn, siteOf, websiteIn } from './src/clinic/site.ts';
import { standIns } from './src/pictures/stand-ins.ts';
import { publish } from './src/publish/integration.ts';
import { sitemapEntry } from './src/publish/sitemap.ts';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const clinicYaml = readFileSync(path('./src/content/clinic.yaml'), 'utf8');

export default defineConfig({
  site: siteOf(websiteIn(clinicYaml), process.env).origin,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // One stylesheet link costs a round trip before anything is painted.
  build: { inlineStylesheets: 'always' },
  image: {
    service: {
      // Part of the name of every file it makes, so no path of this machine.
      entrypoint: './src/pictures/service.ts',
      config: { rights: rightsIn(clinicYaml) },
    },
  },
  vite: { plugins: [standIns(path('.'))] },
  integrations: [
    tailwind({ applyBaseStyles: false, configFile: path('./src/styles/tailwind.config.ts') }),
    publish(),
    sitemap({
      namespaces: { news: false, video: false, xhtml: false },
      filter: (page) => !page.endsWith('/thanks/'),
      serialize: sitemapEntry,
    }),
  ],
});
