import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownersFolder, saidOf } from '../support/bad-input.ts';
import { OWN_FOLDER } from '../support/clinic.ts';

let said: Awaited<ReturnType<typeof saidOf>>;
let root: string;

/** An owner's files with one slip in many of them. */
beforeAll(async () => {
  root = ownersFolder();
  const at = (file: string) => join(root, OWN_FOLDER, file);
  appendFileSync(at('faq/does-smp-hurt.md'), '\nAsk Ben on 07700 900456!!!\n');
  appendFileSync(at('faq/what-is-smp.md'), '\nCall 911, or pay $500 at the door.\n');
  appendFileSync(at('pages/privacy.md'), '\nWe use cookies.\n');
  const note = at('gallery/drawing-scar/index.md');
  writeFileSync(note, readFileSync(note, 'utf8').replace('\n', '\n# Ben, 07700 900456\n'));
  renameSync(at('gallery/drawing-parting'), at('gallery/drawing-07700900456'));
  said = await saidOf(root);
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('The check of all texts', () => {
  it.each([
    'does-smp-hurt.md, line 18: "07700 900456" is not the clinic’s number',
    'does-smp-hurt.md, line 18: three exclamation marks in a row',
    'what-is-smp.md, line 26: "Call 911" is the number for help in America',
    'pages/privacy.md, line 19: "We use cookies" is not so here',
    'drawing-scar/index.md, line 2: "07700 900456" in a note is the number of a phone',
    'drawing-07700900456: its name holds the number of a phone',
  ])('finds %s', (words) => {
    expect(said.problems.filter((line) => line.includes(words))).toHaveLength(1);
  });

  it('notes money of another country', () => {
    const words = '"$500" is in another money than yours, which is GBP';
    expect(said.notes.filter((line) => line.includes(words))).toHaveLength(1);
  });
});
