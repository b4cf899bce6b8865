import { asHeard } from './heard.ts';
import type { Problem } from './problem.ts';
import type { Content, Entry } from './schemas.ts';

/** Entries of which a visitor could not tell two apart, or whose order is left to chance. */
export function repeatProblems({ faq, services, gallery }: Content): Problem[] {
  return [
    ...same(faq, 'question', ({ question }) => question && asHeard(question)),
    ...same(faq, 'order', ({ topic, order }) => topic && order && `${topic} ${order}`),
    ...same(services, 'title', ({ title }) => title && asHeard(title)),
    ...same(services, 'concern', ({ concern }) => concern && asHeard(concern)),
    ...same(services, 'order', ({ order }) => order?.toString()),
    ...same(gallery, 'title', ({ title }) => title && asHeard(title)),
    ...same(gallery, 'order', ({ order }) => order?.toString()),
  ];
}

/** Entries that must differ in a field and do not: the second is named, and so is the first. */
function same<One extends Entry>(
  entries: readonly One[],
  field: string,
  key: (data: One['data']) => string | number | undefined,
): Problem[] {
  const written = entries.filter(({ data }) => key(data));
  return [...Map.groupBy(written, ({ data }) => key(data)).values()].flatMap(([first, ...others]) =>
    others.map(({ file, source }) => ({
      file,
      line: source.lineOf([field]),
      field,
      says: `"${field}" is the same as in ${first?.file}, line ${first?.source.lineOf([field])}`,
      fix: 'Change one of the two.',
    })),
  );
}
