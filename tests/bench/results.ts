const start = (part: string): string => `<!-- ${part} -->`;
const end = (part: string): string => `<!-- end of ${part} -->`;

/**
 * Puts what one part measured into the results, and leaves every other part as it is. A part that
 * is not there yet goes to the end.
 *
 * @param results the file as it is, with or without the part
 * @param body Markdown, without the part's marks
 */
export function withPart(results: string, part: string, body: string): string {
  const whole = `${start(part)}\n\n${body.trim()}\n\n${end(part)}`;
  const from = results.indexOf(start(part));
  if (from < 0) return `${results.trim()}\n\n${whole}\n`;
  const to = results.indexOf(end(part), from);
  if (to < 0) throw new Error(`The part "${part}" of the results has no end: ${end(part)}.`);
  return results.slice(0, from) + whole + results.slice(to + end(part).length);
}

/** What the results are before anything was measured. */
export const NO_RESULTS = `# What was measured

\`npm run bench\` measures and writes this file; \`npm run bench -- pages\` and the like measure one
part. It asserts nothing: figures differ from machine to machine, their ratios hardly.
`;
