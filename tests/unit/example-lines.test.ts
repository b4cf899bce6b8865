import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { OWN_FOLDER } from '../support/clinic.ts';
import { ownersFolder, saidOf } from '../support/bad-input.ts';

/** The examples in the owner's files, by file and field. */
const EXAMPLES = [
  ['clinic.yaml', 'hours'],
  ['clinic.yaml', 'closures'],
  ['clinic.yaml', 'profiles'],
  ['clinic.yaml', 'ended'],
  ['prices.yaml', 'prices'],
  ['reviews.yaml', 'reviews'],
  ['practitioners.yaml', 'practitioners'],
] as const;

/** What a price, a review and a person need that is no words; no example gives it. */
const VALUES: Record<string, string> = {
  service: '',
  amount: '49.50',
  updated: '2026-11-20',
  url: 'https://reviews.example.co.uk/long-lane',
  date: '2026-11-20',
  incentive: 'no',
  relation: 'founder',
  nation: 'England',
  number: '"0456"',
  expires: '',
};

let root = '';

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Takes the # off an example, and gives the file with the lines that were one. */
function without(name: string, field: string, sign: string) {
  root = ownersFolder();
  const file = join(root, OWN_FOLDER, name);
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.indexOf(`${field}:`) + 1;
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith('#  '));
  for (let index = start; index < end; index += 1) {
    lines[index] = lines[index]?.slice(sign.length) ?? '';
  }
  return { file, lines, start, end };
}

describe.each(EXAMPLES)('The example in %s below "%s:"', (name, field) => {
  it.each(['#', '# '])('is its list where "%s" is taken off', (sign) => {
    const { lines, start, end } = without(name, field, sign);
    expect(end).toBeGreaterThan(start);
    expect(parse(lines.join('\n'))).toMatchObject({ [field]: [expect.anything()] });
  });
});

describe.each(EXAMPLES.slice(4))('What the example in %s below "%s:" says', (name, field) => {
  it('is refused, line by line, where one’s own is to stand', async () => {
    const { file, lines, start, end } = without(name, field, '#');
    const inWords: number[] = [];
    for (let index = start; index < end; index += 1) {
      const [, before, key = '', value] = /^( *(?:- )?)(\w+):(.*)$/.exec(lines[index] ?? '') ?? [];
      if (key in VALUES) lines[index] = `${before}${key}: ${VALUES[key]}`;
      // A group has its words in the lines below.
      else if (value !== '') inWords.push(index + 1);
    }
    writeFileSync(file, lines.join('\n'));
    const { problems } = await saidOf(root);
    const refused = problems.filter((line) => line.includes('is what the example says'));
    expect(inWords.length).toBeGreaterThan(2);
    expect(refused.map((line) => Number(/line (\d+)/.exec(line)?.[1]))).toEqual(inWords);
  });
});
