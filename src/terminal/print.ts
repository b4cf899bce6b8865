/**
 * What moves the cursor, colours, turns the direction of writing or ends a line: control
 * characters, half an emoji, Unicode's own list of marks of direction, its line ends.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu;

/**
 * Words of an owner or names of files as they may be shown in a line of a terminal or a log: what
 * cannot be seen is written as JSON writes it, so that a line of JSON stays what it was.
 */
export const visible = (words: string): string =>
  words.replaceAll(UNSEEN, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * A line that GitHub Actions takes for words and not for a command: of the two kinds it knows, one
 * begins a line, and the older one may stand anywhere in it
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs).
 */
const asWords = (line: string): string =>
  visible(line)
    .replace(/^(\s*):(?=:)/, '$1\\u003a')
    .replaceAll('##[', String.raw`#\u0023[`);

/** Prints a line; whatever stands in it, it stays one line and nothing but words. */
export function say(line: string): void {
  process.stdout.write(`${asWords(line)}\n`);
}

/** The same for what went wrong. */
export function complain(line: string): void {
  process.stderr.write(`${asWords(line)}\n`);
}

/** Whether what is printed ends up in a log of GitHub Actions, which reads commands in it. */
export const inActions = (): boolean => process.env['GITHUB_ACTIONS'] === 'true';

/**
 * Prints a line that GitHub Actions takes out of a log and shows beside the files it speaks of.
 * It shows ten of each kind for a step; the log has them all.
 */
export function annotate(...parts: Parameters<typeof annotation>): void {
  process.stdout.write(`${annotation(...parts)}\n`);
}

/**
 * Such a line; a property without a value is left out.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function annotation(
  kind: 'error' | 'notice',
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${inProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${inMessage(message)}`;
}

/** A line end would start another line of the log, and % starts what stands for one. */
const inMessage = (words: string): string =>
  words
    .replaceAll('%', '%25')
    .split(/(\r|\n)/)
    .map((part) => LINE_ENDS[part] ?? visible(part))
    .join('');

const LINE_ENDS: Readonly<Record<string, string>> = { '\r': '%0D', '\n': '%0A' };

/** Commas and colons are what ends a property. */
const inProperty = (words: string): string =>
  inMessage(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
