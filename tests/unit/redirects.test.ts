import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { redirectsOf } from '#publish/headers/redirects.ts';
import { siteFolder } from '../support/site-folder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Where old addresses lead, each as a line, for files with these fields. */
function moved(files: Record<string, string>): string[] {
  const root = siteFolder(
    Object.fromEntries(
      Object.entries(files).map(([file, fields]) => [`content/${file}`, `---\n${fields}\n---\n`]),
    ),
  );
  folders.push(root);
  return redirectsOf(join(root, 'content'), '2026-11-22').map(
    ({ from, to, status }) => `${from} ${to} ${status}`,
  );
}

const SCARS = { 'services/scars.md': 'title: Scars' };
const WITHDRAWN = 'service: scars\nconsent:\n  withdrawn: 2026-06-01';

describe('An old address', () => {
  it('is there for no site that never renamed or withdrew anything', () => {
    expect(moved({ ...SCARS, 'gallery/one/index.md': 'service: scars' })).toEqual([]);
    expect(moved({})).toEqual([]);
  });

  it('of a case that was renamed leads to the case', () => {
    expect(moved({ 'gallery/new/index.md': 'aliases: [old, older]' })).toEqual([
      '/gallery/old/ /gallery/new/ 301',
      '/gallery/older/ /gallery/new/ 301',
    ]);
  });

  it('of a service that was renamed leads to the service, and to its cases', () => {
    const service = { 'services/scars.md': 'aliases: [scar]' };
    expect(moved({ ...service, 'gallery/one/index.md': 'service: scars' })).toEqual([
      '/services/scar/ /services/scars/ 301',
      '/gallery/scar/ /gallery/scars/ 301',
    ]);
    expect(moved(service)).toEqual([
      '/services/scar/ /services/scars/ 301',
      '/gallery/scar/ /gallery/ 302',
    ]);
  });

  it.each([
    ['was withdrawn', 'withdrawn: 2026-06-01'],
    ['was withdrawn on a day nobody can read', 'withdrawn: last week'],
    ['has lapsed', 'reviewBy: 2026-11-21'],
  ])('of a case whose consent %s leads to the gallery, under every name it had', (_what, field) => {
    const one = `service: hairline\naliases: [old]\nconsent:\n  ${field}`;
    expect(moved({ 'gallery/one/index.md': one })).toEqual([
      '/gallery/one/ /gallery/ 301',
      '/gallery/old/ /gallery/ 301',
    ]);
  });

  it('stays where it is on the last day of consent', () => {
    expect(moved({ 'gallery/one/index.md': 'consent:\n  reviewBy: 2026-11-22' })).toEqual([]);
  });

  it('of a concern leads to the gallery while its only case is left out, and not for good', () => {
    const gone = { ...SCARS, 'gallery/one/index.md': WITHDRAWN };
    expect(moved(gone)).toEqual(['/gallery/scars/ /gallery/ 302', '/gallery/one/ /gallery/ 301']);
    expect(moved({ ...gone, 'gallery/two/index.md': 'service: scars' })).toEqual([
      '/gallery/one/ /gallery/ 301',
    ]);
  });
});
