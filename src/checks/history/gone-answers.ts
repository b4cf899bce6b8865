import { basename } from 'node:path';
import { expiredSince } from '#checks/expiry.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { problemLine, type Problem } from '#checks/problem.ts';
import { historyOf, type Commit, type History } from './git.ts';

/** What people have links to: a question at its fragment, a service at its page. */
const LASTING = ['faq', 'services'] as const;

/** Where photographs of clients are: what is taken out of it must not wait for anything. */
const PHOTOGRAPHS = 'src/content/gallery';

const DRAFT = /^draft:[ \t]*true\b/m;

/**
 * Questions and services that were published and whose addresses lead nowhere now, found by the
 * project's history in git alone.
 * @param today as 2026-11-22
 * @returns problems, which stop the build; notes instead of one that was made a draft, and where
 * something else must not wait: a photograph that is taken out, or what ended by its date since
 */
export function goneAnswers(
  root: string,
  content: Content,
  today: string,
): { problems: Problem[]; notes: string[] } {
  const history = historyOf(root);
  if (history === undefined) return NOTHING;
  if (history === 'unknown') return { problems: [], notes: [UNKNOWN] };
  const drafts = new Set((content.leftOut ?? []).map(({ entry }) => entry.file));
  const { draft = [], gone = [] } = Object.groupBy(goneFiles(history, content), (path) =>
    drafts.has(path) ? 'draft' : 'gone',
  );
  const problems = gone.map(problemOf);
  const mustGetOut = gone.some((path) => hasEnded(history.deletion(path), history, content, today));
  return mustGetOut
    ? { problems: [], notes: [...draft.map(draftNote), ...problems.map(problemLine)] }
    : { problems, notes: draft.map(draftNote) };
}

/** A draft is made on purpose, and may be published again. */
const draftNote = (path: string): string =>
  `${path} was published and is a draft now: links to it lead nowhere until it is published again.`;

const NOTHING = { problems: [], notes: [] };

const UNKNOWN =
  'Only the latest commits are here, so nobody looked whether an answer is gone that was published.';

/** Files whose names lead nowhere: not there today, no earlier name, and not ended on purpose. */
function goneFiles(history: History, content: Content): string[] {
  const ended = content.clinic[0]?.data.ended ?? [];
  return LASTING.flatMap((name) => {
    const there = new Set(content.names[name]);
    const gone = history
      .filesEver([`src/content/${name}`])
      .filter((path) => path.endsWith('.md') && !there.has(nameOf(path)));
    if (gone.length === 0) return [];
    const aliases = new Set(content[name].flatMap(({ data }) => data.aliases ?? []));
    return gone
      .filter((path) => !aliases.has(nameOf(path)) && !ended.includes(nameOf(path)))
      .filter((path) => history.versions(path).some((text) => !text || !DRAFT.test(text)));
  });
}

const nameOf = (path: string): string => basename(path, '.md');

function problemOf(path: string): Problem {
  return {
    file: path,
    says: 'this was published and is gone, so links to it lead nowhere',
    fix: `Write "${nameOf(path)}" behind "aliases" of the file that took its place. If none did, write it behind "ended" in src/content/clinic.yaml.`,
  };
}

/** Whether the site as it was before a commit shows what it may show no more. */
const hasEnded = (
  commit: Commit | undefined,
  history: History,
  content: Content,
  today: string,
): boolean =>
  history.changedSince(commit, PHOTOGRAPHS) ||
  (commit !== undefined && expiredSince(content, commit.day, today).length > 0);

/** Names of what ended on purpose that are there. */
export const endedProblems = ({ clinic, names }: Content): Problem[] =>
  clinic.flatMap(({ file, source, data: { ended = [] } }) =>
    ended.flatMap((name, index) => {
      const at = LASTING.find((one) => names[one].includes(name));
      if (!at) return [];
      return [
        {
          file,
          line: source.lineOf(['ended', index]),
          field: 'ended',
          says: `"${name}" has not ended: there is src/content/${at}/${name}.md`,
          fix: 'Remove it from this list, or delete that file.',
        },
      ];
    }),
  );
