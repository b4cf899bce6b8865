import { secretIn } from '#text/secrets.ts';
import type { Unreadable } from './advice.ts';

/** How lines begin that a program puts between two versions of a text it could not join. */
const VERSIONS = /^(?:<{7}|>{7}|\|{7})(?: |$)/m;

/** Two versions of a text in one file: until one is gone nothing else can be said of it. */
export function twoVersions(text: string): Unreadable | undefined {
  const found = VERSIONS.exec(text);
  if (!found) return undefined;
  return {
    line: text.slice(0, found.index).split('\n').length,
    says: 'two versions of this text were left beside each other',
    fix: 'Keep the lines of one of them, and delete the other with every line that begins with <<<<<<<, |||||||, ======= or >>>>>>>.',
  };
}

/** Fields of a second text below the first: they would be shown as words. */
export function secondFields(lines: readonly string[], end: number): Unreadable | undefined {
  const isFence = (line = ''): boolean => /^---[ \t]*$/.test(line);
  const index = lines.findIndex(
    (line, place) =>
      place > end &&
      isFence(line) &&
      /^(?:question|title|topic|kind):\s/.test(lines[place + 1] ?? ''),
  );
  if (index < 0 || !lines.some((line, place) => place > index && isFence(line))) return undefined;
  return {
    line: index + 1,
    says: 'a second text with fields of its own begins here',
    fix: 'Cut all from this line on out, and put it into a file of its own.',
  };
}

/** What chat programs hang on each address they give. */
const FROM_CHAT =
  /[?&](?:amp;)?(utm_source=(?:[a-z]{1,20}\.)?(?:chatgpt|openai|copilot|perplexity|claude|gemini)[\w.]{0,20})/i;

const SUSPECT = /utm_source=/i;

/** Lines with what may stand nowhere in a file: keys and numbers of accounts, marks of chats. */
export function foreignLines(text: string): Unreadable[] {
  if (!secretIn(text) && !SUSPECT.test(text)) return [];
  return text.split('\n').flatMap((words, index) => {
    const line = index + 1;
    const secret = secretIn(words);
    if (secret) return [{ line, says: secret.says, fix: secret.fix }];
    const mark = FROM_CHAT.exec(words)?.[1];
    return mark
      ? [
          {
            line,
            says: `"${mark}" tells where the address was copied from: a chat program`,
            fix: `Delete ${mark} with the ? or & before it.`,
          },
        ]
      : [];
  });
}
