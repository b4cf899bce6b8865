import { absolute, type SiteContext } from './ids.ts';

/** Where the file is asked for (RFC 9116, 3). */
const SECURITY_PATH = '/.well-known/security.txt';

/** In how many months the file is no longer to be relied on: less than a year (RFC 9116, 2.5.5). */
const MONTHS = 11;

/**
 * security.txt: how to reach the clinic about a weakness of its site (RFC 9116).
 * @param email the clinic's address
 * @param today as 2026-11-22; the file is the same all through a month
 */
export function securityText(site: SiteContext, email: string, today: string): string {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const expires = new Date(Date.UTC(year, month - 1 + MONTHS, 1)).toISOString();
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute(site, SECURITY_PATH)}`,
    '',
  ].join('\n');
}
