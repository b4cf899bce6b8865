import { OwnerError } from '#terminal/owner-error.ts';
import { CONTEXT } from './comment.ts';

/** What a workflow knows of itself, and what its job passes on. */
export interface Told {
  /** https://docs.github.com/en/actions/reference/workflows-and-actions/variables */
  GITHUB_API_URL: string;
  GITHUB_SERVER_URL: string;
  GITHUB_REPOSITORY: string;
  GITHUB_RUN_ID: string;
  GITHUB_SHA: string;
  /** The workflow's own token, with the permissions "statuses" and "contents" to write. */
  TOKEN: string;
  /** How the job that checks and builds ended: "success" or another word. */
  RESULT: string;
  /** The comment that refusal.cli.ts made, as JSON, or nothing. */
  COMMENT: string;
}

/**
 * Tells GitHub what became of a commit: a status, and before it, for a commit that was refused, a
 * comment with the check's words; whoever sees the status finds the words.
 * @throws OwnerError that says what GitHub answered to what it did not take
 */
export async function tell(told: Told, fetch: typeof globalThis.fetch): Promise<void> {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_RUN_ID, GITHUB_SHA, RESULT } = told;
  const isGood = RESULT === 'success';
  const comment = isGood || !told.COMMENT ? undefined : (JSON.parse(told.COMMENT) as string);
  const refused = comment
    ? await post(told, fetch, `commits/${GITHUB_SHA}/comments`, { body: comment })
    : undefined;
  const unsaid = await post(told, fetch, `statuses/${GITHUB_SHA}`, {
    context: CONTEXT,
    state: isGood ? 'success' : 'failure',
    description: isGood
      ? 'Nothing is to be put right.'
      : comment
        ? 'Things are to be put right: see the comment on this commit.'
        : 'The site could not be built: see the run.',
    target_url: `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/actions/runs/${GITHUB_RUN_ID}`,
  });
  const problems = [refused, unsaid].filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new OwnerError(problems.join('\n'));
}

/** @returns what GitHub did not take, in a sentence */
async function post(
  { GITHUB_API_URL, GITHUB_REPOSITORY, TOKEN }: Told,
  fetch: typeof globalThis.fetch,
  path: string,
  body: object,
): Promise<string | undefined> {
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method: 'POST',
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify(body),
  });
  if (response.ok) return undefined;
  const words = (await response.text()).slice(0, 200);
  return `GitHub did not take ${path}: it answered ${response.status}, ${words}`;
}
