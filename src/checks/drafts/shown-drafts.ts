import { join } from 'node:path';
import { NO_DRAFTS, type ShownDrafts } from '#files/drafts.ts';
import { checkedOn, problemsIn } from '#checks/all-rules.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { addedBy } from './draft-findings.ts';
import { contentWith, draftsIn, draftsOf } from './drafts.ts';

/**
 * The drafts that a preview may show, whose address is public: those of which the check finds
 * nothing wrong. So none shows a photograph without consent or a review without its source, and
 * none refers to a draft that is not shown.
 * @param root the project's folder
 */
export async function shownDrafts(root: string, day?: string): Promise<ShownDrafts> {
  const { content } = readContent(join(root, 'src/content'));
  const drafts = draftsIn(content);
  if (drafts.length === 0) return NO_DRAFTS;
  const checked = checkedOn(root, day);
  const { problems } = await problemsIn(checked, contentWith(content, NO_DRAFTS));
  let shown: ShownDrafts = new Set(drafts.map(({ key }) => key));
  while (shown.size > 0) {
    const added = await addedBy(checked, content, shown, problems);
    if (added.length === 0) return shown;
    const wrong = added.flatMap((problem) => draftsOf(problem, drafts).map(({ key }) => key));
    // What is wrong elsewhere is so because of a draft, and nobody can tell of which.
    const isElsewhere = added.some((problem) => draftsOf(problem, drafts).length === 0);
    const left = isElsewhere
      ? NO_DRAFTS
      : new Set([...shown].filter((key) => !wrong.includes(key)));
    shown = left.size < shown.size ? left : NO_DRAFTS;
  }
  return shown;
}
