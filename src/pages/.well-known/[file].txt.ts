import type { APIRoute, GetStaticPaths } from 'astro';
import { loadClinic } from '#clinic/entries.ts';
import { today } from '#prose/dates.ts';
import { securityText } from '#seo/security.ts';

/** security.txt, where the clinic has an e-mail address. */
export const getStaticPaths = (async () => {
  const { email } = (await loadClinic()).clinic;
  return email ? [{ params: { file: 'security' }, props: { email } }] : [];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ email: string }> = async ({ props }) => {
  const { site } = await loadClinic();
  return new Response(securityText(site, props.email, today(process.env)));
};
