import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readOwnerFile } from '#files/read.ts';
import { dateIn, isTimeZone, latest, today, USUAL_ZONE } from '#prose/dates.ts';

/**
 * The clinic's time zone by its clinic.yaml; the usual one where that names none that exists.
 * @param content the folder src/content
 */
export function timeZoneAtClinic(content: string): string {
  const file = join(content, 'clinic.yaml');
  const { data } = readOwnerFile('clinic.yaml', existsSync(file) ? readFileSync(file) : '');
  const zone = (data as Record<string, unknown> | null | undefined)?.['timeZone'];
  return typeof zone === 'string' && isTimeZone(zone) ? zone : USUAL_ZONE;
}

/**
 * Today where the clinic is, as 2026-11-22, for the check and the build alike.
 * @param content the folder src/content
 * @param env may name another moment than now: SOURCE_DATE_EPOCH
 * @throws OwnerError where SOURCE_DATE_EPOCH is no number
 */
export const todayAtClinic = (content: string, env: Record<string, string | undefined>): string =>
  today(env, timeZoneAtClinic(content));

/**
 * The last day that is not still to come, as 2026-11-22. Where an older moment is built again, that
 * is today by the clock: what was written since is none of the future's.
 * @throws OwnerError where SOURCE_DATE_EPOCH is no number
 */
export function lastDayPast(content: string, env: Record<string, string | undefined>): string {
  const zone = timeZoneAtClinic(content);
  return latest([today(env, zone), dateIn(zone, new Date())]) ?? '';
}
