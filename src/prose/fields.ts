import { z } from 'zod';
import { NOTHING } from '#text/left-overs/placeholders.ts';
import { ADDRESS } from './address.ts';
import { withoutEmpty } from './empty.ts';

/** When a day may be. */
export interface DayRule {
  /** Whether it may be still to come; else it is at the latest today. */
  ahead: boolean;
  /** The fields it cannot be before: each beside it, or "consent.given" from the top. */
  notBefore?: string | readonly string[];
}

/** The rule of every date field, by its schema; `checks/days.ts` applies them. */
export const DAY_RULES = z.registry<DayRule>();

/** A date field, which says when its day may be: unless told otherwise, on any day up to today. */
export const day = (rule: Partial<DayRule> = {}) =>
  z.iso.date().register(DAY_RULES, { ahead: false, ...rule });

const onOneLine = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

/** A line with something to read in it, which signs and emoji are not; broken in two, it is one again. */
export const line = z
  .string()
  .trim()
  .overwrite(onOneLine)
  .min(1)
  .refine((words) => words === '' || /[\p{L}\p{N}]/u.test(words), 'has no letter and no digit');

/** Such a line that says something: a field without an answer is left empty. */
export const text = line.refine((words) => !NOTHING.test(words), {
  error: 'says that there is nothing to say',
  params: { fix: 'Write what belongs there, or leave it empty if it may be left out.' },
});

/** What stands where a name belongs, and is none: an address, or a number to call. */
export const NO_NAME = /@|\bwww\.|https?:|\d(?:[ ()./-]{0,2}\d){6}/i;

/** A sentence or more: in the form it has a larger box. */
export const sentence = text.meta({ long: true });

/** The heading of a page and its text in search results, which engines cut when longer. */
export const headed = {
  title: text.max(60).meta({ title: 'Title', description: 'The heading of the page.' }),
  description: text.min(50).max(160).meta({
    title: 'Description',
    description: 'For the search result: 50 to 160 characters.',
  }),
};

/** When an entry went online and when it last changed. */
export const dated = {
  published: day().meta({
    title: 'Published',
    description: 'The day it went online, as 2026-11-22.',
  }),
  changed: day({ notBefore: 'published' }).optional().meta({
    title: 'Changed',
    description: 'The day the text last changed, as 2026-11-22. Empty if it never did.',
  }),
};

/** The day an entry last changed. */
export const modifiedOn = (entry: { published: string; changed?: string | undefined }): string =>
  entry.changed ?? entry.published;

/** An entry's place in its list. */
export const order = z.int().min(1).max(9999).meta({
  title: 'Order',
  description: 'Its place in the list: 1 comes first. No two are the same.',
});

/** The permanent name of an entry, as it stands in addresses. */
export const slug = text.regex(ADDRESS);

/** The name of an entry of another collection; the form offers those there are. */
export const nameIn = (collection: 'faq' | 'services') => slug.meta({ names: collection });

/** Whether an entry is still being written: checked, shown in previews, and not published. */
export const draft = z.boolean().optional().meta({
  title: 'Draft',
  description:
    'true: it is not published yet. The check lists what it still needs, and previews show it once nothing is missing.',
  inForm:
    'Switched on, it is not published yet. The check lists what it still needs, and previews show it once nothing is missing.',
});

/** Names an entry had before. Their addresses were published once, so they keep leading to it. */
export const aliases = z.array(slug).optional().meta({
  title: 'Aliases',
  description: 'Names the file or folder had before, such as [old-name]; old links lead here.',
});

/** What proves claims of a text that advertising rules allow only with proof. */
export const evidence = z
  .array(
    z.strictObject({
      claim: text.meta({ title: 'Claim', description: 'The words of the claim, as in the text.' }),
      proof: text.meta({
        title: 'Proof',
        description: 'What proves it and where it is kept, such as: survey of May 2026, folder 3.',
      }),
    }),
  )
  .optional()
  .meta({
    title: 'Evidence',
    description: 'What proves a strong claim in the text. Nobody is shown this.',
  });

/**
 * A mapping whose empty fields ("phone:" with nothing behind it, or a group of
 * such) count as not written, so that a file can list every field there is.
 */
export function filledIn<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => withoutEmpty(value ?? {}), schema);
}
