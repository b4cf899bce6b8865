import type { APIRoute } from 'astro';
import { loadClinic } from '#clinic/entries.ts';
import { THEME_COLOURS } from '#seo/head.ts';
import { LANGUAGE } from '#seo/ids.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadClinic();
  const icon = (file: string, size: number, purpose: string) => ({
    src: `/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return Response.json({
    name: site.name,
    short_name: site.name,
    lang: LANGUAGE,
    start_url: '/',
    display: 'browser',
    background_color: THEME_COLOURS.light,
    theme_color: THEME_COLOURS.light,
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-512-maskable.png', 512, 'maskable'),
    ],
  });
};
