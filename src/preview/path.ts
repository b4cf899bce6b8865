import { hostedBuild, type Environment } from '#netlify/environment.ts';

/** Where the owner looks at the pages as others see them; in no published site. */
export const PREVIEW_PATH = '/how-they-see-you/';

/** Whether there is such a page: on the development server, and in a preview. */
export const isShown = (command: string, env: Environment): boolean =>
  command === 'dev' || (command === 'build' && hostedBuild(env).context === 'preview');
