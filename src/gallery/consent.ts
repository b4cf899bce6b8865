/** The part of a case that decides whether it may be shown. */
interface MayHaveConsent {
  kind: string;
  consent?: { withdrawn?: string | undefined; reviewBy?: string | undefined } | undefined;
}

/**
 * Whether a case may be shown on a day (as 2026-11-22): a drawing always; a
 * photograph until consent is withdrawn, and up to and including its last day.
 */
export function consentHolds(entry: MayHaveConsent, today: string): boolean {
  const { consent } = entry;
  if (!consent) return true;
  if (consent.withdrawn !== undefined) return false;
  return consent.reviewBy === undefined || consent.reviewBy >= today;
}
