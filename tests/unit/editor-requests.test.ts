import { describe, expect, it } from 'vitest';
import { listen } from '#editor/requests.ts';

const REPOSITORY = { name: 'ann/site', branch: 'main' };
const API = 'https://api.github.com';

type Asked = [url: string, init: RequestInit | undefined];

/** A page whose requests are answered by a function, with what was told of them. */
function page(answer: (url: string) => Response) {
  const asked: Asked[] = [];
  const told: string[] = [];
  const fetch = ((input: RequestInfo | URL, init?: RequestInit) => {
    const url = input instanceof Request ? input.url : String(input);
    asked.push([url, init]);
    return Promise.resolve(answer(url));
  }) as typeof globalThis.fetch;
  const window = { fetch } as unknown as Window & { fetch: typeof globalThis.fetch };
  const plain = listen(window, REPOSITORY, {
    answered: () => told.push('answered'),
    saved: (commit) => told.push(`saved ${commit}`),
  });
  return { window, plain, asked, told };
}

const committed = (oid: string) =>
  Response.json({ data: { createCommitOnBranch: { commit: { oid } } } });
const mutation = { method: 'POST', body: '{"query":"mutation { createCommitOnBranch }"}' };

describe('The requests of the editor', () => {
  it('tell of a save, with its commit, and the editor still reads the answer', async () => {
    const { window, told } = page(() => committed('b'));
    const response = await window.fetch(`${API}/graphql`, mutation);
    expect(told).toEqual(['saved b']);
    expect(await response.json()).toHaveProperty('data.createCommitOnBranch.commit.oid', 'b');
  });

  it('tell that GitHub answered, and of nothing else', async () => {
    const { window, told } = page((url) =>
      url.includes('user') ? Response.json({}, { status: 401 }) : Response.json({ errors: [] }),
    );
    await window.fetch(`${API}/user`);
    await window.fetch('https://www.githubstatus.com/api');
    expect(told).toEqual([]);
    await window.fetch(`${API}/graphql`, { method: 'POST', body: '{"query":"query { a }"}' });
    await window.fetch(`${API}/graphql`, mutation);
    expect(told).toEqual(['answered', 'answered']);
  });

  it('are not listened to when the page itself asks', async () => {
    const { plain, told, asked } = page(() => committed('b'));
    await plain(`${API}/graphql`, mutation);
    expect([told, asked.length]).toEqual([[], 1]);
  });
});

describe('“Publish Changes”', () => {
  const press = (window: Window & { fetch: typeof globalThis.fetch }) =>
    window.fetch(`${API}/repos/ann/site/dispatches`, {
      method: 'POST',
      headers: { Authorization: 'token t' },
      body: '{"event_type":"sveltia-cms-publish"}',
    });

  it('makes a commit without a change on top of the last, which is no event for a workflow', async () => {
    const { window, asked, told } = page((url) =>
      url.endsWith('/commits/main') ? new Response('a') : committed('b'),
    );
    expect((await press(window)).status).toBe(204);
    expect(told).toEqual(['saved b']);
    expect(asked.map(([url]) => url)).toEqual([
      `${API}/repos/ann/site/commits/main`,
      `${API}/graphql`,
    ]);
    const { variables } = JSON.parse(String(asked[1]?.[1]?.body)) as { variables: object };
    expect(variables).toEqual({
      input: {
        branch: { repositoryNameWithOwner: 'ann/site', branchName: 'main' },
        expectedHeadOid: 'a',
        message: { headline: 'Publish' },
        fileChanges: { additions: [], deletions: [] },
      },
    });
    for (const [, init] of asked) expect(init?.headers).toMatchObject({ authorization: 'token t' });
  });

  it('fails where GitHub lets no commit be made', async () => {
    for (const answer of [
      () => Response.json({}, { status: 403 }),
      (url: string) =>
        url.endsWith('/commits/main')
          ? new Response('a')
          : Response.json({ data: { createCommitOnBranch: null }, errors: [{}] }),
    ]) {
      const { window, told } = page(answer);
      expect((await press(window)).ok).toBe(false);
      expect(told).toEqual([]);
    }
  });
});
