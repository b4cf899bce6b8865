import { TOPICS, RESERVED_FRAGMENTS, type Topic } from '#faq/schema.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { QUESTION_BANK, type BankQuestion } from '#checks/questions/coverage.ts';
import { AS_DRAFT, nextOrder, taken, type NewFile } from './new-file.ts';
import { asWritten, type Content, type Entry } from '#checks/entries/schemas.ts';
import { didYouMean } from '#checks/fields/did-you-mean.ts';

/**
 * A question ready to be answered: everything but the answer, so that the check stops the build
 * until the owner has written one.
 * @param name the answer's permanent address: "does-smp-fade"
 * @param today as 2026-11-22
 * @throws OwnerError in words for the owner where the name cannot be taken
 */
export function newQuestion(name: string, { faq, names }: Content, today: string): NewFile {
  const file = `src/content/faq/${name}.md`;
  const refused =
    taken(name, names.faq, file, 'does-smp-fade') ?? reserved(name) ?? asksFor(name, names.faq);
  if (refused) throw new OwnerError(refused);
  const known = QUESTION_BANK.find(({ id }) => id === name);
  const topic = known?.topic;
  // Behind all others it is in its place in whichever topic the owner chooses.
  const before = topic ? faq.filter((entry) => isIn(topic, entry)) : faq;
  const fields = {
    question: known?.question ?? wordsOf(name),
    topic: topic ?? '',
    order: String(nextOrder(before)),
    short: '',
    summary: '',
    alsoSearchedAs: '[]',
    services: '[]',
    published: today,
    changed: '',
  };
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}`.trimEnd());
  return { file, text: ['---', ...lines, '---', '', ''].join('\n'), says: says(file, known) };
}

const reserved = (name: string): string | undefined =>
  RESERVED_FRAGMENTS.includes(name)
    ? `"${name}" is the address of another part of the page. Choose another name.`
    : undefined;

/** The question that visitors ask, where a name is a part of its name or has a slip in it. */
function asksFor(name: string, there: readonly string[]): string | undefined {
  const names = QUESTION_BANK.map(({ id }) => id);
  if (names.includes(name)) return undefined;
  const open = names.filter((id) => !there.includes(id));
  const parts = open.filter((id) => name.split('-').every((word) => id.split('-').includes(word)));
  const guess =
    parts.length > 0 ? parts : [didYouMean(name, open)].filter((id) => id !== undefined);
  return guess.length > 0
    ? `Did you mean ${guess.join(' or ')}? For another question, choose a name of other words.`
    : undefined;
}

const isIn = (topic: Topic, entry: Entry): boolean => asWritten(entry)['topic'] === topic;

/** The words of a name as a question, for the owner to mend: "does-smp-fade" asks "Does SMP fade?". */
const wordsOf = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}?`.replaceAll(
    /\bsmp\b/gi,
    'SMP',
  );

function says(file: string, asked: BankQuestion | undefined): string[] {
  const topics = Object.keys(TOPICS).join(', ');
  return [
    `Made ${file}.`,
    ...(asked
      ? []
      : [`Mend the question in it, and write behind "topic:" one of these: ${topics}.`]),
    'Write the answer in a sentence behind "summary:" and the whole answer below the second line of ---.',
    'Then run "npm run check". Until both are there it stops the build, so nothing half-written is published.',
    AS_DRAFT,
    ...(asked?.missing
      ? [
          `${asked.by.join(' and ')} ${asked.by.length > 1 ? 'say' : 'says'} some of it. Not said yet: ${asked.missing}.`,
        ]
      : []),
  ];
}
