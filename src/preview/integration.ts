import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { hostedBuild, type Environment } from '#netlify/environment.ts';
import { isShown, PREVIEW_PATH } from './path.ts';

/** The page's file; its name starts with _ so that no other build has it as a page. */
const PAGE = new URL('../pages/_how-they-see-you.astro', import.meta.url);

/** Adds the page that shows the others as they are seen, while writing and in a preview. */
export function preview(env: Environment): AstroIntegration {
  let shown = false;
  return {
    name: 'how-they-see-you',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        shown = isShown(command, env);
        if (shown) injectRoute({ pattern: PREVIEW_PATH, entrypoint: PAGE, prerender: true });
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(
          `Your pages as others see them: http://localhost:${address.port}${PREVIEW_PATH}`,
        );
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (shown) setPrerenderer(previewLast);
      },
      'astro:build:done': ({ logger }) => {
        const { previewAddress = '' } = hostedBuild(env);
        if (shown) logger.info(`Your pages as others see them: ${previewAddress}${PREVIEW_PATH}`);
      },
    },
  };
}

/** The page reads the others as they were written, so it is made when they are there. */
export function previewLast(usual: AstroPrerenderer): AstroPrerenderer {
  const isSeen = ({ pathname }: { pathname: string }) =>
    pathname.replaceAll('/', '') === PREVIEW_PATH.replaceAll('/', '');
  return {
    ...usual,
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      return [...paths.filter((path) => !isSeen(path)), ...paths.filter(isSeen)];
    },
  };
}
