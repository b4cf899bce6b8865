import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { alternativesOf, anyOf, wholeWords } from './claim-patterns.ts';

const patterns = z
  .array(z.union([z.string().min(1), z.array(z.string().min(1))]))
  .min(1)
  .transform((list) => list.flat());

const ruleSchema = z.strictObject({
  what: z.string().min(1),
  hits: patterns,
  hedges: patterns.optional(),
  beside: patterns.optional(),
  apart: patterns.optional(),
  with: patterns.optional(),
  denied: patterns.optional(),
  affirmed: patterns.optional(),
  anywhere: z.boolean().default(false),
  provable: z.boolean().default(false),
  certificate: z.boolean().default(false),
  asked: z.boolean().default(false),
  why: z.string().min(1),
  source: z.string().regex(/, https:\/\/\S+$/),
  safer: z.string().min(1),
});

const fileSchema = z.strictObject({
  words: z.record(z.string(), z.string()),
  rules: z.array(ruleSchema),
});

/** A kind of claim that is looked for; claim-rules.yaml explains the fields. */
export type ClaimRule = Omit<z.infer<typeof ruleSchema>, PatternField> &
  Record<'hits', RegExp> &
  Record<Exclude<PatternField, 'hits'>, RegExp | undefined> & {
    /** The sources of its hits one by one, and of what makes it where it is asked. */
    each: { hits: readonly string[]; asked: readonly string[] };
  };

type PatternField = 'hits' | 'hedges' | 'beside' | 'apart' | 'with' | 'denied' | 'affirmed';

const { words, rules } = fileSchema.parse(
  parse(readFileSync(new URL('claim-rules.yaml', import.meta.url), 'utf8')),
);

/** All claims that are looked for, as claim-rules.yaml lists them. */
export const CLAIM_RULES: readonly ClaimRule[] = rules.map((rule) => ({
  ...rule,
  hits: anyOf(rule.hits, words),
  hedges: optional(rule.hedges),
  beside: optional(rule.beside),
  apart: optional(rule.apart),
  with: optional(rule.with),
  denied: optional(rule.denied),
  affirmed: optional(rule.affirmed),
  each: {
    hits: oneByOne(rule.hits),
    asked: oneByOne([...(rule.denied ?? []), ...(rule.affirmed ?? [])]),
  },
}));

function optional(list: string[] | undefined): RegExp | undefined {
  return list && anyOf(list, words);
}

function oneByOne(list: string[]): string[] {
  return list.flatMap(alternativesOf).map((pattern) => wholeWords([pattern], words));
}
