import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Topic } from '#faq/schema.ts';

/** The text of a file in the folder with the owner's files. */
export const read = (content: string, path: string): string =>
  readFileSync(join(content, path), 'utf8');

/** Writes a file of the owner's, and the folder it lies in. */
export function write(content: string, path: string, contents: string | Buffer): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), contents);
}

/**
 * Changes the text of a file of the owner's.
 * @throws if the file has not what is to be replaced
 */
export function replace(content: string, path: string, from: string | RegExp, to: string): void {
  const before = read(content, path);
  const after = before.replace(from, () => to);
  if (after === before) throw new Error(`${path} does not have ${String(from)}.`);
  write(content, path, after);
}

/** Fills in a field of the clinic that is empty. */
export const clinic = (field: string, value: string) => (content: string) =>
  replace(content, 'clinic.yaml', new RegExp(`^${field}:$`, 'm'), `${field}: ${value}`);

/** Deletes questions for good: their names are kept as those of what ended. */
export function end(content: string, ...names: string[]): void {
  for (const name of names) rmSync(join(content, `faq/${name}.md`));
  const listed = names.map((name) => `\n  - ${name}`).join('');
  replace(content, 'clinic.yaml', /^ended:(?=\n)/m, `ended:${listed}`);
}

/**
 * Moves a case, a service or a question, which keeps its old address as an alias.
 * @param file the path of its text, by its new path
 */
export function moveWithAlias(
  content: string,
  from: string,
  to: string,
  file: (path: string) => string,
): void {
  renameSync(join(content, from), join(content, to));
  const alias = basename(from, '.md');
  replace(content, file(to), /^published:/m, `aliases: [${alias}]\npublished:`);
}

/** A file of an answer that was not there before. */
export const answer = (question: string, topic: Topic, order: number, text: string): string => `---
question: ${question}
topic: ${topic}
order: ${order}
summary: ${text}
published: 2026-11-22
---

${text} Ask us on the [contact page](/contact/) what that means for you.
`;

/** Eight answers with other names, words and topics; none of them is about the result. */
export const EIGHT: [name: string, question: string, topic: Topic][] = [
  ['who-is-it-for', 'Who is the treatment for?', 'For me?'],
  ['from-what-age', 'From what age do you treat people?', 'For me?'],
  ['how-do-you-begin', 'How do you begin?', 'Treatment'],
  ['do-you-draw-first', 'Do you draw the shape first?', 'Treatment'],
  ['may-i-bring-a-friend', 'May I bring a friend along?', 'Treatment'],
  ['what-do-i-bring', 'What do I bring along?', 'After'],
  ['can-i-drive-home', 'Can I drive home afterwards?', 'After'],
  ['how-do-i-book', 'How do I book a visit?', 'Time and money'],
];

/** A photograph of nobody: light from one side on plain skin, and a shadow that lies elsewhere in each. */
export const photograph = (light: number): Promise<Buffer> => {
  const skin = `<stop stop-color="hsl(24,40%,${light}%)"/><stop offset="1" stop-color="hsl(24,40%,30%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900"><linearGradient id="a">${skin}</linearGradient><path fill="url(#a)" d="M0 0h1200v900H0z"/><circle cx="${light * 12}" cy="450" r="250" opacity=".4"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
};
