import { cleanPicture } from '#pictures/clean.ts';
import { latinTwin } from '#text/look-alikes.ts';
import type { Change } from './cures-by-hand.ts';
import * as files from './cure-files.ts';
import { type Step, edit, editLine, writeValue } from './cure-files.ts';
import { WORDS } from './owners-words.ts';

/** What an owner does whom a message tells so: the message's words, and what they find in them. */
type Rule = [told: RegExp, follow: (step: Step, found: string[]) => unknown];

const DAY = String.raw`\d{4}-\d\d-\d\d`;

/** The words of a message that stand in its first quotes. */
const quoted = ({ problem }: Step): string => /"(.*?)"(?= |$|, )/.exec(problem.says)?.[1] ?? '';

/** Words as a pattern, whatever marks stand in place of their spaces. */
const pattern = (words: string): string =>
  words.replaceAll(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`).replaceAll(' ', String.raw`[\s*_-]{1,5}`);

/** Puts words in the place of others, at the first place from the message's line on. */
function replace(step: Step, found: string | RegExp, written: string): void {
  edit(step, (text) => {
    const from = text.split('\n', (step.problem.line ?? 1) - 1).join('\n').length;
    return text.slice(0, from) + text.slice(from).replace(found, () => written);
  });
}

/** What a name stands for in a message: the last part of "consent.given". */
const lastPart = (name: string): string => name.split('.').at(-1) ?? name;

/** A value as it stands on its line, without quotes, in double ones. */
function inDoubleQuotes(step: Step): void {
  editLine(step, (line) => {
    const [, start = '', value = ''] = /^(\s*(?:- )?(?:[\w-]+: *)?)(.*)$/.exec(line) ?? [];
    const bare = value.replace(/^(["'])(.*)\1$/, '$2').replaceAll('"', "'");
    return `${start}"${bare}"`;
  });
}

/** One of two in a list in brackets; or of two lines, the one that the message names. */
function removeOne(step: Step): void {
  const word = new RegExp(String.raw`(?:, )?\b${pattern(quoted(step))}\b(?=[^[]*\])`);
  editLine(step, (line) =>
    word.test(line) ? line.replace(word, '').replace('[, ', '[') : undefined,
  );
}

/** Takes the line of a message out, and puts its field where the words of another line are found. */
function moveTo(step: Step, found: RegExp, field: (line: string, place: string) => string): void {
  let taken = '';
  editLine(step, (line) => {
    taken = line.trim();
    return undefined;
  });
  edit(step, (text) => text.replace(found, (place) => field(taken, place)));
}

/** What stands behind the colon of a field. */
const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trim();

/** What messages tell an owner to do, each with how it is done to the letter. The first one holds. */
const RULES: Rule[] = [
  [/^Write npm run clean/, (step) => files.withPicture(step, cleanPicture)],
  [
    /^Did you mean "?([^"]+?)"?\?$/,
    (step, [meant = '']) => {
      if (/cannot be/.test(step.problem.says)) return writeValue(step, meant);
      const address = /link to (\S+)/.exec(step.problem.says)?.[1];
      replace(step, address ?? lastPart(quoted(step)), lastPart(meant));
    },
  ],
  [
    /^Rename (?:\S+ in )?\S+ to (\S+?)[.,]?(?:\s|$)/,
    (step, [name = '']) => files.rename(step, name),
  ],
  [
    /^Give the folder another name, such as (\S+)\.$/,
    (step, [name = '']) => files.rename(step, name),
  ],
  [/^Give the file another name/, (step) => files.rename(step, 'another-name.md')],
  [/move it into one\.$/, (step) => files.moveInto(step, 'src/content/gallery/drawing-scar')],
  [
    /^Write ([a-z\d-]+)(?:, [a-z\d-]+)* or [a-z\d-]+\.$/,
    (step, [first = '']) => writeValue(step, first),
  ],
  [
    /^Write nothing behind the colon, and such lines below it:(\n[^]*)$/,
    (step, [lines = '']) =>
      editLine(step, (line) =>
        line.replace(/:.*/, `:${lines.replaceAll('…', 'as the paper says')}`),
      ),
  ],
  [
    /^Write it below "(\w+):".*, with two spaces before it\.$/,
    (step, [group = '']) =>
      moveTo(step, new RegExp(`^${group}:`, 'm'), (line, place) => `${place}\n  ${line}`),
  ],
  [
    /^Write it behind "(\w+):" below "(\w+):", and remove this line\.$/,
    (step, [field = '', group = '']) =>
      moveTo(
        step,
        new RegExp(`^${group}:[^]*?\\n +${field}:`, 'm'),
        (line, place) => `${place} ${valueOf(line)}`,
      ),
  ],
  [
    /^It belongs to no group: write it behind "(\w+):"/,
    (step, [field = '']) =>
      moveTo(step, new RegExp(`^${field}:`, 'm'), (line, place) => `${place} ${valueOf(line)}`),
  ],
  [
    /^If "\w+" belongs to "\w+", write (\d+) spaces before it/,
    (step, [spaces = '']) => editLine(step, (line) => ' '.repeat(Number(spaces)) + line, -1),
  ],
  [/^Write one of these: ([^,.]+)/, (step, [first = '']) => writeValue(step, first)],
  [/^Write true, but/, (step) => writeValue(step, 'true')],
  [
    new RegExp(String.raw`(?:at the latest|from|can stand here is|, as) (${DAY})`),
    (step, [date = '']) => writeValue(step, date),
  ],
  [
    /^Delete "(.+)" and "(.+)" and all between them/,
    (step, [before = '', after = '']) =>
      replace(step, new RegExp(`${pattern(before)}.{0,12}?${pattern(after)}`), before + after),
  ],
  [
    /^Delete the word and type it again/,
    (step) => {
      const word = quoted(step);
      replace(step, word, [...word].map((letter) => latinTwin(letter) ?? letter).join(''));
    },
  ],
  [/^Delete it, or rename it to/, files.takeAway],
  [/double quotes"/, inDoubleQuotes],
  [/^Remove it from this list|^Remove one of the two\b/, removeOne],
  [
    /take the line "draft: true" out of (?:one of them, such as )?(\S+)\.$/i,
    (step, [file = '']) =>
      edit({ ...step, problem: { ...step.problem, file } }, (text) =>
        text.replace(/^ *draft: true\n/m, ''),
      ),
  ],
  [
    /^The fields here are|^The file's name is the address/,
    (step) => editLine(step, () => undefined),
  ],
  [
    /^Remove (that|the|this) line/,
    (step, [which]) => editLine(step, () => undefined, which === 'that' ? 1 : 0),
  ],
  [/UTF-8/, files.saveAsUtf8],
  [
    /^(?:Save it as|Put a (?:larger )?picture|Copy it from the camera|Put the right|Cut it|Crop|Put it there)/,
    files.putPhotograph,
  ],
  [/Move it out|move it away|delete (?:this one|it)\.$/, files.takeAway],
  [
    /^Bring it back|^Add at least one|^Put a text file|^Copy its words|^Keep what|^It needs/,
    files.bringBack,
  ],
  [
    /^Change (?:or remove )?one of the two/,
    (step) =>
      editLine(step, (line) =>
        line.replace(/(: \d+|\w)(?=[?"]*$)/, (end) => (/\d/.test(end) ? ': 77' : `${end} too`)),
      ),
  ],
  [/See (?:CAP|Digital)/, (step) => replace(step, new RegExp(pattern(quoted(step))), '…')],
  [
    /^Write the address of a page there is, such as (\S+)/,
    (step, [page = '']) => replace(step, /link to (\S+)/.exec(step.problem.says)?.[1] ?? '', page),
  ],
  [
    /^Start it with https/,
    (step) => replace(step, quoted(step), quoted(step).replace(/^(?:http:)?\/\//, 'https://')),
  ],
  [
    /such as ((?:tel|mailto):\S+)\.$/,
    (step, [number = '']) =>
      replace(step, /link to (\S+)/.exec(step.problem.says)?.[1] ?? '', number),
  ],
  [/^Write exactly three hyphens/, (step) => editLine(step, () => '---')],
  [/^Use spaces instead/, (step) => editLine(step, (line) => line.replaceAll('\t', '  '))],
  [
    /(?::|such as) ("\+?[\d:]+"|[A-Z]{2,3}(?= |\.)|[A-Z]{1,2}\d\S* \d[A-Z]{2}|C-\d+)/,
    (step, [example = '']) => writeValue(step, example),
  ],
];

/** A sentence that names what to write: "Write GB." It is looked for where no rule above holds. */
const WRITE = /^Write ((?!the |something |it |a )\S.*?)(?:\.|, or .*)$/;

/** Does what a person reads in a message: the changes that are written down for its folder. */
export function followByHand({ root, problem }: Step, changes: readonly Change[]): void {
  for (const [found, written, file = problem.file] of changes) {
    edit({ root, problem: { ...problem, file } }, (text) => text.replace(found, written));
  }
}

/**
 * Does what a message says, to the letter.
 * @returns whether any of the rules knows how
 */
export async function follow(step: Step): Promise<boolean> {
  const { fix, field } = step.problem;
  for (const [told, rule] of RULES) {
    const found = told.exec(fix);
    if (!found) continue;
    await rule(step, found.slice(1));
    return true;
  }
  const written = WRITE.exec(fix)?.[1] ?? WORDS[lastPart(field ?? '')];
  if (written === undefined) return false;
  if (field) writeValue(step, written);
  else replace(step, quoted(step), written.slice(1, -1));
  return true;
}
