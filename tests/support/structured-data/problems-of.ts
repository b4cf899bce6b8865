import type { z } from 'zod';
import { type JsonNode, type Placed, shown } from '../graph.ts';

/** What a schema has against a node, in sentences that name the node and the property. */
export function problemsOf(schema: z.ZodType, { node, label }: Placed): string[] {
  const { error } = schema.safeParse(node);
  return (error?.issues ?? []).map((issue) => `${label}: ${sentenceOf(issue, node)}.`);
}

function sentenceOf(issue: z.core.$ZodIssue, node: JsonNode): string {
  const property = `the property "${issue.path.join('.')}"`;
  if (issue.code === 'unrecognized_keys') {
    const within = issue.path.length > 0 ? ` in "${issue.path.join('.')}"` : '';
    return `the property "${issue.keys.join('", "')}" does not belong here${within}`;
  }
  const value = valueAt(node, issue.path);
  return value === undefined
    ? `${property} is missing`
    : `${property} is ${shown(value)}: ${issue.message}`;
}

const valueAt = (node: JsonNode, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown>)[key], node);
