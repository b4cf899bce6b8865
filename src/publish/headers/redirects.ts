import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntries } from '#files/find.ts';
import { PLACES } from '#files/places.ts';
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
        redirect(`/services/${alias}/`, `/services/${id}/`),
        concerns.has(id)
          ? redirect(`/gallery/${alias}/`, `/gallery/${id}/`)
          : redirect(`/gallery/${alias}/`, '/gallery/', 302),
      ]),
    ),
    ...emptied.map(({ id }) => redirect(`/gallery/${id}/`, '/gallery/', 302)),
    ...shown.flatMap(({ id, fields }) =>
      aliasesOf(fields).map((alias) => redirect(`/gallery/${alias}/`, `/gallery/${id}/`)),
    ),
    ...gone.flatMap(({ id, fields }) =>
      [id, ...aliasesOf(fields)].map((name) => redirect(`/gallery/${name}/`, '/gallery/')),
    ),
  ];
}

const redirect = (from: string, to: string, status: Redirect['status'] = 301): Redirect => ({
  from,
  to,
  status,
});

function entriesOf(content: string, collection: 'services' | 'gallery'): OldEntry[] {
  return findEntries(content, PLACES[collection]).entries.map(({ id, path }) => {
    const { data } = readOwnerFile(path, readFileSync(join(content, path)));
    return { id, fields: (data ?? {}) as Record<string, unknown> };
  });
}

const aliasesOf = ({ aliases }: Record<string, unknown>): string[] =>
  Array.isArray(aliases) ? aliases.map(String) : [];
