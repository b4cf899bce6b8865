import type { AstroIntegration } from 'astro';

/** The part of a bundler's plugin that this one is. */
interface Plugin {
  name: string;
  enforce: 'pre';
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/**
 * What the editor brings for fields that no schema has: colours for 240 programming languages,
 * maps, and drawings to be made smaller. It would be half of everything that is published.
 */
const UNUSED = /^(?:@shikijs\/(?:langs|themes)\/|leaflet\/|svgo\/|terra-draw\b)/;

const EDITOR = /^@sveltia\/cms$/;

const NOTHING = '\0nothing';

/**
 * Leaves out of the editor what no form can ask for.
 * @param wanted false if there is nothing to edit: then the whole of it is left out
 */
export function leanEditor(wanted: boolean): AstroIntegration {
  const left = (id: string) => UNUSED.test(id) || (!wanted && EDITOR.test(id));
  const plugin: Plugin = {
    name: 'lean-editor',
    enforce: 'pre',
    resolveId: (id) => (left(id) ? NOTHING : undefined),
    load: (id) => (id === NOTHING ? 'export default []; export const init = () => {};' : undefined),
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
