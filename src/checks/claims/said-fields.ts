import type { ClaimRule } from './claim-rules.ts';

/** Fields whose words the clinic does not say of itself, or that nobody is shown. */
const NOT_SAID = new Set([
  'question',
  'alsoSearchedAs',
  'aliases',
  'consent',
  'proof',
  'evidence',
  // What somebody or something is called, by law or on a map.
  'name',
  'legalName',
  'address',
  'authority',
  'insurer',
  'company',
  // How long, which its own rule judges.
  'enquiriesKept',
  // Days and the names of files.
  'published',
  'changed',
  'reviewedOn',
  'checked',
  'updated',
  'service',
  'services',
  'covers',
  'mostAsked',
  'ended',
]);

/**
 * Whether the clinic says the words of a field to its visitors.
 * @param path of the field, such as ['practitioners', 0, 'about']
 */
export const isSaidToVisitors = (path: readonly PropertyKey[]): boolean =>
  !path.some((key) => NOT_SAID.has(String(key)));

/** Whether what a rule looks for may stand in a field as the name of somebody's certificate. */
export const mayNameCertificate = (
  { certificate }: Pick<ClaimRule, 'certificate'>,
  path: readonly PropertyKey[],
): boolean => certificate && path.includes('qualifications');
