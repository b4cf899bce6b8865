import type { Repository } from './repository.ts';

/** What is told of the requests that the editor sends to GitHub. */
export interface Told {
  /** GitHub answered, so that somebody is signed in. */
  answered(): void;
  /** A commit was made: the editor saved something, or published it. */
  saved(commit: string): void;
}

type Fetch = typeof globalThis.fetch;

const GRAPHQL = 'https://api.github.com/graphql';

const COMMIT =
  'mutation($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';

/** https://docs.github.com/en/graphql/reference/mutations#createcommitonbranch */
interface Committed {
  data?: { createCommitOnBranch?: { commit?: { oid?: string } } | null } | null;
  errors?: unknown;
}

/**
 * Listens to the editor's requests, because its own events need a library from another host; and
 * gives its button "Publish Changes" something to do. By itself it sends GitHub an event for a
 * workflow (repository_dispatch), which no host builds a site for. A commit without a change is
 * what both the check and the host listen to: what was saved before is checked and built with it.
 * @returns the browser's own fetch, to which nobody listens
 */
export function listen(page: Window & { fetch: Fetch }, repository: Repository, told: Told): Fetch {
  const fetch = page.fetch.bind(page);
  const dispatches = `https://api.github.com/repos/${repository.name}/dispatches`;
  page.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url === dispatches) return publish(fetch, repository, init, told);
    const response = await fetch(input, init);
    if (url.startsWith('https://api.github.com/') && response.ok) {
      const commit = await commitIn(response, init);
      if (commit) told.saved(commit);
      else told.answered();
    }
    return response;
  };
  return fetch;
}

/** The commit that a request made, if it made one. */
async function commitIn(response: Response, init: RequestInit = {}): Promise<string | undefined> {
  const { body } = init;
  if (typeof body !== 'string' || !body.includes('createCommitOnBranch')) return undefined;
  const { data } = (await response.clone().json()) as Committed;
  return data?.createCommitOnBranch?.commit?.oid;
}

/** Makes a commit without a change, on top of the last, and answers as GitHub does an event. */
async function publish(
  fetch: Fetch,
  { name, branch }: Repository,
  init: RequestInit = {},
  told: Told,
): Promise<Response> {
  const authorization = new Headers(init.headers).get('authorization') ?? '';
  const last = await fetch(
    `https://api.github.com/repos/${name}/commits/${encodeURIComponent(branch)}`,
    { cache: 'no-cache', headers: { authorization, accept: 'application/vnd.github.sha' } },
  );
  if (!last.ok) return last;
  const input = {
    branch: { repositoryNameWithOwner: name, branchName: branch },
    expectedHeadOid: await last.text(),
    message: { headline: 'Publish' },
    fileChanges: { additions: [], deletions: [] },
  };
  const response = await fetch(GRAPHQL, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ query: COMMIT, variables: { input } }),
  });
  const { data } = (await response.json()) as Committed;
  const commit = data?.createCommitOnBranch?.commit?.oid;
  if (!response.ok || !commit) return new Response(null, { status: 409 });
  told.saved(commit);
  return new Response(null, { status: 204 });
}
