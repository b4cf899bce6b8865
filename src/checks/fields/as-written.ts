import { parse } from 'yaml';

/** A value as it must stand in a file: in quotes where it would otherwise be read as another. */
export function asWritten(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inList).join(', ')}]`;
  if (typeof value !== 'string') return String(value);
  // A number or a time is put in quotes for the programs that read it as one.
  const isNumeric = /^[+\d]/.test(value) && !/^\d{4}-/.test(value);
  return isNumeric || !isRead(value, value) ? inQuotes(value) : value;
}

const inList = (item: string): string => (isRead(`[${item}]`, [item]) ? item : inQuotes(item));

/** Single quotes where there are double ones inside: what stands between them is text as it is. */
const inQuotes = (words: string): string =>
  words.includes('"') ? `'${words.replaceAll("'", "''")}'` : JSON.stringify(words);

/** Whether something written is read as a value. */
function isRead(written: string, value: unknown): boolean {
  try {
    const read: unknown = parse(written, { version: '1.2', logLevel: 'silent' });
    return JSON.stringify(read) === JSON.stringify(value);
  } catch {
    return false;
  }
}
