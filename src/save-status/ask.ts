/** Where the site's files are: as GitHub names them. */
export interface Branch {
  /** "owner/name" */
  name: string;
  branch: string;
}

/** Asks GitHub for a part of a repository: "/commits?per_page=10". */
export type Ask = <Answer>(path: string) => Promise<Answer>;

/** Why GitHub gave no answer. */
type Reason = 'expired' | 'forbidden' | 'limited' | 'down';

/** GitHub gave no answer. */
export class Unanswered extends Error {
  readonly reason: Reason;
  /** When it answers again, where it says so. */
  readonly again: Date | undefined;

  constructor(reason: Reason, again?: Date) {
    super(reason);
    this.reason = reason;
    this.again = again;
  }
}

/** A page that does not answer for so long will not, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Asks as whoever has the token. The browser keeps each answer and asks whether it still holds, by
 * its ETag; GitHub does not count such a question against the 5,000 of an hour
 * (https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api).
 * @throws Unanswered
 */
export const asker =
  (fetch: typeof globalThis.fetch, { name }: Branch, token: string): Ask =>
  async <Answer>(path: string) => {
    const response = await fetch(`https://api.github.com/repos/${name}${path}`, {
      cache: 'no-cache',
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(PATIENCE),
    }).catch(() => undefined);
    if (response?.ok) return (await response.json()) as Answer;
    throw unanswered(response);
  };

/**
 * Why an answer is none. A private repository that a token may not see does not exist for it (404);
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function unanswered(response: Response | undefined): Unanswered {
  const { status = 0, headers = new Headers() } = response ?? {};
  if (status === 401) return new Unanswered('expired');
  const wait = headers.get('retry-after');
  const isLimited = wait !== null || headers.get('x-ratelimit-remaining') === '0';
  if (status === 429 || (status === 403 && isLimited)) {
    const reset = headers.get('x-ratelimit-reset');
    const until = wait ? Date.now() + Number(wait) * 1000 : reset ? Number(reset) * 1000 : NaN;
    return new Unanswered('limited', Number.isNaN(until) ? undefined : new Date(until));
  }
  return new Unanswered(status === 403 || status === 404 ? 'forbidden' : 'down');
}
