/**
 * A value without its empty fields ("phone:" with nothing behind it, or a group of such), however
 * deep they are. An item of a list stays, so that the others keep their places.
 */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isGroup(value)) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, withoutEmpty(field)] as const);
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)));
}

/** Whether a value is a group of fields. */
export const isGroup = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return isGroup(value) && Object.keys(value).length === 0;
}
