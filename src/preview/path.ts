/** Where the owner looks at the pages as others see them; in no published site. */
export const SEEN_PATH = '/how-they-see-you/';

/**
 * Whether there is such a page: while writing, and in a preview. Netlify sets `CONTEXT`, to
 * "production" for the site that visitors see.
 */
export function isShown(command: string, env: Record<string, string | undefined>): boolean {
  const context = env['CONTEXT'] || 'production';
  return command === 'dev' || (command === 'build' && context !== 'production');
}
