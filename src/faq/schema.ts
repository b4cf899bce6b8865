import { z } from 'zod';
import {
  aliases,
  dated,
  day,
  draft,
  evidence,
  filledIn,
  nameIn,
  order,
  slug,
  text,
} from '#prose/fields.ts';

/**
 * The groups of the FAQ page and their permanent fragments. First comes the topic of the question
 * that most people ask: how long it lasts, what it is, whether it hurts, how it looks.
 */
export const TOPICS = {
  'Time and money': 'time-and-money',
  'For me?': 'for-me',
  Treatment: 'treatment',
  Result: 'result',
  After: 'after',
} as const;

export type Topic = keyof typeof TOPICS;

/** Fragments of the FAQ page that no answer may have: its parts and the names in its graph. */
export const RESERVED_FRAGMENTS: readonly string[] = [
  ...Object.values(TOPICS),
  'main',
  'title',
  'end',
  'webpage',
  'breadcrumb',
];

/** A number or a Q before the question, and more than its mark behind it. */
function asked({ value, issues }: { value: string; issues: z.core.$ZodRawIssue[] }): void {
  const bare = value
    .replace(/^(?:\d{1,3}[.)]|(?:Q|question) ?\d{0,3} ?[:.)]) /i, '')
    .replace(/(?<=[^ ?]) ?\?+(?: \?)?$/, (end) => (end.length > 1 ? '?' : end));
  if (bare === value || !value.endsWith('?')) return;
  const message = 'has more than the question and its mark';
  const params = { fix: `Write ${JSON.stringify(bare)}.` };
  issues.push({ code: 'custom', input: value, message, params });
}

const topics = Object.keys(TOPICS) as [Topic, ...Topic[]];

/** `faq/<slug>.md`: the file's name is the answer's permanent address. */
export const questionSchema = filledIn(
  z.strictObject({
    question: text
      .max(120)
      .endsWith('?')
      .refine((words) => !/\p{N}/u.test(words) || /\p{L}/u.test(words), 'has no letter')
      .check(asked)
      .meta({
        title: 'Question',
        description: 'In the words a visitor would type, ending with a question mark.',
      }),
    topic: z.enum(topics).meta({
      title: 'Topic',
      description: `The group it stands in: ${topics.join(', ')}.`,
    }),
    order,
    short: text.max(20).optional().meta({
      title: 'Very short answer',
      description:
        'The answer in at most 20 characters, such as "Within a few days", set large beside the question; leave it empty where no words so few are true.',
    }),
    summary: text.max(160).meta({
      title: 'Summary',
      description:
        'The answer in one line of at most 160 characters; it shows before the question is opened.',
    }),
    alsoSearchedAs: z.array(text).default([]).meta({
      title: 'Also searched as',
      description: 'Other words people type for it, such as [gym, sweat].',
    }),
    services: z.array(nameIn('services')).default([]).meta({
      title: 'Services',
      description: 'The services it belongs to, by file name, such as [hairline].',
    }),
    covers: z.array(slug).default([]).meta({
      title: 'Covers',
      description:
        'Questions that visitors ask and this answer answers, too, by the names that "npm run new question" lists.',
      inForm: 'Other questions that visitors ask and this answer answers, too, by their names.',
    }),
    aliases,
    draft,
    ...dated,
    evidence,
    reviewedOn: day({ notBefore: 'published' }).optional().meta({
      title: 'Reviewed on',
      description: 'The day you last read it and found it right, as 2026-11-22.',
    }),
  }),
);

type QuestionFields = z.infer<typeof questionSchema>;

/** A question with its answer, ready for every page and file that shows it. */
export interface Question extends QuestionFields {
  /** The permanent fragment: /faq/#slug. */
  slug: string;
  /** The answer as Markdown, as the owner wrote it. */
  markdown: string;
  /** The answer as HTML: the one rendering all outputs share. */
  html: string;
  /** The day question or answer last changed. */
  modified: string;
}
