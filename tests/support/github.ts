import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Route } from '@playwright/test';
import { CONTEXT } from '#save-status/comment.ts';

/** Who signs in, and with what; nobody has such a token. */
const OWNER = { login: 'ann', name: 'Ann Example', email: 'ann@clinic.example' };
export const TOKEN = 'github_pat_example';

/** A question to GitHub, however it comes here. */
export interface Asked {
  method: string;
  path: string;
  authorization: string | undefined;
  body: string | null;
}

/** What Playwright and a server send as an answer. */
export interface Answer {
  status?: number;
  headers: Record<string, string>;
  body?: string | Buffer;
}

interface Request {
  query: string;
  variables: { input?: CommitInput };
}

/** https://docs.github.com/en/graphql/reference/input-objects#createcommitonbranchinput */
interface CommitInput {
  branch: { branchName: string };
  expectedHeadOid: string;
  message: { headline: string };
  fileChanges: {
    additions: { path: string; contents: string }[];
    deletions: { path: string }[];
  };
}

/**
 * Answers in GitHub's place, out of a bare git repository: what the editor asks for, and an error
 * for anything else, so that nothing it does goes by unseen.
 */
export class GitHub {
  /** Requests nothing here has an answer to. */
  readonly unanswered: string[] = [];
  /** What the workflow said of commits, by their names. */
  readonly statuses = new Map<string, 'success' | 'failure'>();
  readonly comments = new Map<string, { body: string; login: string }[]>();
  /** Paths that the token has no permission for. */
  forbidden: RegExp | undefined;
  /** Whether GitHub is out of order. */
  down = false;
  /** The commit that the site says it was built from. */
  published: string | null = null;

  private readonly repository: string;
  private readonly name: string;

  /**
   * @param repository folder of a bare git repository
   * @param name what GitHub would call it: "owner/name"
   */
  constructor(repository: string, name: string) {
    this.repository = repository;
    this.name = name;
  }

  /** Has everything a page asks of GitHub answered here, and what its site is of. */
  async answerFor(page: Page): Promise<void> {
    await page.route('**/admin/published.json', (route) => route.fulfill(this.publishedAnswer()));
    await page.route('https://www.githubstatus.com/**', (route) => route.fulfill(IN_ORDER));
    await page.route('https://api.github.com/**', (route) => this.answer(route));
  }

  /** What the site says it was built from. */
  publishedAnswer = (): Answer => json({ commit: this.published });

  private answer(route: Route): Promise<void> {
    const request = route.request();
    return route.fulfill(
      this.respond({
        method: request.method(),
        path: new URL(request.url()).pathname,
        authorization: request.headers()['authorization'],
        body: request.postData(),
      }),
    );
  }

  /** What GitHub would answer. */
  respond({ method, path, authorization, body }: Asked): Answer {
    if (this.down) return json({ message: 'Unavailable' }, 503);
    if (!authorization?.endsWith(` ${TOKEN}`)) return json({ message: 'Bad credentials' }, 401);
    if (path === '/graphql') return json(this.graphql(JSON.parse(body ?? '') as Request));
    if (this.forbidden?.test(path)) {
      return json({ message: 'Resource not accessible by personal access token' }, 403);
    }
    const found = this.rest(path) ?? this.commits(path);
    if (!found) this.unanswered.push(`${method} ${path}`);
    return found ?? json({ message: 'Not Found' }, 404);
  }

  private rest(path: string): Answer | undefined {
    if (path === '/user') return json({ id: 1, ...OWNER, html_url: 'https://github.com/ann' });
    const [, what, key = ''] =
      new RegExp(`^/repos/${this.name}/(collaborators|git/trees|git/blobs)/(.+)$`).exec(path) ?? [];
    if (what === 'collaborators') return { status: key === OWNER.login ? 204 : 404, headers: OPEN };
    if (what === 'git/trees') return json({ sha: key, tree: this.tree(key) });
    if (what !== 'git/blobs') return undefined;
    const body = this.git(['cat-file', 'blob', key]);
    return { body, headers: { ...OPEN, 'content-type': 'application/octet-stream' } };
  }

  /** What is asked of commits: which there are, and what became of them. */
  private commits(path: string): Answer | undefined {
    const [, asked = ''] = new RegExp(`^/repos/${this.name}/(.+)$`).exec(path) ?? [];
    if (asked === 'commits') return json(this.listed());
    if (asked === 'commits/main') return { body: this.line(['rev-parse', 'main']), headers: OPEN };
    const [, from, to] = /^compare\/(\w+)\.\.\.(\w+)$/.exec(asked) ?? [];
    if (from && to) {
      const isKnown = this.listed().some(({ sha }) => sha === to);
      return isKnown
        ? json({ status: this.compared(from, to) })
        : json({ message: 'Not Found' }, 404);
    }
    const [, sha = '', what] = /^commits\/(\w{40})\/(status|comments)$/.exec(asked) ?? [];
    if (what === 'status') {
      const state = this.statuses.get(sha);
      const target_url = 'https://github.com/run';
      return json({ statuses: state ? [{ context: CONTEXT, state, target_url }] : [] });
    }
    if (what !== 'comments') return undefined;
    return json(
      (this.comments.get(sha) ?? []).map(({ body, login }) => ({
        body,
        html_url: `https://github.com/${this.name}/commit/${sha}`,
        user: { login },
      })),
    );
  }

  private listed() {
    return this.lines(['log', '--format=%H%x09%cI%x09%s', 'main']).map((line) => {
      const [sha = '', date = '', message = ''] = line.split('\t');
      const html_url = `https://github.com/${this.name}/commit/${sha}`;
      return { sha, html_url, commit: { message, committer: { date } } };
    });
  }

  private compared(from: string, to: string): string {
    const base = this.line(['merge-base', from, to]);
    return base === from
      ? from === to
        ? 'identical'
        : 'ahead'
      : base === to
        ? 'behind'
        : 'diverged';
  }

  private tree(commit: string) {
    return this.lines(['ls-tree', '-r', '-l', commit]).map((line) => {
      const [, mode, type, sha, size, path] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/.exec(line) ?? [];
      return { mode, type, sha, size: Number(size), path };
    });
  }

  private graphql({ query, variables }: Request) {
    if (variables.input) return this.commit(variables.input, query);
    const parts = [...query.matchAll(/(\w+_\d+): /g)].map(({ 0: start, 1: alias = '', index }) => {
      const asked = query.slice(index + start.length);
      return [alias, asked.startsWith('object') ? this.object(asked) : this.ref(asked)] as const;
    });
    return {
      data: { repository: parts.length > 0 ? Object.fromEntries(parts) : { ref: this.last() } },
    };
  }

  /** `object(oid: "…") { … }`: the text of a file, or what a host says of a commit: nothing yet. */
  private object(asked: string) {
    const oid = /oid: "(\w+)"/.exec(asked)?.[1] ?? '';
    if (!/^[^}]*on Blob/.test(asked)) return {};
    return { text: this.git(['cat-file', 'blob', oid]).toString('utf8'), isTruncated: false };
  }

  /** `ref(…) { … history(first: 1, path: "…") … }`: who changed a file last, and when. */
  private ref(asked: string) {
    const path = JSON.parse(/path: ("(?:[^"\\]|\\.)*")/.exec(asked)?.[1] ?? '""') as string;
    return this.history(['--', path]);
  }

  private last() {
    return this.history([]);
  }

  private history(path: string[]) {
    const format = '--format=%H%x09%an%x09%ae%x09%cI%x09%s';
    const nodes = this.lines(['log', '-1', format, 'main', ...path]).map((line) => {
      const [oid, name, email, committedDate, message] = line.split('\t');
      return { oid, message, committedDate, author: { name, email, user: null } };
    });
    return { target: { oid: nodes[0]?.oid, history: { nodes } } };
  }

  /** The one mutation: files added, changed and deleted, on top of the commit the editor knows. */
  private commit({ branch, expectedHeadOid, fileChanges, message }: CommitInput, query: string) {
    const head = `refs/heads/${branch.branchName}`;
    const index = { GIT_INDEX_FILE: join(this.repository, 'editing') };
    this.git(['read-tree', expectedHeadOid], index);
    for (const { path } of fileChanges.deletions) {
      this.git(['update-index', '--force-remove', path], index);
    }
    for (const { path, contents } of fileChanges.additions) {
      const sha = this.line(['hash-object', '-w', '--stdin'], Buffer.from(contents, 'base64'));
      this.git(['update-index', '--add', '--cacheinfo', `100644,${sha},${path}`], index);
    }
    const tree = this.git(['write-tree'], index).toString().trim();
    rmSync(index.GIT_INDEX_FILE);
    const made = ['commit-tree', tree, '-p', expectedHeadOid, '-m', message.headline];
    const oid = this.line(made);
    // Git refuses if somebody else was faster, as GitHub does.
    this.git(['update-ref', head, oid, expectedHeadOid]);
    const files = [...query.matchAll(/(file_\d+): file\(path: ("(?:[^"\\]|\\.)*")/g)].map(
      ([, alias = '', path = '""']) => [
        alias,
        { oid: this.line(['rev-parse', `${oid}:${JSON.parse(path) as string}`]) },
      ],
    );
    const commit = { oid, committedDate: new Date().toISOString(), ...Object.fromEntries(files) };
    return { data: { createCommitOnBranch: { commit } } };
  }

  private lines(args: string[]): string[] {
    return this.git(args).toString('utf8').split('\n').filter(Boolean);
  }

  private line(args: string[], input?: Buffer): string {
    return this.git(args, {}, input).toString('utf8').trim();
  }

  private git(args: string[], env: Record<string, string> = {}, input?: Buffer): Buffer {
    return git(this.repository, args, env, input);
  }
}

const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

const json = (body: unknown, status = 200): Answer => ({
  status,
  headers: { ...OPEN, 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** What GitHub's page of its state says. */
export const IN_ORDER = json({ status: { indicator: 'none' } });

/** Runs git as the owner, whatever this machine's settings are. */
export function git(
  folder: string,
  args: string[],
  env: Record<string, string> = {},
  input?: Buffer,
): Buffer {
  const settings = ['-c', 'core.quotePath=false', '-c', 'core.autocrlf=false'];
  return execFileSync('git', [...settings, ...args], {
    cwd: folder,
    maxBuffer: 1e8,
    ...(input && { input }),
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: OWNER.name,
      GIT_AUTHOR_EMAIL: OWNER.email,
      GIT_COMMITTER_NAME: OWNER.name,
      GIT_COMMITTER_EMAIL: OWNER.email,
      ...env,
    },
  });
}
