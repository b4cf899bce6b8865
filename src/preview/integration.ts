import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { isShown, SEEN_PATH } from './path.ts';

/** The page's file; its name starts with _ so that no other build has it as a page. */
const PAGE = new URL('../pages/_how-they-see-you.astro', import.meta.url);

/** Adds the page that shows the others as they are seen, while writing and in a preview. */
export function howTheySeeYou(env: Record<string, string | undefined>): AstroIntegration {
  let shown = false;
  return {
    name: 'how-they-see-you',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        shown = isShown(command, env);
        if (shown) injectRoute({ pattern: SEEN_PATH, entrypoint: PAGE, prerender: true });
      },
      'astro:server:start': ({ address, logger }) => {
        logger.info(`Your pages as others see them: http://localhost:${address.port}${SEEN_PATH}`);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (shown) setPrerenderer(seenLast);
      },
      'astro:build:done': ({ logger }) => {
        const preview = env['DEPLOY_PRIME_URL'] ?? '';
        if (shown) logger.info(`Your pages as others see them: ${preview}${SEEN_PATH}`);
      },
    },
  };
}

/** The page reads the others as they were written, so it is made when they are there. */
export function seenLast(usual: AstroPrerenderer): AstroPrerenderer {
  const isSeen = ({ pathname }: { pathname: string }) =>
    pathname.replaceAll('/', '') === SEEN_PATH.replaceAll('/', '');
  return {
    ...usual,
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      return [...paths.filter((path) => !isSeen(path)), ...paths.filter(isSeen)];
    },
  };
}
