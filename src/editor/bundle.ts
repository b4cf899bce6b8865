import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';

/** The part of a bundler's plugin that this one is. */
interface Plugin {
  name: string;
  enforce: 'pre';
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
  transform(code: string, id: string, options?: { ssr?: boolean }): string | undefined;
}

/**
 * What the editor brings for fields that no schema has: colours for 240 programming languages,
 * maps, and drawings to be made smaller. It would be half of everything that is published.
 */
const UNUSED = /^(?:@shikijs\/(?:langs|themes)\/|leaflet\/|svgo\/|terra-draw\b)/;

const EDITOR = '@sveltia/cms';
const START = '#editor/start.ts';

const NOTHING = '\0nothing';

/**
 * Type the editor has with it already, but asks another host for as well: browsers load the face
 * of a style sheet although a script has given them another of the same name.
 */
const FOREIGN_FACE = /@font-face ?\{[^}]*cdn\.jsdelivr\.net[^}]*\}/g;

/** How the rules of claims read their lists on a computer; a browser has no files. */
const READ_LIST = /readFileSync\(new URL\('([\w-]+\.yaml)', import\.meta\.url\), 'utf8'\)/g;
const FILES = /^import \{ readFileSync \} from 'node:fs';$/m;

/** The same code with the lists in it. */
const withLists = (code: string, file: string): string =>
  code
    .replace(FILES, '')
    .replaceAll(READ_LIST, (_, name: string) =>
      JSON.stringify(readFileSync(join(file, '..', name), 'utf8')),
    );

/**
 * Leaves out of the editor what no form can ask for, and what would be loaded from elsewhere. The
 * rules of claims, which it shares with the check, get their lists.
 * @param wanted false if there is nothing to edit: then the whole of it is left out
 */
export function leanEditor(wanted: boolean): AstroIntegration {
  const left = (id: string) => UNUSED.test(id) || (!wanted && id === START);
  const plugin: Plugin = {
    name: 'lean-editor',
    enforce: 'pre',
    resolveId: (id) => (left(id) ? NOTHING : undefined),
    load: (id) => (id === NOTHING ? 'export default [];' : undefined),
    transform: (code, id, { ssr = false } = {}) => {
      if (id.includes(`/${EDITOR}/`)) return code.replaceAll(FOREIGN_FACE, '');
      return !ssr && id.includes('/checks/claims/') ? withLists(code, id) : undefined;
    },
  };
  return {
    name: 'lean-editor',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
