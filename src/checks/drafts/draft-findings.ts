import { dirname } from 'node:path';
import { collectionOf } from '#collections/collections.ts';
import type { ShownDrafts } from '#files/drafts.ts';
import { problemsIn, type Checked } from '#checks/all-rules.ts';
import type { Content, Draft } from '#checks/entries/schemas.ts';
import { counted } from '#prose/counted.ts';
import { inFileOrder, problemLine, type Problem } from '#checks/problem.ts';
import { contentWith, draftsIn, draftsOf } from './drafts.ts';

/** What stands between a draft and its publication. */
export interface DraftNeeds {
  draft: Draft;
  needs: Problem[];
}

/**
 * What every rule would find with these drafts among the rest, and does not find without them.
 * @param known what is found without any draft
 */
export async function addedBy(
  checked: Checked,
  content: Content,
  shown: ShownDrafts,
  known: readonly Problem[],
): Promise<Problem[]> {
  const before = new Set(known.map(problemLine));
  const { problems } = await problemsIn(checked, contentWith(content, shown));
  return inFileOrder(problems.filter((problem) => !before.has(problemLine(problem))));
}

/**
 * The drafts, each with what it still needs, and what else would be wrong once they are published.
 * @param known what is found without any draft
 */
async function draftsWithNeeds(
  checked: Checked,
  content: Content,
  known: readonly Problem[],
): Promise<{ drafts: DraftNeeds[]; elsewhere: Problem[] }> {
  const drafts = draftsIn(content);
  if (drafts.length === 0) return { drafts: [], elsewhere: [] };
  const all = new Set(drafts.map(({ key }) => key));
  const added = await addedBy(checked, content, all, known);
  const isOf = (problem: Problem, draft: Draft) => draftsOf(problem, drafts).includes(draft);
  return {
    drafts: drafts.map((draft) => ({
      draft,
      needs: added.filter((problem) => isOf(problem, draft)),
    })),
    elsewhere: added.filter((problem) => draftsOf(problem, drafts).length === 0),
  };
}

/**
 * What drafts add to a check: what is wrong even in a draft, and a note on each with what it needs.
 * @param known what is found without any draft
 */
export async function draftFindings(
  checked: Checked,
  content: Content,
  known: readonly Problem[],
): Promise<{ problems: Problem[]; notes: string[]; drafts: DraftNeeds[] }> {
  const { drafts, elsewhere } = await draftsWithNeeds(checked, content, known);
  return {
    drafts,
    problems: drafts.flatMap(({ needs }) => needs.filter((need) => need.evenInDraft)),
    notes: [
      ...drafts.flatMap(notesOn),
      // What was wrong before is cured first, and may be why this is.
      ...(known.length > 0 ? [] : elsewhere.map((one) => `${ONCE_PUBLISHED}: ${problemLine(one)}`)),
    ],
  };
}

const ONCE_PUBLISHED = 'Once the drafts are published';

/** The line that makes something a draft. */
export const draftLine = ({ name, entry, index }: Draft): number | undefined =>
  entry.source.lineOf(
    index === undefined ? ['draft'] : [collectionOf(name).files.drafts ?? '', index, 'draft'],
  );

/** Where a draft is, and what it is, as the beginning of a sentence. */
function draftPlace({ name, entry, index }: Draft): string {
  const { files } = collectionOf(name);
  if (index === undefined) {
    const file = files.kind === 'nested' ? dirname(entry.file) : entry.file;
    return `${file} is a draft`;
  }
  const line = entry.source.lineOf([files.drafts ?? '', index]);
  return `${entry.file}, line ${line}: this ${files.drafts?.replace(/s$/, '')} is a draft`;
}

/** The note on a draft, and one on each thing that is wrong in it. */
function notesOn({ draft, needs }: DraftNeeds): string[] {
  const soft = needs.filter((need) => !need.evenInDraft);
  if (needs.length === 0) return [`${draftPlace(draft)}, so it is not published.`];
  const others = soft.filter((need) => missingField(need) === undefined);
  return soft.length === 0
    ? []
    : [
        `${draftPlace(draft)}; before it is published it needs ${needsInWords(soft)}.`,
        ...others.map((need) => `In this draft: ${problemLine(need)}`),
      ];
}

/** What a draft needs: `"summary", "topic" and 2 changes`. */
export function needsInWords(needs: readonly Problem[]): string {
  const missing = needs.flatMap((need) => missingField(need) ?? []).map((field) => `"${field}"`);
  const others = needs.length - missing.length;
  const parts = [...missing, ...(others > 0 ? [counted(others, 'change')] : [])];
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : parts.join('');
}

/** The field that is not filled in, where that is all that is wrong. */
const missingField = ({ field, says }: Problem): string | undefined =>
  / is (?:missing|empty)$/.test(says) ? field?.replace(/^[a-z]+\.\d+\./, '') : undefined;
