import { type Ask, type Branch, Unanswered } from './ask.ts';
import { AUTHOR, CONTEXT, linesIn } from './comment.ts';
import type { Outcome, Published } from './outcome.ts';

/** https://docs.github.com/en/rest/commits/commits#list-commits */
interface Commit {
  sha: string;
  html_url: string;
  commit: { message: string; committer: { date: string } };
}

/** https://docs.github.com/en/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
interface Statuses {
  statuses: { context: string; state: string; target_url: string | null }[];
}

/** https://docs.github.com/en/rest/commits/comments#list-commit-comments */
interface Comment {
  body: string;
  html_url: string;
  user: { login: string } | null;
}

/** What is known when GitHub is asked. */
export interface Known extends Published {
  /** A commit that was made a moment ago, which GitHub's list may not have yet. */
  saved?: string | undefined;
  /** In milliseconds since 1970. */
  now: number;
  /** What GitHub said of two commits before, by the path it was asked for: that never changes. */
  compared: Map<string, boolean>;
}

/** How many commits are looked at; more saves than that wait for no one. */
const MOST = 30;

/** Longer than the check and a build take together, in milliseconds. */
const LONG = 15 * 60_000;

/**
 * A commit whose message says so is neither checked nor built:
 * https://docs.github.com/en/actions/how-tos/manage-workflow-runs/skip-workflow-runs and
 * https://docs.netlify.com/deploy/manage-deploys/manage-deploys-overview/#skip-a-deploy
 */
const SKIPPED = /\[(?:skip[ -](?:ci|actions|netlify)|(?:ci|actions)[ -]skip|no[ -]ci)\]/i;

/**
 * What became of the last save of a branch.
 * @throws Unanswered where GitHub does not say which saves there are
 */
export async function readOutcome(ask: Ask, { branch }: Branch, known: Known): Promise<Outcome> {
  const commits = await ask<Commit[]>(
    `/commits?sha=${encodeURIComponent(branch)}&per_page=${MOST}`,
  );
  const [last] = commits;
  const isListed = !known.saved || commits.some(({ sha }) => sha === known.saved);
  if (!isListed || !last) return { stage: 'unlisted' };
  if (await isPublished(ask, commits, last, known)) return { stage: 'published' };
  const asked = commits.find(({ commit }) => !SKIPPED.test(commit.message));
  const kept = asked ? commits.indexOf(asked) : commits.length;
  const outcome: Outcome =
    !asked || (kept > 0 && (await isPublished(ask, commits, asked, known)))
      ? { stage: 'kept' }
      : await outcomeOf(ask, asked, known);
  return kept > 0 ? { ...outcome, kept } : outcome;
}

/** What became of a commit that asked to be published and is not. */
async function outcomeOf(ask: Ask, commit: Commit, known: Known): Promise<Outcome> {
  const isLate = known.now - Date.parse(commit.commit.committer.date) > LONG;
  const link = commit.html_url;
  const status = await statusOf(ask, commit);
  if (status?.state === 'success') {
    if (known.commit === null) return { stage: 'checked' };
    return isLate ? { stage: 'overdue', link } : { stage: 'building' };
  }
  // Whoever may read the repository may read its comments.
  if (status === null || status?.state === 'failure') {
    const comment = await commentOf(ask, commit);
    if (comment) return { stage: 'refused', ...comment };
    if (status) return { stage: 'refused', link: status.target_url ?? link };
  }
  if (status === null) return { stage: 'unread' };
  return isLate ? { stage: 'unheard', link } : { stage: 'waiting' };
}

/**
 * The status that the check gave, undefined before it gave one, and null where the token may not
 * read it: that takes "Commit statuses", a comment "Contents"
 * (https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens).
 */
async function statusOf(ask: Ask, { sha }: Commit) {
  const answer = await ask<Statuses>(`/commits/${sha}/status`).catch((error: unknown) => {
    if (error instanceof Unanswered && error.reason === 'forbidden') return null;
    throw error;
  });
  return answer && answer.statuses.find(({ context }) => context === CONTEXT);
}

/** What the check wrote to a commit last. */
async function commentOf(ask: Ask, { sha }: Commit) {
  const comments = await ask<Comment[]>(`/commits/${sha}/comments?per_page=100`);
  return comments
    .toReversed()
    .filter(({ user }) => user?.login === AUTHOR)
    .map(({ body, html_url: link }) => ({ words: linesIn(body), link }))
    .find((comment): comment is { words: string[]; link: string } => comment.words !== undefined);
}

/** Whether the site is of a commit or of a later one, which has the other among its ancestors. */
async function isPublished(
  ask: Ask,
  commits: readonly Commit[],
  commit: Commit,
  { commit: published, compared }: Known,
): Promise<boolean> {
  if (published === null || published === commit.sha) return published === commit.sha;
  // The list begins with the newest: mostly the site is of one that stands below the commit.
  const earlier = commits.slice(commits.indexOf(commit));
  if (earlier.some(({ sha }) => sha === published)) return false;
  const path = `/compare/${commit.sha}...${published}?per_page=1`;
  const before = compared.get(path);
  if (before !== undefined) return before;
  const answer = await ask<{ status: string }>(path).catch((error: unknown) => {
    // The site may be of a commit that is gone, after a history was written anew.
    if (error instanceof Unanswered && error.reason === 'forbidden') return { status: 'unknown' };
    throw error;
  });
  const isLater = answer.status === 'ahead';
  compared.set(path, isLater);
  return isLater;
}
