import { describe, expect, it } from 'vitest';
import { asker, Unanswered } from '#save-status/ask.ts';
import { AUTHOR, commentOf, CONTEXT, linesIn } from '#save-status/comment.ts';
import { isSettled, type Outcome } from '#save-status/outcome.ts';
import { readOutcome, type Known } from '#save-status/read.ts';
import { sentenceOf } from '#save-status/sentences.ts';

const BRANCH = { name: 'ann/site', branch: 'main' };
const NOW = Date.parse('2026-11-30T12:00:00Z');
const LINES = ['src/content/clinic.yaml, line 3: "phone" is no phone number. Write it anew.'];

/** A commit of so many minutes ago. */
const commit = (sha: string, message = 'Change a', minutes = 1) => ({
  sha,
  html_url: `https://github.example/${sha}`,
  commit: { message, committer: { date: new Date(NOW - minutes * 60_000).toISOString() } },
});

const status = (state: string, context = CONTEXT) => ({
  statuses: [
    { context: 'Another', state: 'success', target_url: null },
    { context, state, target_url: 'https://github.example/run' },
  ],
});

const comment = (body: string, login = AUTHOR) => ({
  body,
  html_url: 'https://github.example/comment',
  user: { login },
});

/** What GitHub has, by path behind the repository; a number is the status of a refusal. */
type Answers = Record<string, unknown>;

function outcomeOf(answers: Answers, known: Partial<Known> = {}): Promise<Outcome> {
  const fetch = ((url: string) => {
    const path = url.replace(`https://api.github.com/repos/${BRANCH.name}`, '').split('?')[0] ?? '';
    const none = path.endsWith('/status') ? { statuses: [] } : [];
    const answer = path in answers ? answers[path] : none;
    return Promise.resolve(
      typeof answer === 'number'
        ? Response.json({ message: 'No' }, { status: answer })
        : Response.json(answer),
    );
  }) as typeof globalThis.fetch;
  const all: Known = { commit: 'old', now: NOW, compared: new Map(), ...known };
  return readOutcome(asker(fetch, BRANCH, 'token'), BRANCH, all);
}

describe('A comment with the words of the check', () => {
  it('is read back, line by line', () => {
    const lines = ['one: `a`', 'two: ```` and ```', '# three', '- four @ann #1', '</details>'];
    expect(linesIn(commentOf(lines))).toEqual(lines);
    expect(linesIn(commentOf(lines).replaceAll('\n', '\r\n'))).toEqual(lines);
  });

  it('says how many things there are, and that nothing was published', () => {
    expect(commentOf(LINES)).toMatch(/^The check found 1 thing to put right\. Nothing was publ/);
    expect(commentOf([...LINES, ...LINES])).toMatch(/^The check found 2 things/);
  });

  it('keeps what an owner wrote in a block of code, which no line of it ends', () => {
    const [, , fence = '', first] = commentOf(['```', '@ann ````` [a](b)']).split('\n');
    expect([fence, first]).toEqual(['``````text', '```']);
  });

  it('is no longer than GitHub takes, and says what it leaves out', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `${index} ${'é'.repeat(40)}`);
    const body = commentOf(many);
    expect(Buffer.byteLength(body)).toBeLessThan(65_536);
    const kept = linesIn(body) ?? [];
    expect(kept).toEqual(many.slice(0, kept.length));
    expect(body).toContain(`${(3000 - kept.length).toLocaleString('en-GB')} more things`);
  });

  it.each(['', 'Nice work!', '```text\na\n```', 'The check found 1 thing, and no block'])(
    'is none of these: %j',
    (body) => {
      expect(linesIn(body)).toBeUndefined();
    },
  );
});

describe('What became of the last save', () => {
  it('is published when the site is of that commit', async () => {
    expect(await outcomeOf({ '/commits': [commit('b')] }, { commit: 'b' })).toEqual({
      stage: 'published',
    });
  });

  it('is published when the site is of a later commit, and only then', async () => {
    const answers = (found: string) => ({
      '/commits': [commit('b'), commit('a')],
      '/compare/b...c': { status: found },
      '/commits/b/status': status('success'),
    });
    expect(await outcomeOf(answers('ahead'), { commit: 'c' })).toEqual({ stage: 'published' });
    for (const found of ['behind', 'diverged']) {
      expect(await outcomeOf(answers(found), { commit: 'c' }), found).toEqual({
        stage: 'building',
      });
    }
  });

  it('asks only once which of two commits is the later', async () => {
    const compared = new Map<string, boolean>();
    const log = { '/commits': [commit('b')] };
    const known = { commit: 'c', compared };
    await outcomeOf({ ...log, '/compare/b...c': { status: 'ahead' } }, known);
    expect(await outcomeOf({ ...log, '/compare/b...c': 500 }, known)).toEqual({
      stage: 'published',
    });
  });

  it('is not known to be published where the site is of a commit that is gone', async () => {
    const answers = { '/commits': [commit('b')], '/compare/b...c': 404 };
    expect(await outcomeOf(answers, { commit: 'c' })).toEqual({ stage: 'waiting' });
  });

  it('is waited for before the check has said anything, and for a quarter of an hour', async () => {
    const after = (minutes: number, found: object = { statuses: [] }) =>
      outcomeOf({
        '/commits': [commit('b', 'Change', minutes), commit('old')],
        '/commits/b/status': found,
      });
    expect(await after(1)).toEqual({ stage: 'waiting' });
    expect(await after(14, status('pending'))).toEqual({ stage: 'waiting' });
    expect(await after(16)).toMatchObject({ stage: 'unheard', link: 'https://github.example/b' });
    expect(await after(1, status('success'))).toEqual({ stage: 'building' });
    expect(await after(16, status('success'))).toMatchObject({ stage: 'overdue' });
    // Others may give a commit a status, too.
    expect(await after(1, status('success', 'Deploy'))).toEqual({ stage: 'waiting' });
  });

  it('is waited for as long as GitHub’s list lacks a commit made a moment ago', async () => {
    const answers = { '/commits': [commit('a')] };
    expect(await outcomeOf(answers, { commit: 'a', saved: 'b' })).toEqual({ stage: 'unlisted' });
    expect(await outcomeOf(answers, { commit: 'a', saved: 'a' })).toEqual({ stage: 'published' });
  });

  it('says no more than "checked" where it is not known what the site is of', async () => {
    const answers = { '/commits': [commit('b')], '/commits/b/status': status('success') };
    expect(await outcomeOf(answers, { commit: null })).toEqual({ stage: 'checked' });
  });

  it('is refused with the check’s own words, and with nobody else’s', async () => {
    const answers = (...comments: object[]) => ({
      '/commits': [commit('b')],
      '/commits/b/status': status('failure'),
      '/commits/b/comments': comments,
    });
    const link = 'https://github.example/comment';
    expect(await outcomeOf(answers(comment('Hm'), comment(commentOf(LINES))))).toEqual({
      stage: 'refused',
      words: LINES,
      link,
    });
    const last = commentOf(['Another']);
    expect(await outcomeOf(answers(comment(commentOf(LINES)), comment(last)))).toMatchObject({
      words: ['Another'],
    });
    expect(await outcomeOf(answers(comment(commentOf(LINES), 'mallory')))).toEqual({
      stage: 'refused',
      link: 'https://github.example/run',
    });
  });

  it('is known but for how far the check is to a token that may not read statuses', async () => {
    const answers = { '/commits': [commit('b')], '/commits/b/status': 403 };
    expect(await outcomeOf(answers)).toEqual({ stage: 'unread' });
    expect(
      await outcomeOf({ ...answers, '/commits/b/comments': [comment(commentOf(LINES))] }),
    ).toMatchObject({ stage: 'refused', words: LINES });
    expect(await outcomeOf(answers, { commit: 'b' })).toEqual({ stage: 'published' });
    const late = { ...answers, '/commits': [commit('b', 'Change', 60)] };
    expect(await outcomeOf(late)).toEqual({ stage: 'unread' });
  });

  it('counts the saves that are kept, and tells of the last that asked to be published', async () => {
    const kept = [commit('d', '[skip ci] Change'), commit('c', 'Add x [SKIP NETLIFY]')];
    const log = { '/commits': [...kept, commit('b'), commit('a')] };
    expect(await outcomeOf(log, { commit: 'b' })).toEqual({ stage: 'kept', kept: 2 });
    expect(await outcomeOf(log, { commit: 'a' })).toEqual({ stage: 'waiting', kept: 2 });
    const failed = { ...log, '/commits/b/status': status('failure') };
    expect(await outcomeOf(failed, { commit: 'a' })).toMatchObject({ stage: 'refused', kept: 2 });
    // A build at night takes along what was kept.
    expect(await outcomeOf(log, { commit: 'd' })).toEqual({ stage: 'published' });
    expect(await outcomeOf({ '/commits': kept }, { commit: 'a' })).toEqual({
      stage: 'kept',
      kept: 2,
    });
  });
});

describe('GitHub', () => {
  const answer = (code: number, headers: Record<string, string> = {}) =>
    asker(
      () => Promise.resolve(new Response('{}', { status: code, headers })),
      BRANCH,
      't',
    )('/commits');

  it.each([
    [401, {}, 'expired'],
    [403, {}, 'forbidden'],
    [404, {}, 'forbidden'],
    [403, { 'x-ratelimit-remaining': '0' }, 'limited'],
    [403, { 'retry-after': '30' }, 'limited'],
    [429, {}, 'limited'],
    [500, {}, 'down'],
    [503, {}, 'down'],
  ])('that answers %i %j is "%s"', async (code, headers, reason) => {
    await expect(answer(code, headers as Record<string, string>)).rejects.toMatchObject({ reason });
  });

  it('says when it answers again', async () => {
    const reset = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1800000000' };
    const again = new Date(1_800_000_000_000);
    await expect(answer(403, reset)).rejects.toMatchObject({ again });
    await expect(answer(429)).rejects.toMatchObject({ again: undefined });
  });

  it('that cannot be reached is down', async () => {
    const offline = asker(() => Promise.reject(new TypeError('offline')), BRANCH, 't');
    await expect(offline('/commits')).rejects.toBeInstanceOf(Unanswered);
    await expect(offline('/commits')).rejects.toMatchObject({ reason: 'down' });
  });

  it('is asked with the token, and for what changed alone', async () => {
    const asked: [string, RequestInit | undefined][] = [];
    const fetch = ((url: string, init?: RequestInit) => {
      asked.push([url, init]);
      return Promise.resolve(Response.json([]));
    }) as typeof globalThis.fetch;
    await asker(fetch, BRANCH, 'secret')('/commits');
    expect(asked).toEqual([
      [
        'https://api.github.com/repos/ann/site/commits',
        expect.objectContaining({
          cache: 'no-cache',
          headers: expect.objectContaining({ authorization: 'Bearer secret' }),
        }),
      ],
    ]);
  });
});

describe('The sentence for it', () => {
  it.each<[Outcome, RegExp]>([
    [{ stage: 'published' }, /^Published: everything that was saved is online\.$/],
    [{ stage: 'kept', kept: 1 }, /^1 change is saved and not yet published\. It is .*Publish Ch/],
    [{ stage: 'kept', kept: 5 }, /^5 changes are saved and not yet published\. They .*together/],
    [{ stage: 'refused', words: LINES }, /^Not published: 1 thing to put right/],
    [{ stage: 'refused' }, /^Not published: the site could not be built/],
    [
      { stage: 'building', kept: 2 },
      /then it is online\. 2 changes saved since then are not yet published: press/,
    ],
    [{ stage: 'limited' }, /answers again later/],
    [{ stage: 'limited', again: new Date(2026, 10, 30, 14, 5) }, /answers again at 14:05/],
    [{ stage: 'unread' }, /“Commit statuses”, “Read-only”/],
    [{ stage: 'forbidden' }, /“Contents” the permission “Read and write”/],
  ])('of %j', (outcome, says) => {
    expect(sentenceOf(outcome)).toMatch(says);
  });

  it('is not asked for any more once only somebody can change it', () => {
    const open = (['building', 'unlisted', 'waiting', 'unread', 'limited', 'down'] as const).map(
      (stage) => isSettled({ stage }),
    );
    const settled = (['published', 'refused', 'kept', 'expired', 'unheard'] as const).map((stage) =>
      isSettled({ stage }),
    );
    expect([...open, ...settled]).toEqual([...open.map(() => false), ...settled.map(() => true)]);
  });
});
