import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const patterns = z.array(z.string().min(1)).min(1).transform(anyOf);

const ruleSchema = z.strictObject({
  what: z.string().min(1),
  hits: patterns,
  beside: patterns.optional(),
  anywhere: z.boolean().default(false),
  provable: z.boolean().default(false),
  asked: z.boolean().default(false),
  why: z.string().min(1),
  source: z.string().regex(/, https:\/\/\S+$/),
  safer: z.string().min(1),
});

/** A kind of claim that is looked for; claim-rules.yaml explains the fields. */
export type ClaimRule = z.infer<typeof ruleSchema>;

/** All claims that are looked for, as claim-rules.yaml lists them. */
export const CLAIM_RULES: readonly ClaimRule[] = z
  .array(ruleSchema)
  .parse(parse(readFileSync(new URL('claim-rules.yaml', import.meta.url), 'utf8')));

/** Finds any of some patterns where they stand as words of their own. */
function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(`(?<![\\w-])(?:${sources.join('|')})(?![\\w-])`, 'gi');
}
