import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { privatePaperProblems } from '#checks/entries/private-papers.ts';
import { problemLine } from '#checks/problem.ts';
import { ownersFolder } from '../support/bad-input.ts';

const saidOf = (...paths: string[]) =>
  privatePaperProblems(paths.map((path) => ({ path, kind: 'file' }))).map(({ file }) => file);

describe('Papers about people are found in public by their names', () => {
  it.each([
    'enquiries-2026.csv',
    'Clients.xlsx',
    'book/contacts.vcf',
    'site-backup.zip',
    'Re_ your question.eml',
    'consent-jones.pdf',
    'Signed consent A Jones.PDF',
    'invoice_0042.pdf',
    'passport.jpg',
    'client_notes.docx',
    'allergies Ann.txt',
    'medical-history.pdf',
  ])('%s', (name) => {
    expect(saidOf(`public/${name}`)).toEqual([`public/${name}`]);
  });

  it.each([
    'favicon.ico',
    'consent-form.pdf',
    'aftercare-leaflet.pdf',
    'medical-questionnaire-blank.pdf',
    'information for clients.pdf',
    'price-list.pdf',
    'robots.txt',
    'google1234567890abcdef.html',
    'fonts/display.woff2',
    'healthy-skin.jpg',
  ])('and %s is none', (name) => {
    expect(saidOf(`public/${name}`)).toEqual([]);
  });

  it('are left to other rules elsewhere', () => {
    expect(saidOf('src/styles/clients.csv', 'src/content/faq/consent-jones.pdf')).toEqual([]);
  });
});

it('The check says what to do with a signed paper in public', async () => {
  const root = ownersFolder();
  mkdirSync(join(root, 'public'));
  writeFileSync(join(root, 'public/consent-jones.pdf'), '%PDF-1.7');
  const { problems } = await check(root, '2026-11-22');
  rmSync(root, { recursive: true });
  expect(problems.map(problemLine)).toEqual([
    'public/consent-jones.pdf: by its name this is a paper about a person, and whatever is in public is published. Move it out of the folder of the site. If it is the same for everybody, such as a form to fill in, put "form" or "leaflet" into its name.',
  ]);
});
