import { visible } from '#terminal/print.ts';
import type { ManualItem, Change, LaunchItem, MissingItem, FileLine } from './item.ts';

/** The usual width of a terminal. */
const WIDTH = 80;

/**
 * The launch list as plain text for a terminal.
 * @returns lines of at most 80 characters, words longer than that apart
 */
export function asText(items: readonly LaunchItem[]): string {
  const missing = items.filter((item) => item.state === 'missing');
  const byHand = items.filter((item) => item.state === 'by hand');
  const ready = items.filter((item) => item.state === 'ready');
  const parts = [
    ...(missing.length > 0 ? ['MISSING, the most important first'] : []),
    ...missing.map((item, index) => missingText(item, index + 1)),
    ...(byHand.length > 0
      ? ['TO DO ONCE, ELSEWHERE\nYour files cannot tell whether it is done: skip what is.']
      : []),
    ...byHand.map(byHandText),
    ...(ready.length > 0
      ? [['IN PLACE', ...ready.map(({ what }) => indented('✓ ', what))].join('\n')]
      : []),
    closing(missing.length),
  ];
  return `${parts.join('\n\n')}\n`;
}

function missingText({ what, changes, until }: MissingItem, number: number): string {
  const lead = `${number}.`.padEnd(4);
  return [
    indented(lead, what),
    ...changes.flatMap(changeText),
    indented('    ', `Until then: ${until}`),
  ].join('\n');
}

const changeText = ({ write, example = [], ...place }: Change): string[] => [
  indented('    ', placed(place)),
  indented('    ', write),
  ...example.map((line) => `    ${line}`),
];

function byHandText({ what, todo, because, until }: ManualItem): string {
  return [
    indented('-   ', what),
    ...(because ? [indented('    ', `Because of ${placed(because)}`)] : []),
    indented('    ', todo),
    indented('    ', `Until then: ${until}`),
  ].join('\n');
}

/** As the check says it, and as editors take it: "src/content/clinic.yaml, line 5". */
const placed = ({ file, line }: FileLine): string =>
  line === undefined ? file : `${file}, line ${line}`;

function closing(missing: number): string {
  if (missing === 0) return 'Nothing is missing.';
  const [count, keeps] =
    missing === 1
      ? ['1 thing is missing. It does not keep', 'it']
      : [`${missing} things are missing. None of them keeps`, 'them'];
  return indented('', `${count} you from publishing: the pages read naturally without ${keeps}.`);
}

/** Words in lines, the first of which has a lead and the others as much room before them. */
const indented = (lead: string, words: string): string =>
  wrapped(visible(words), WIDTH - lead.length)
    .map((line, index) => (index === 0 ? lead : ' '.repeat(lead.length)) + line)
    .join('\n');

function wrapped(words: string, width: number): string[] {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
