import type { Advice } from '#files/advice.ts';
import { asAddress } from '#prose/address.ts';
import type { Problem } from '#checks/problem.ts';
import type { EntryCheck } from '#checks/entries/entry-visitor.ts';
import { asWritten, type Content, type Entry } from '#checks/entries/schemas.ts';
import { RESERVED_FRAGMENTS } from '#faq/schema.ts';

/** A case or a service, by its name now and those it had. */
type Named = Content['gallery' | 'services'][number];

/**
 * Addresses that two things would have. Cases and services share them: the gallery has a page
 * for each service, beside those of its cases.
 */
export function aliasProblems({ gallery, services, leftOut = [] }: Content): Problem[] {
  const named: Named[] = [...services, ...gallery];
  const drafts = leftOut.filter(({ name }) => name === 'services' || name === 'gallery');
  const all = [...named, ...drafts.map(({ entry }) => entry as Named)];
  return [
    ...gallery.flatMap((one) => namedAsService(one, services)),
    ...named.flatMap((one, index) => wrongAliases(one, all, named.slice(0, index))),
  ];
}

function namedAsService(
  { id, file, data: { title } }: Content['gallery'][number],
  services: readonly Entry[],
): Problem[] {
  const service = services.find((one) => one.id === id);
  if (!service) return [];
  const better = asAddress(title ?? '');
  return [
    {
      file,
      says: `the folder is called "${id}", and so is ${service.file}, whose cases are shown at /gallery/${id}/`,
      fix:
        better === '' || better === id
          ? 'Give the folder another name.'
          : `Give the folder another name, such as ${better}.`,
    },
  ];
}

/** Fragments of the questions page that two answers would have; there may be thousands of them. */
export function questionAliasChecks({ names, leftOut = [] }: Content): EntryCheck {
  const drafts = leftOut.filter(({ name }) => name === 'faq').map(({ entry }) => entry.id);
  const today = new Set([...names.faq, ...drafts]);
  const earlier = new Map<string, string>();
  return (name, entry) => {
    const { aliases } = asWritten(entry);
    if (name !== 'faq' || !Array.isArray(aliases)) return [];
    const { file, source } = entry;
    return aliases.map(String).flatMap((alias, index): Problem[] => {
      const first = earlier.get(alias);
      const says = today.has(alias)
        ? `is no earlier name: it is what src/content/faq/${alias}.md is called now`
        : (RESERVED_FRAGMENTS.includes(alias) && 'is the address of another part of the page') ||
          (first &&
            (first === file
              ? 'stands twice in this list'
              : `is an earlier name of ${first} already`));
      earlier.set(alias, first ?? file);
      if (!says) return [];
      const line = source.lineOf(['aliases', index]);
      const fix = 'Remove it from this list.';
      return [{ file, line, field: 'aliases', says: `"${alias}" ${says}`, fix }];
    });
  };
}

/** @param earlier those that may have had a name first */
function wrongAliases(
  { file, source, data: { aliases = [] } }: Named,
  all: readonly Named[],
  earlier: readonly Named[],
): Problem[] {
  return aliases.flatMap((alias, index) => {
    const line = source.lineOf(['aliases', index]);
    const advice = aliases.slice(0, index).includes(alias)
      ? { says: `"${alias}" stands twice in this list`, fix: 'Remove one of the two.' }
      : taken(alias, all, earlier);
    return advice ? [{ file, line, field: 'aliases', ...advice }] : [];
  });
}

function taken(
  alias: string,
  all: readonly Named[],
  earlier: readonly Named[],
): Advice | undefined {
  const now = all.find(({ id }) => id === alias);
  const before = earlier.find(({ data: { aliases = [] } }) => aliases.includes(alias));
  const says = now
    ? `"${alias}" is no earlier name: it is what ${now.file} is called now`
    : before && `"${alias}" is an earlier name of ${before.file} already`;
  return says ? { says, fix: 'Remove it from this list.' } : undefined;
}
