import type { ChildProcess } from 'node:child_process';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { develop } from '../support/develop.ts';
import { projectOf } from '../support/sites.ts';
import { listed, pagesOf } from './pages.ts';

describe('While writing', () => {
  let server: ChildProcess;
  let html = '';

  beforeAll(async () => {
    const started = develop(projectOf('plain'));
    server = started.server;
    const response = await fetch(await started.address);
    html = await response.text();
    expect(response.status, html.slice(0, 200)).toBe(200);
  }, 120_000);

  afterAll(() => {
    server.kill();
  });

  it('every page is seen as others see it, at the address that is printed', async () => {
    const shown = parse(html).querySelectorAll('.seen-path');
    const paths = listed(await pagesOf('plain')).map(({ path }) => path);
    expect(shown.map(({ textContent }) => textContent).toSorted()).toEqual(paths.toSorted());
  });

  it('a picture that only a build draws is announced', () => {
    const cards = parse(html).querySelectorAll('.card');
    expect(cards.filter((card) => card.querySelector('img'))).toEqual([]);
    expect(cards[0]?.textContent).toContain('drawn when the site is built');
  });
});
