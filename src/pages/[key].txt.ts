import type { APIRoute, GetStaticPaths } from 'astro';
import { loadClinic } from '#clinic/entries.ts';

/** The file that proves to IndexNow engines that the owner speaks for this site. */
export const getStaticPaths = (async () => {
  const { indexNowKey: key } = (await loadClinic()).clinic;
  return key ? [{ params: { key } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => new Response(params['key']);
