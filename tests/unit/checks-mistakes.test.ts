import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  nat,
  oneof,
  record,
  string,
  tuple,
} from 'fast-check';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readOwnerFile } from '#files/read.ts';
import { ownersFolder, saidOf } from '../support/bad-input.ts';

const FILES = [
  'clinic.yaml',
  'home.yaml',
  'aftercare.yaml',
  'faq/does-smp-hurt.md',
  'services/scars.md',
  'pages/privacy.md',
  'gallery/drawing-scar/index.md',
];

/** Marks that mean something in the fields or in the text, and what hands slip into. */
const MARKS = [
  '\t',
  '"',
  "'",
  ':',
  ': ',
  ' #',
  '- ',
  '---\n',
  '\n',
  '  ',
  '*',
  '&',
  '!',
  '[',
  '|',
  '<',
];

/** A slip of the keyboard: some characters lost at a place, and others put there. */
const slip = record({
  at: nat(5000),
  lost: nat(3),
  put: oneof(constantFrom(...MARKS), string({ maxLength: 2 })),
});

function slipped(
  text: string,
  slips: readonly { at: number; lost: number; put: string }[],
): string {
  return slips.reduce((words, { at, lost, put }) => {
    const place = at % words.length;
    return words.slice(0, place) + put + words.slice(place + lost);
  }, text);
}

/** Words that stand in a file, notes apart, and are in nothing that was read from it. */
function lostWords(path: string, text: string): string[] {
  const { data, body } = readOwnerFile(path, text);
  const read = `${JSON.stringify(data)} ${body}`;
  const lines = text.split('\n').map((line) => line.replace(/^\s*#.*|(?<=:( \S+)?)\s+# .*/, ''));
  return (lines.join('\n').match(/\p{L}{3,}/gu) ?? []).filter((word) => !read.includes(word));
}

describe('Whatever slips into a file, the check', () => {
  const root = ownersFolder();
  // Every run decodes every picture, so only the case that slips are made in stays.
  const cases = join(root, 'src/content/gallery');
  for (const name of readdirSync(cases)) {
    if (!FILES.some((file) => file.startsWith(`gallery/${name}/`))) {
      rmSync(join(cases, name), { recursive: true });
    }
  }
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  it('says nothing where nothing slips', async () => {
    expect((await saidOf(root)).problems).toEqual([]);
  });

  it('says it in lines with a place, or lets it pass with no word lost', async () => {
    const slips = tuple(constantFrom(...FILES), array(slip, { minLength: 1, maxLength: 2 }));
    await assert(
      asyncProperty(slips, async ([path, made]) => {
        const file = join(root, 'src/content', path);
        const before = readFileSync(file, 'utf8');
        const text = slipped(before, made);
        writeFileSync(file, text);
        const { problems } = await saidOf(root).finally(() => writeFileSync(file, before));
        for (const line of problems) expect(line).toMatch(/^src\/content\/[^\n]+$/);
        if (problems.length === 0) expect(lostWords(path, text)).toEqual([]);
      }),
      { numRuns: 60, seed: 20261122 },
    );
  });
});
