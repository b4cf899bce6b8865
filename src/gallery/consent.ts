/** The part of a case that decides whether it may be shown, as it is written in its file. */
interface MayHaveConsent {
  consent?: unknown;
}

/**
 * Whether a case may be shown on a day (as 2026-11-22): a drawing always; a
 * photograph until consent is withdrawn, and up to and including its last day.
 */
export function consentHolds({ consent }: MayHaveConsent, today: string): boolean {
  const { withdrawn, reviewBy } = (consent ?? {}) as { withdrawn?: unknown; reviewBy?: unknown };
  // Anything behind "withdrawn" counts, even what the check would refuse as a date.
  if (withdrawn !== undefined && withdrawn !== null && withdrawn !== '') return false;
  return typeof reviewBy !== 'string' || reviewBy >= today;
}
