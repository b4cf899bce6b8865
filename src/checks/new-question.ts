import { TOPICS, RESERVED_FRAGMENTS, type Topic } from '#faq/schema.ts';
import { slug } from '#prose/fields.ts';
import { ASKED, type Asked } from './gaps.ts';
import { asWritten, type Entry } from './schemas.ts';

/** A file to be written, and what to tell the owner of it. */
export interface NewFile {
  /** Relative to the project. */
  file: string;
  text: string;
  says: string[];
}

/**
 * A question ready to be answered: everything but the answer, so that the check stops the build
 * until somebody has written one.
 * @param name the answer's permanent address: "does-smp-fade"
 * @param answers those that there are
 * @param names of all files in the folder, also of those that cannot be read
 * @param today as 2026-11-22
 * @throws Error in words for the owner where the name cannot be taken
 */
export function newQuestion(
  name: string,
  answers: readonly Entry[],
  names: readonly string[],
  today: string,
): NewFile {
  const file = `src/content/faq/${name}.md`;
  const refused = refusal(name, names);
  if (refused) throw new Error(refused);
  const asked = ASKED.find(({ id }) => id === name);
  const topic = asked?.topic;
  const fields = {
    question: asked?.question ?? wordsOf(name),
    topic: topic ?? '',
    order: topic ? String(nextIn(topic, answers)) : '',
    summary: '',
    alsoSearchedAs: '[]',
    services: '[]',
    published: today,
    changed: '',
  };
  const lines = Object.entries(fields).map(([field, value]) => `${field}: ${value}`.trimEnd());
  return { file, text: ['---', ...lines, '---', '', ''].join('\n'), says: says(file, asked) };
}

function refusal(name: string, names: readonly string[]): string | undefined {
  if (!slug.safeParse(name).success) {
    return `"${name}" cannot be an address. Use small letters, digits and single hyphens, such as does-smp-fade.`;
  }
  if (names.includes(name)) {
    return `There is an answer of that name already: src/content/faq/${name}.md.`;
  }
  return RESERVED_FRAGMENTS.includes(name)
    ? `"${name}" is the address of another part of the page. Choose another name.`
    : undefined;
}

/** The words of a name as a question, for the owner to mend: "does-smp-fade" asks "Does SMP fade?". */
const wordsOf = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}?`.replaceAll(
    /\bsmp\b/gi,
    'SMP',
  );

/** The first place behind the others of a group. */
function nextIn(topic: Topic, answers: readonly Entry[]): number {
  const places = answers
    .map((entry) => asWritten(entry))
    .filter((fields) => fields['topic'] === topic)
    .map((fields) => Number(fields['order']) || 0);
  return Math.max(0, ...places) + 1;
}

function says(file: string, asked: Asked | undefined): string[] {
  const topics = Object.keys(TOPICS).join(', ');
  return [
    `Made ${file}.`,
    ...(asked ? [] : [`Mend the question in it, and choose its group: ${topics}.`]),
    'Write the short answer behind "summary:" and the whole answer below the second line of ---.',
    'Then run "npm run check". Until both are there it stops the build, so nothing half-written is published.',
    ...(asked?.missing
      ? [
          `${asked.by.join(' and ')} ${asked.by.length > 1 ? 'say' : 'says'} some of it. Not said yet: ${asked.missing}.`,
        ]
      : []),
  ];
}
