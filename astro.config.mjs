import tailwind from '@astrojs/tailwind';
import { defineConfig } from 'astro/config';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { devOverlay } from './src/checks/dev-overlay.ts';
import { rightsIn, siteOf, websiteIn } from './src/clinic/site.ts';
import { leanEditor } from './src/editor/bundle.ts';
import { repositoryOf } from './src/editor/repository.ts';
import { pictures } from './src/pictures/integration.ts';
import { publish } from './src/publish/integration.ts';
import { preview } from './src/preview/integration.ts';
import { PREVIEW_PATH } from './src/preview/path.ts';
import { folderProblem } from './src/terminal/folder-name.ts';
import { complain } from './src/terminal/print.ts';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
// What follows in such a folder is a trace of Vite's inside.
const misnamed = folderProblem(path('.'));
if (misnamed) {
  complain(misnamed);
  process.exit(1);
}

const clinicYaml = readFileSync(path('./src/content/clinic.yaml'), 'utf8');

export default defineConfig({
  site: siteOf(websiteIn(clinicYaml), process.env).origin,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // One stylesheet link costs a round trip before anything is painted.
  build: { inlineStylesheets: 'always' },
  // A page carries its own scripts inside as well; only the editor's are too many, and import more.
  // Masks stay files: the policy of the pages allows no picture in a style.
  vite: {
    build: {
      assetsInlineLimit: (file) =>
        /astro_type_script/.test(file) || (/sessions[\\/]drawn/.test(file) ? false : undefined),
    },
  },
  integrations: [
    tailwind({ applyBaseStyles: false, configFile: path('./src/styles/tailwind.config.ts') }),
    pictures(rightsIn(clinicYaml)),
    leanEditor(repositoryOf(process.env) !== undefined),
    devOverlay(),
    preview(process.env),
    publish((page) => !/\/(thanks|admin)\/$/.test(page) && !page.endsWith(PREVIEW_PATH)),
  ],
});
