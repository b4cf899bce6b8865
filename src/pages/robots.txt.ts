import type { APIRoute } from 'astro';
import { loadClinic } from '#clinic/entries.ts';
import { robotsText } from '#seo/robots.ts';

export const GET: APIRoute = async () => {
  const { clinic, site } = await loadClinic();
  return new Response(robotsText(site, clinic.trainingBots === 'refused'));
};
