import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { publicFileProblems } from '#checks/entries/public-files.ts';
import { problemLine } from '#checks/problem.ts';
import { listFiles } from '#files/list-files.ts';
import { ownersFolder } from '../support/bad-input.ts';
import { PROJECT } from '../support/clinic.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What the check says of a file in public, and of an answer with more words in it. */
async function saidOf(path: string, text = '', words = ''): Promise<string[]> {
  const root = ownersFolder();
  folders.push(root);
  appendFileSync(join(root, 'src/content/faq/does-smp-hurt.md'), words);
  mkdirSync(dirname(join(root, 'public', path)), { recursive: true });
  writeFileSync(join(root, 'public', path), text);
  const { problems } = await check(root, '2026-11-22');
  return problems.map(problemLine);
}

const wrong = (path: string, kind = 'file' as const): boolean =>
  publicFileProblems('.', [{ path: `public/${path}`, kind }]).length > 0;

describe('In public', () => {
  it.each([
    'clients.csv',
    'enquiries 2026.xlsx',
    'book/contacts.vcf',
    'site-backup.zip',
    'Re_ your question.eml',
    'notes.docx',
    'todo.txt',
    'passwords.txt',
    'service-account.json',
    'call.mp3',
    'consent-jones.pdf',
    'Signed consent A Jones.PDF',
    'invoice_0042.pdf',
    'passport.jpg',
    'medical-history.pdf',
    'index.html',
    'faq/index.html',
    'old/page.htm',
    'google-review.html',
    'robots.txt',
    'Robots.txt',
    'sitemap-index.xml',
    'llms.txt',
    'feed.json',
    'manifest.webmanifest',
    '.well-known/security.txt',
    '_redirects',
    '_headers',
    '.htaccess',
  ])('%s is refused', (path) => {
    expect(wrong(path)).toBe(true);
  });

  it.each([
    'favicon.ico',
    'photo.jpg',
    'pictures/room.webp',
    'healthy-skin.jpg',
    'aftercare.pdf',
    'consent-form.pdf',
    'medical-questionnaire-blank.pdf',
    'information for clients.pdf',
    'price-list.pdf',
    'fonts/display.woff2',
    'google1234567890abcdef.html',
    'BingSiteAuth.xml',
    'pinterest-1a2b3.html',
    '0123456789abcdef0123456789abcdef.txt',
    '.well-known/apple-developer-merchantid-domain-association',
    '.DS_Store',
    'pictures/Thumbs.db',
  ])('%s may stay', (path) => {
    expect(wrong(path)).toBe(false);
  });

  it('what is there as the project comes may stay', () => {
    const found = listFiles(PROJECT, 'public');
    expect(found.length).toBeGreaterThan(0);
    expect(publicFileProblems(PROJECT, found)).toEqual([]);
  });

  it('a drawing may have no script, and fetch nothing', async () => {
    const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
    for (const inside of [
      '<script>alert(1)</script>',
      '<path onclick="go()" d="M0 0"/>',
      '<image href="https://www.example.net/a.png"/>',
      '<a href="javascript:go()"></a>',
    ]) {
      expect(await saidOf('logo.svg', svg(inside))).toEqual([
        'public/logo.svg: this drawing has a script in it, or fetches something from elsewhere. Save it as a plain SVG without them, or as PNG.',
      ]);
    }
    expect(await saidOf('logo.svg', svg('<path d="M0 0h9"/>'))).toEqual([]);
  });

  it('a document may be linked to by its address, and by no other', async () => {
    const link = (address: string) => `\n\nMore in [the leaflet](${address}).\n`;
    const lines = (address: string) => saidOf('after care.pdf', '%PDF-1.7', link(address));
    expect(await lines('/after%20care.pdf')).toEqual([]);
    expect(await lines('/aftercare.pdf')).toEqual([
      expect.stringMatching(/leads to no page\. Did you mean \/after%20care\.pdf\?$/),
    ]);
  });

  it('says of each file what to do with it', async () => {
    expect(await saidOf('consent-jones.pdf', '%PDF-1.7')).toEqual([
      'public/consent-jones.pdf: by its name this is about a person, and whatever lies in public is published. Move it out of the folder of the site. If it is the same for everybody, such as a form to fill in, put "form" or "leaflet" into its name.',
    ]);
    expect(await saidOf('_redirects')).toEqual([
      'public/_redirects: the site does not read this file. Delete it. An earlier name of a question, a service or a case belongs behind "aliases" in its own file.',
    ]);
    expect(await saidOf('robots.txt', 'User-agent: *\nDisallow: /\n')).toEqual([
      'public/robots.txt: the site makes a file of this name itself. Delete this one.',
    ]);
  });
});
