import { rmSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { domainNotConnected, ownDomainRule } from '#netlify/own-domain.ts';
import { startServer, type RunningServer } from '#serve/server.ts';
import { siteFolder } from '../support/site-folder.ts';

const OWN = 'https://www.clinic.example';
const NETLIFYS = 'https://my-clinic.netlify.app';
/** What Netlify sets once the domain is connected. */
const CONNECTED = { CONTEXT: 'production', SITE_NAME: 'my-clinic', URL: OWN };
const WAITING = { ...CONNECTED, URL: NETLIFYS };

describe('Netlify’s address of the site', () => {
  it('leads to the owner’s own domain, page by page and for good', () => {
    expect(ownDomainRule(OWN, CONNECTED)).toBe(
      'https://my-clinic.netlify.app/* https://www.clinic.example/:splat 301!\n',
    );
  });

  it.each([
    ['while it is the only one', NETLIFYS, WAITING],
    ['while the own domain is not connected', OWN, WAITING],
    ['in a preview', OWN, { ...CONNECTED, CONTEXT: 'deploy-preview' }],
    ['in a build of a branch', OWN, { ...CONNECTED, CONTEXT: 'branch-deploy' }],
    ['in a build elsewhere', OWN, {}],
    ['where nobody knows its name', OWN, { ...CONNECTED, SITE_NAME: undefined }],
    ['where the owner prefers it', NETLIFYS, CONNECTED],
  ])('leads nowhere %s', (_when, origin, env) => {
    expect(ownDomainRule(origin, env)).toBe('');
  });
});

describe('A domain that is written down but not connected', () => {
  it('is said, with what to do', () => {
    expect(domainNotConnected(OWN, WAITING)).toBe(
      "src/content/clinic.yaml names https://www.clinic.example as the site's address, but Netlify serves the site at my-clinic.netlify.app only. Add the domain there, under Domain management; then deploy again.",
    );
  });

  it.each([
    ['https://clinic.example', 'https://www.clinic.example'],
    ['https://www.clinic.example', 'https://clinic.example'],
    ['https://clinic.example', 'https://another.example'],
    ['https://bücher.example', 'https://www.bücher.example'],
  ])('or that the host knows by another name is said: %s, and %s there', (own, main) => {
    const words = domainNotConnected(new URL(own).origin, {
      ...CONNECTED,
      URL: new URL(main).origin,
    });
    expect(words).toBe(
      `src/content/clinic.yaml names ${own} as the site's address, but Netlify has ${main} as its primary domain, so every link leads by a detour and search engines are told of another address. Write ${main} behind "website:", or make ${own} the primary domain there, under Domain management; then deploy again.`,
    );
  });

  it.each([
    ['once it is connected', OWN, CONNECTED],
    ['where the owner prefers the host’s own', NETLIFYS, CONNECTED],
    ['when there is none', NETLIFYS, WAITING],
    ['in a preview', OWN, { ...WAITING, CONTEXT: 'deploy-preview' }],
    ['in a build elsewhere', OWN, {}],
  ])('is not spoken of %s', (_when, origin, env) => {
    expect(domainNotConnected(origin, env)).toBeUndefined();
  });
});

describe('A visitor who comes to Netlify’s address', () => {
  let root: string;
  let server: RunningServer;

  beforeAll(async () => {
    root = siteFolder({
      'netlify.toml': '',
      'dist/_redirects': `${ownDomainRule(OWN, CONNECTED)}/faq/index.html /faq/ 301!\n`,
      'dist/index.html': '<!doctype html><title>Home</title>',
      'dist/faq/index.html': '<!doctype html><title>Questions</title>',
    });
    server = await startServer({ root, dist: 'dist', port: 0 });
  });

  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true });
  });

  /** The status and where it leads; `fetch` would not let the host be another. */
  const visit = (host: string, path: string) =>
    new Promise((resolve, reject) => {
      const { port } = new URL(server.url);
      request({ host: 'localhost', port, path, headers: { host } }, (response) => {
        response.resume();
        resolve([response.statusCode, response.headers.location]);
      })
        .on('error', reject)
        .end();
    });

  it.each([
    ['/', `${OWN}/`],
    ['/faq/', `${OWN}/faq/`],
    ['/faq/?q=pain', `${OWN}/faq/?q=pain`],
    ['/nowhere', `${OWN}/nowhere`],
  ])('at %s is sent to %s', async (path, to) => {
    expect(await visit('my-clinic.netlify.app', path)).toEqual([301, to]);
  });

  it('is sent there in one step, even from the file behind a page', async () => {
    expect(await visit('my-clinic.netlify.app', '/faq/index.html')).toEqual([
      301,
      `${OWN}/faq/index.html`,
    ]);
  });

  it.each(['www.clinic.example', 'deploy-preview-1--my-clinic.netlify.app'])(
    'stays at %s',
    async (host) => {
      expect(await visit(host, '/faq/')).toEqual([200, undefined]);
    },
  );
});
