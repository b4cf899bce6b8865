import { hiddenAdvice, hiddenCharacter } from '#text/hidden-characters.ts';
import { misreadWord } from '#text/misread.ts';
import type { Unreadable } from './advice.ts';

/** What became of a file's bytes. */
interface Decoded {
  /** The text with line ends of \n and no byte order mark; undefined when there is none. */
  text: string | undefined;
  unreadable: Unreadable[];
}

const SAVE_AS_UTF8 =
  'Open it, choose "Save as" and pick UTF-8 as the encoding; in Notepad the choice is beside the Save button.';

/** How files begin that only look like text by their name. */
const DOCUMENTS: [start: string, kind: string][] = [
  ['PK\u0003\u0004', 'a Word or Pages document'],
  ['\u00D0\u00CF\u0011\u00E0', 'a Word document'],
  ['{\\rtf', 'a rich-text document'],
  ['%PDF', 'a PDF document'],
];

/**
 * The text of a file, which must be UTF-8. Read more leniently, a letter of
 * another encoding would be published as a question mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  const head = latin1(bytes.subarray(0, 8));
  const document = DOCUMENTS.find(([start]) => head.startsWith(start));
  if (document) return noText(`this is ${document[1]}, not plain text`, COPY_THE_WORDS);
  if (/^(?:\u00FF\u00FE\0\0|\0\0\u00FE\u00FF)/.test(head)) {
    return noText('the file is saved as UTF-32, not as UTF-8', SAVE_AS_UTF8);
  }
  if (isUtf16(bytes)) {
    return noText(
      'the file is saved as UTF-16 (also called "Unicode"), not as UTF-8',
      SAVE_AS_UTF8,
    );
  }
  try {
    return inOneForm(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { text: undefined, unreadable: [otherEncoding(bytes)] };
  }
}

/**
 * A text with line ends of \n and every accent joined to its letter (NFC), so that what looks the
 * same is the same, and what in it cannot be seen.
 */
export function inOneForm(written: string): Decoded {
  const text = withPlainLineEnds(written).normalize('NFC');
  return { text, unreadable: lostLetters(text) };
}

/** Two bytes a letter: English text has a zero in every pair, with or without a mark in front. */
function isUtf16(bytes: Uint8Array): boolean {
  if (/^(\u00FF\u00FE|\u00FE\u00FF)/.test(latin1(bytes.subarray(0, 2)))) return true;
  return bytes.includes(0) && bytes.filter((byte) => byte === 0).length > bytes.length / 4;
}

const COPY_THE_WORDS = 'Copy its words into a plain-text file of this name.';

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

const noText = (says: string, fix: string): Decoded => ({
  text: undefined,
  unreadable: [{ says, fix }],
});

const withPlainLineEnds = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** Names the first word that UTF-8 cannot be made of, as the owner sees it in an old editor. */
function otherEncoding(bytes: Uint8Array): Unreadable {
  // The byte that is no UTF-8 becomes U+FFFD; both readings have the same lines and words.
  const lines = (encoding: string) =>
    withPlainLineEnds(new TextDecoder(encoding).decode(bytes)).split('\n');
  const utf8 = lines('utf-8');
  const index = utf8.findIndex((line) => line.includes('\uFFFD'));
  const words = (line = '') => line.split(/[ \t]/);
  const place = words(utf8[index]).findIndex((word) => word.includes('\uFFFD'));
  const word = words(lines('windows-1252')[index])[place] ?? '';
  return {
    line: index + 1,
    says: `"${word}" holds a letter that is not saved as UTF-8`,
    fix: SAVE_AS_UTF8,
  };
}

/** Letters that an earlier wrong encoding has destroyed, and characters that cannot be seen. */
function lostLetters(text: string): Unreadable[] {
  if (!hiddenCharacter(text) && !misreadWord(text)) return [];
  return text.split('\n').flatMap((words, index) => {
    const line = index + 1;
    const lost = words.split(/\s/).find((word) => word.includes('\uFFFD'));
    if (lost) {
      return [{ line, says: `a letter was lost in "${lost}"`, fix: 'Write the word again.' }];
    }
    const misread = misreadWord(words);
    if (misread) return [{ line, says: misread.says, fix: misread.fix }];
    const hidden = hiddenCharacter(words);
    return hidden ? [{ line, ...hiddenAdvice(hidden) }] : [];
  });
}
