import { claimAdvice } from '#checks/claims/claim-advice.ts';
import { presumedAdvice, presumedIn } from '#checks/claims/claim-questions.ts';
import { claimsBehind } from '#checks/claims/claims.ts';
import { isSaidToVisitors, mayNameCertificate } from '#checks/claims/said-fields.ts';

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
  if (path === 'question') return linesOf(presumedIn(text).map(presumedAdvice));
  if (!isSaidToVisitors(path.split('.'))) return [];
  return linesOf(
    claimsBehind(question, text, isText ? 'text' : 'sentence')
      .filter(({ rule }) => !mayNameCertificate(rule, path.split('.')))
      .map(claimAdvice),
  );
}

const linesOf = (advice: readonly { says: string; fix: string }[]): string[] => [
  ...new Set(advice.map(({ says, fix }) => `${says}. ${fix}`)),
];
