import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { commentOf, CONTEXT, linesIn } from '#save-status/comment.ts';

interface Received {
  url: string;
  token: string | undefined;
  body: Record<string, string>;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A listener in GitHub's place; it answers paths that fit with 403. */
async function listener(refused = /^$/) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const { url = '', headers } = request;
      received.push({
        url,
        token: headers.authorization,
        body: JSON.parse(text) as Record<string, string>,
      });
      response.writeHead(refused.test(url) ? 403 : 201).end('{"message":"Not accessible"}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { received, address: `http://127.0.0.1:${port}` };
}

/** Runs the command as the workflow does. */
function run(env: Record<string, string>): Promise<{ status: number | null; said: string }> {
  const child = spawn(process.execPath, ['src/save-status/tell.cli.ts'], {
    env: {
      PATH: process.env['PATH'],
      SystemRoot: process.env['SystemRoot'],
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'ann/site',
      GITHUB_RUN_ID: '7',
      GITHUB_SHA: 'abc',
      TOKEN: 'secret',
      ...env,
    },
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, said })));
}

const LINES = ['src/content/a.md, line 1: `x` is wrong. Write "y".', 'Another, ```.'];
const COMMENT = JSON.stringify(commentOf(LINES));

describe('The job that tells GitHub what became of a commit', () => {
  it('says that nothing is to be put right', async () => {
    const { received, address } = await listener();
    expect(await run({ GITHUB_API_URL: address, RESULT: 'success' })).toEqual({
      status: 0,
      said: '',
    });
    expect(received).toEqual([
      {
        url: '/repos/ann/site/statuses/abc',
        token: 'Bearer secret',
        body: {
          context: CONTEXT,
          state: 'success',
          description: 'Nothing is to be put right.',
          target_url: 'https://github.example/ann/site/actions/runs/7',
        },
      },
    ]);
  });

  it('comments with the check’s words before it says that the commit is refused', async () => {
    const { received, address } = await listener();
    const env = { GITHUB_API_URL: address, RESULT: 'failure', COMMENT };
    expect((await run(env)).status).toBe(0);
    expect(received.map(({ url }) => url)).toEqual([
      '/repos/ann/site/commits/abc/comments',
      '/repos/ann/site/statuses/abc',
    ]);
    expect(linesIn(received[0]?.body['body'] ?? '')).toEqual(LINES);
    expect(received[1]?.body).toMatchObject({ state: 'failure' });
  });

  it.each(['failure', 'cancelled', 'skipped'])(
    'says that the site could not be built where the check found nothing: %s',
    async (RESULT) => {
      const { received, address } = await listener();
      expect((await run({ GITHUB_API_URL: address, RESULT, COMMENT: '' })).status).toBe(0);
      expect(received.map(({ body }) => [body['state'], body['description']])).toEqual([
        ['failure', 'The site could not be built: see the run.'],
      ]);
    },
  );

  it('gives the status although GitHub takes no comment, and fails with what it answered', async () => {
    const { received, address } = await listener(/comments$/);
    const { status, said } = await run({ GITHUB_API_URL: address, RESULT: 'failure', COMMENT });
    expect(status).toBe(1);
    expect(said).toContain('GitHub did not take commits/abc/comments: it answered 403');
    expect(received).toHaveLength(2);
  });

  it('says what it lacks', async () => {
    const { status, said } = await run({ TOKEN: '', RESULT: 'success' });
    expect(status).toBe(1);
    expect(said).toContain('needs GITHUB_API_URL, TOKEN.');
  });
});
