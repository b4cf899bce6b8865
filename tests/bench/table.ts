/** A table in Markdown; the first column is text, the others are figures. */
export function table(
  head: readonly string[],
  rows: ReadonlyArray<readonly (string | number)[]>,
): string {
  const cell = (value: string | number) => String(value).replaceAll('|', String.raw`\|`);
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(cell).join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '-' : '-:')).join('|');
  return [line(head), `|${rule}|`, ...rows.map(line)].join('\n');
}

/** A figure with so many digits after the point, and a dash for one that was not measured. */
export const figure = (value: number | undefined, digits = 0): string =>
  value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);

/** Bytes as kB of 1,000, as hosts and browsers count them. */
export const kB = (bytes: number): string => (bytes === 0 ? '0' : (bytes / 1000).toFixed(1));
