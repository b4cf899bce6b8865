import { claimAdvice } from '#checks/claims/claim-advice.ts';
import { claimsBehind } from '#checks/claims/claims.ts';
import { isSaidToVisitors } from '#checks/claims/said-fields.ts';

/** Words of a form, as they are being typed. */
export interface Typed {
  /** Of the field, as the editor has it: "practitioners.0.about". */
  path: string;
  text: string;
  /** Whether it is the text under the fields, which is read as a whole. */
  isText: boolean;
  /** The question of the same form, where there is one. */
  question: string | undefined;
}

/** What the check will say of the claims in a field, each in a line. */
export function typedClaims({ path, text, isText, question }: Typed): string[] {
  if (!isSaidToVisitors(path.split('.'))) return [];
  const lines = claimsBehind(question, text, isText ? 'text' : 'sentence').map((claim) => {
    const { says, fix } = claimAdvice(claim);
    return `${says}. ${fix}`;
  });
  return [...new Set(lines)];
}
