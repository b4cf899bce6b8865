import { coverageReport } from '#checks/questions/coverage.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { missing, ready, type LaunchItem } from './item.ts';

/**
 * What visitors of such clinics ask and the site does not answer, or in part only.
 * @param asks whether the clinic can be asked, so that the pages invite to it
 */
export function questions(answers: Content['faq'], asks: boolean): LaunchItem {
  const gaps = coverageReport(answers);
  const count = (answered: string) => gaps.filter((gap) => gap.answered === answered).length;
  const [not, partly] = [count('not'), count('partly')];
  if (not + partly === 0) return ready(`Answers to all ${gaps.length} questions visitors ask`);
  return missing(
    `Answers: of ${gaps.length} questions visitors of such clinics ask, ${not} have none and ${partly} only some`,
    [
      {
        file: 'src/content/faq',
        write: '"npm run new question" lists them, and makes the file for an answer.',
      },
    ],
    asks
      ? 'Visitors who ask one of these find "Ask us" below the last answer.'
      : 'Visitors who ask one of these find no answer, and no way to ask you.',
  );
}
