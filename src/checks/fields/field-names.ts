import type { Fields } from '#files/yaml/fields.ts';

/** ['consent', 'given'] as "consent.given"; list places count from 1, as people do. */
export function nameOf(path: readonly PropertyKey[]): string {
  const parts = path.map((key) => (typeof key === 'number' ? `(${key + 1})` : String(key)));
  return `"${parts.join('.').replaceAll('.(', ' (')}"`;
}

/** Such a name counted as in the file, where some items of a list are left out. */
export const nameInFile = (fields: Pick<Fields, 'inFile'>, path: readonly PropertyKey[]): string =>
  nameOf(fields.inFile?.(path) ?? path);

/** ['consent', 'given'] as "consent.given", with the places in lists that the file has. */
export const fieldInFile = (fields: Pick<Fields, 'inFile'>, path: PropertyKey[]): string =>
  (fields.inFile?.(path) ?? path).map(String).join('.');
