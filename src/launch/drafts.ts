import { draftLine, needsInWords, type DraftNeeds } from '#checks/drafts/draft-findings.ts';
import { counted } from '#prose/counted.ts';
import { missing, type Change, type LaunchItem } from './item.ts';

/** What is written and not published yet; nothing where there is no draft. */
export function unpublished(written: readonly DraftNeeds[]): LaunchItem | undefined {
  if (written.length === 0) return undefined;
  return missing(
    counted(written.length, 'draft'),
    written.map(change),
    'Visitors see none of it; a preview shows what needs nothing more.',
  );
}

function change({ draft, needs }: DraftNeeds): Change {
  const publish = 'Take this line out to publish it';
  return {
    file: draft.entry.file,
    line: draftLine(draft),
    write:
      needs.length === 0
        ? `${publish}: nothing is missing.`
        : `${publish}. Before that it needs ${needsInWords(needs)}; "npm run check" says more.`,
  };
}
