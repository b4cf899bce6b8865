import { domainToUnicode } from 'node:url';

import { hostedBuild, type Environment } from './environment.ts';

/** The two hosts a published site may have. */
interface Published {
  /** The host Netlify gave the site: "my-clinic.netlify.app". */
  netlifys: string;
  /** The host the site has at Netlify now: its own domain once that is connected. */
  main: string;
}

function published(env: Environment): Published | undefined {
  const { context, givenHost, address } = hostedBuild(env);
  if (context !== 'production' || !givenHost || !address || !URL.canParse(address)) {
    return undefined;
  }
  return { netlifys: givenHost, main: new URL(address).host };
}

/**
 * The line of `_redirects` that leads from Netlify's address to the site's own, so that it is
 * not found twice; nothing in a preview, or while Netlify serves no domain of the owner's: then
 * it would lead away from the only address that works.
 * https://docs.netlify.com/manage/domains/manage-domains/manage-multiple-domains/
 * @param origin the site's address: "https://www.example.com"
 * @param env what Netlify sets for a build
 */
export function ownDomainRule(origin: string, env: Environment): string {
  const site = published(env);
  if (!site || site.main === site.netlifys || new URL(origin).host === site.netlifys) return '';
  return `https://${site.netlifys}/* ${origin}/:splat 301!\n`;
}

/**
 * What the owner has still to do for the domain in `website:`, as a sentence; nothing when the
 * host serves the site there first of all, and for previews.
 */
export function domainNotConnected(origin: string, env: Environment): string | undefined {
  const site = published(env);
  const host = new URL(origin).host;
  if (!site || host === site.main || host === site.netlifys) return undefined;
  const named = `src/content/clinic.yaml names ${shown(host)} as the site's address, but Netlify`;
  return site.main === site.netlifys
    ? `${named} serves the site at ${site.netlifys} only. Add the domain there, under Domain management; then deploy again.`
    : `${named} has ${shown(site.main)} as its primary domain, so every link leads by a detour and search engines are told of another address. Write ${shown(site.main)} behind "website:", or make ${shown(host)} the primary domain there, under Domain management; then deploy again.`;
}

/** A host as its owner wrote it: "https://bücher.example". */
const shown = (host: string): string => `https://${domainToUnicode(host)}`;
