import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_DRAFTS, withoutDrafts } from '#files/drafts.ts';
import { findEntries } from '#files/find.ts';
import { COLLECTIONS } from '#collections/collections.ts';
import { readOwnerFile } from '#files/read.ts';
import { consentHolds } from '#gallery/consent.ts';

/** An address that was published once and leads elsewhere now. */
export interface Redirect {
  from: string;
  /** The path of a page. */
  to: string;
  /** 301 for good; 302 where a page may come back at the old address. */
  status: 301 | 302;
}

const { path: service } = COLLECTIONS.services;
/** The gallery has a page for each case and for each service, all in one folder. */
const { path: inGallery } = COLLECTIONS.gallery;

interface OldEntry {
  id: string;
  fields: Record<string, unknown>;
}

/**
 * The old addresses of services and cases: those of their aliases, and those of cases that are
 * left out because consent was withdrawn or has lapsed.
 *
 * They are read from the owner's files, with the reader the site and the check use, and not handed
 * over by the pages: a case without consent is never loaded, so that no page can know of it.
 * Nothing but its name is used here.
 * @param content the folder src/content
 * @param today the day on which consent must hold, as 2026-11-22
 */
export function redirectsOf(content: string, today: string): Redirect[] {
  const [services, cases] = [entriesOf(content, 'services'), entriesOf(content, 'gallery')];
  const shown = cases.filter(({ fields }) => consentHolds(fields, today));
  const concerns = new Set(shown.map(({ fields }) => fields['service']));
  const gone = cases.filter((one) => !shown.includes(one));
  const emptied = services.filter(
    ({ id }) => !concerns.has(id) && gone.some(({ fields }) => fields['service'] === id),
  );
  return [
    ...services.flatMap(({ id, fields }) =>
      aliasesOf(fields).flatMap((alias) => [
        redirect(service(alias), service(id)),
        concerns.has(id)
          ? redirect(inGallery(alias), inGallery(id))
          : redirect(inGallery(alias), '/gallery/', 302),
      ]),
    ),
    ...emptied.map(({ id }) => redirect(inGallery(id), '/gallery/', 302)),
    ...shown.flatMap(({ id, fields }) =>
      aliasesOf(fields).map((alias) => redirect(inGallery(alias), inGallery(id))),
    ),
    ...gone.flatMap(({ id, fields }) =>
      [id, ...aliasesOf(fields)].map((name) => redirect(inGallery(name), '/gallery/')),
    ),
  ];
}

const redirect = (from: string, to: string, status: Redirect['status'] = 301): Redirect => ({
  from,
  to,
  status,
});

function entriesOf(content: string, collection: 'services' | 'gallery'): OldEntry[] {
  const { files } = COLLECTIONS[collection];
  return findEntries(content, files).entries.flatMap(({ id, path }) => {
    const file = readOwnerFile(path, readFileSync(join(content, path)));
    // A draft has no old addresses: none of its names was ever published.
    const read = withoutDrafts(files, path, file, NO_DRAFTS);
    return read ? [{ id, fields: (read.data ?? {}) as Record<string, unknown> }] : [];
  });
}

const aliasesOf = ({ aliases }: Record<string, unknown>): string[] =>
  Array.isArray(aliases) ? aliases.map(String) : [];
