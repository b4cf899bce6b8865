import { join } from 'node:path';
import { NO_DRAFTS } from '#files/drafts.ts';
import { listFiles } from '#files/list-files.ts';
import { checkedOn, fileProblems, problemsIn } from './all-rules.ts';
import { contentWith } from './drafts/drafts.ts';
import { draftFindings, type DraftNeeds } from './drafts/draft-findings.ts';
import { noEntryLeft } from './drafts/only-drafts.ts';
import { endedProblems, goneAnswers } from './history/gone-answers.ts';
import { readContent } from './entries/read-content.ts';
import { unreadableFileProblems } from './entries/unreadable-files.ts';
import { notesOn } from './notes.ts';
import { inFileOrder, problemLine, type Problem } from './problem.ts';

/** What is kept and published: the owner's files, and what lies among the others by accident. */
const LOOKED_THROUGH = ['src', 'public'];

/** What a check found. */
export interface Findings {
  /** Each of these stops the build. */
  problems: Problem[];
  /** What the site leaves out and what its search misses, in sentences; it stops nothing. */
  notes: string[];
  /** What is not published yet, each with what it needs. */
  drafts: DraftNeeds[];
}

/**
 * Checks everything the owner wrote, all at once: first what is published, and then what its drafts
 * would add to it, of which little stops the build.
 * @param root the project's folder
 * @param day the day it is checked for, as 2026-11-22; today at the clinic unless given
 */
export async function check(root: string, day?: string): Promise<Findings> {
  const found = LOOKED_THROUGH.flatMap((folder) => listFiles(root, folder));
  const odd = unreadableFileProblems(root, found);
  if (odd.length > 0) return { problems: inFileOrder(odd), notes: [], drafts: [] };
  const checked = checkedOn(root, day);
  const { content, problems: misplaced } = readContent(join(root, 'src/content'));
  const published = contentWith(content, NO_DRAFTS);
  const { problems, notes } = await problemsIn(checked, published);
  const drafts = await draftFindings(checked, content, problems);
  const gone = goneAnswers(root, published, checked.today);
  const all = [
    ...misplaced,
    ...noEntryLeft(published),
    ...fileProblems(checked, found, content),
    ...problems,
    ...gone.problems,
    ...endedProblems(published),
    ...drafts.problems,
  ];
  const wrong = new Set(all.map(({ file }) => file));
  return {
    problems: inFileOrder(all),
    notes: [
      ...notes.map(problemLine),
      ...gone.notes,
      ...notesOn(root, published, checked.today, wrong),
      ...drafts.notes,
    ],
    drafts: drafts.drafts,
  };
}
