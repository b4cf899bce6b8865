import type { Claim } from './claims.ts';

/** What is said of a claim, and what may be written instead. */
export const claimAdvice = ({ rule, words }: Pick<Claim, 'rule' | 'words'>) => ({
  says: `"${words}" is a claim ${rule.what}. ${rule.why.replace(/\.$/, '')}`,
  fix: `${rule.safer} See ${rule.source}.`,
});
