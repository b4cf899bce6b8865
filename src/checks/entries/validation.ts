import { COLLECTIONS, type CollectionName } from '#collections/collections.ts';
import type { Names } from '#checks/fields/field-advice.ts';
import { fieldInFile } from '#checks/fields/field-names.ts';
import { fieldProblems } from '#checks/fields/field-problems.ts';
import { nameProblems } from './entry-names.ts';
import { evenInDraft, type Problem } from '#checks/problem.ts';
import { SCHEMAS, type Entry } from './schemas.ts';

/**
 * What of an entry cannot be read or does not fit its schema, and a name it cannot have.
 * @param names of all entries, to be offered where a field is to name one
 */
export function validationProblems(name: CollectionName, entry: Entry, names?: Names): Problem[] {
  const { id, file, source } = entry;
  const fields = source.data === undefined ? [] : wrongFields(name, entry, names);
  return [
    ...nameProblems(COLLECTIONS[name].files, id, file).map(evenInDraft),
    ...firstOnEachLine(
      source.unreadable.map((unreadable) => evenInDraft({ file, ...unreadable })),
      fields,
      source.unfit.map((unfit) => ({ file, ...unfit })),
    ),
  ];
}

/** Problems of several kinds, where one of an earlier kind explains what else is on its line. */
function firstOnEachLine(...kinds: Problem[][]): Problem[] {
  const explained = new Set<number | undefined>();
  return kinds.flatMap((problems) => {
    const first = problems.filter(({ line }) => line === undefined || !explained.has(line));
    for (const { line } of first) explained.add(line);
    return first;
  });
}

function wrongFields(name: CollectionName, { file, source }: Entry, names?: Names): Problem[] {
  const wrong = fieldProblems(SCHEMAS[name], source, names);
  if (source.data === null && wrong.length > 0) {
    const needed = wrong.map(({ path }) => path.join('.')).join(', ');
    return [{ file, says: 'there are no fields in this file', fix: `It needs ${needed}.` }];
  }
  return wrong.map(({ path, ...problem }) => ({
    file,
    line: source.lineOf(path),
    field: fieldInFile(source, path),
    ...problem,
    ...(isName(path, source) && { evenInDraft: true }),
  }));
}

/** The number or the place of a paper that has another form: it may be the name of the client. */
const isName = (path: PropertyKey[], { written }: Entry['source']): boolean =>
  ['consent.reference', 'proof.kept'].includes(path.join('.')) && Boolean(written(path));
