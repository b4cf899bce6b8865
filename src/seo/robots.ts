import { absolute, type SiteContext } from './ids.ts';

/**
 * Robots that gather text to train models and do not answer searches, by the
 * names their operators publish. Robots that fetch a page to answer a person
 * (OAI-SearchBot, ChatGPT-User, Claude-User, PerplexityBot and so on) are not here.
 */
const TRAINING_BOTS = [
  'GPTBot',
  'ClaudeBot',
  'Google-Extended',
  'Applebot-Extended',
  'CCBot',
  'meta-externalagent',
  'Bytespider',
];

/** robots.txt (RFC 9309): all may read; training robots may be refused as a group. */
export function robotsText(site: SiteContext, refuseTraining: boolean): string {
  const refused = refuseTraining
    ? [...TRAINING_BOTS.map((bot) => `User-agent: ${bot}`), 'Disallow: /', '']
    : [];
  return [
    ...refused,
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${absolute(site, '/sitemap-index.xml')}`,
    '',
  ].join('\n');
}
