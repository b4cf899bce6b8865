import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { ownersFolder } from '../support/bad-input.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What the check says of an answer with another question and another very short answer. */
async function saidOf(question: string, short: string): Promise<(string | undefined)[]> {
  const root = ownersFolder();
  folders.push(root);
  const file = join(root, 'src/content/faq/does-smp-look-real.md');
  const text = readFileSync(file, 'utf8')
    .replace(/^question:.*$/m, `question: ${question}`)
    .replace(/^short:.*$/m, `short: ${short && JSON.stringify(short)}`);
  writeFileSync(file, text);
  const { problems } = await check(root, '2026-11-22');
  return problems.map(({ field }) => field);
}

const PROMISES = {
  'Will it be painful for me?': ['No', 'No, never', 'Not at all', 'Nothing', 'Never painful'],
  'Does the treatment last?': ['Yes', 'For ever', 'Forever!', 'Yes, it lasts', 'A lifetime'],
  'Can anybody tell?': ['No', 'Never', 'Nobody', 'Nobody can tell'],
  'Does it look natural?': ['Yes', 'Absolutely', 'Very natural', '100 % natural'],
  'Is the treatment safe?': ['Yes', 'Completely safe', 'No risk', 'Of course'],
};

const MODEST = {
  'Will it be painful for me?': ['A few feel a little', 'Most feel little', 'It differs'],
  'Does the treatment last?': ['Years; it can fade', 'Can fade slightly', '4 to 6 years'],
  'Can anybody tell?': ['Few notice', 'Imitates follicles'],
  'Does it look natural?': ['Like shaven stubble', 'Close to stubble'],
  'Is the treatment safe?': ['Small risks remain', 'Ask about allergies'],
  'Do I need a car park?': ['No', 'Yes', 'Never'],
  'May I bring a friend?': ['Yes', 'Yes, of course'],
};

const cases = (all: Record<string, string[]>) =>
  Object.entries(all).flatMap(([question, shorts]) => shorts.map((short) => ({ question, short })));

describe('A very short answer is read with its question as one statement', () => {
  it.each(cases(PROMISES))('"$question" may not be answered "$short"', async (one) => {
    expect(new Set(await saidOf(one.question, one.short))).toEqual(new Set(['short']));
  });

  it.each(cases(MODEST))('"$question" may be answered "$short"', async (one) => {
    expect(await saidOf(one.question, one.short)).toEqual([]);
  });

  it('may be missing', async () => {
    expect(await saidOf('Does it look natural?', '')).toEqual([]);
  });
});
