import { isReachable, type Clinic } from '#clinic/schema.ts';
import { missingForForm } from '#enquiry/conditions.ts';

/**
 * Where visitors ask a question of their own: at the form where there is one, else where the ways
 * to reach the clinic are.
 *
 * @returns undefined where there is no way
 */
export function askPath(clinic: Clinic): string | undefined {
  if (!isReachable(clinic)) return undefined;
  return missingForForm(clinic).length === 0 ? '/contact/#write' : '/contact/';
}
