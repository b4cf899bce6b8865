import type { APIRoute } from 'astro';
import { hostedBuild } from '#netlify/environment.ts';
import type { Published } from '#save-status/outcome.ts';

/**
 * The commit that visitors see, by which the editing page knows whether a save is online. A preview
 * shows a draft to a few people, so it publishes no commit.
 */
export const GET: APIRoute = () => {
  const { context, commit = null } = hostedBuild(process.env);
  return Response.json({ commit: context === 'production' ? commit : null } satisfies Published);
};
