import { plainText } from '#prose/markdown/plain-text.ts';
import { wordsIn } from '#checks/claims/claim-texts.ts';
import type { Problem } from '#checks/problem.ts';
import { isAnswerTo } from '#checks/questions/coverage.ts';
import { asWritten, type Content, type Entry } from '#checks/entries/schemas.ts';
import { contradicted, planInWords, tooShort } from './care-plan.ts';
import { statementsIn, type Topic } from './care-statements.ts';

type AftercareEntry = Content['aftercare'][number];
type Answer = Content['faq'][number];

/** The questions, by their ids in question-bank.yaml, whose answers must agree with the plan. */
const ASKED: readonly (readonly [asked: string, topic: Topic])[] = [
  ['exercise-after-smp', 'exercise'],
  ['redness-after-smp', 'redness'],
];

/** What an answer that must agree with the plan speaks of where no word tells. */
const topicOf = (answer: Answer): Topic | undefined =>
  ASKED.find(([asked]) => isAnswerTo(asked, answer))?.[1];

/** Whether an entry is an answer that must agree with the plan. */
export const mustAgree = (name: string, entry: Entry): entry is Answer =>
  name === 'faq' && topicOf(entry as Answer) !== undefined;

/** What a field of aftercare.yaml speaks of where no word tells. */
const TOPICS: Record<string, Topic> = { bands: 'exercise', work: 'work', redness: 'redness' };

const SAME = 'Write the same figure everywhere.';

/**
 * Numbers of days in aftercare.yaml and in its answers that the plan contradicts.
 * @param answers those that must agree with it
 */
export const planContradictions = (plan: AftercareEntry, answers: readonly Answer[]): Problem[] => [
  ...otherFigures(plan, plan, SAME),
  ...answers.flatMap((answer) => otherFigures(plan, answer, SAME, topicOf(answer))),
];

/** The same in all other texts, where it may be about something else: nothing that stops a build. */
export const careNotes =
  ({ aftercare: [plan] }: Content) =>
  (name: string, entry: Entry): Problem[] =>
    plan && READ.has(name) && !mustAgree(name, entry)
      ? otherFigures(plan, entry, 'Look whether both are right.')
      : [];

const READ = new Set(['faq', 'services', 'home', 'notices', 'gallery', 'practitioners']);

/** Most texts speak of no days at all, and are not taken apart. */
const SPEAKS =
  /\b(?:days?|weeks?|hours?|fortnight|immediately|at once|straight ?away|right ?away|now|work)\b/i;

function otherFigures(plan: AftercareEntry, entry: Entry, fix: string, usual?: Topic): Problem[] {
  const { file, source } = entry;
  const inFields = [...wordsIn(asWritten(entry))].flatMap(({ path, words }) =>
    differing(plan, words, entry === plan ? TOPICS[String(path[0])] : usual).map(({ says }) => ({
      file,
      line: source.lineOf(path),
      field: path.map(String).join('.'),
      says,
      fix,
    })),
  );
  if (!SPEAKS.test(source.body ?? '')) return inFields;
  const { text, lineAt } = plainText(source.body ?? '');
  const inBody = differing(plan, text, usual).map(({ at, says }) => ({
    file,
    line: source.bodyLine + lineAt(at) - 1,
    says,
    fix,
  }));
  return [...inFields, ...inBody];
}

const differing = (plan: AftercareEntry, text: string, usual: Topic | undefined) =>
  SPEAKS.test(text)
    ? statementsIn(text, usual).flatMap((statement, _index, all) =>
        [
          ...contradicted(plan.data, statement),
          ...(statement === all.find(({ topic }) => topic === 'redness')
            ? tooShort(plan.data, all)
            : []),
        ].map(({ words }) => ({
          at: statement.at,
          says: `"${words}" differs from ${plan.file}: ${planInWords(plan.data, statement.topic)}`,
        })),
      )
    : [];
