import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  checkedFolder,
  inputCases,
  layOver,
  ownersFolder,
  saidOf,
  type InputCase,
} from '../support/bad-input.ts';
import { JARGON } from '../support/messages.ts';

const cases = inputCases();
const bad = cases.filter(({ expected }) => expected.length > 0);
const good = cases
  .filter(({ expected }) => expected.length === 0)
  .map((one) => ({ ...one, name: one.name.replace(/^good /, '') }));

const folders: string[] = [];
let checked: string;

beforeAll(async () => {
  checked = await checkedFolder();
});

afterAll(() => {
  rmSync(checked, { recursive: true });
});

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function newFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'owner-'));
  folders.push(root);
  return root;
}

async function said(one: InputCase) {
  const root = newFolder();
  cpSync(checked, root, { recursive: true });
  layOver(root, one);
  return saidOf(root);
}

describe('The check', () => {
  it('finds everything in order in the project as it is', async () => {
    const root = ownersFolder();
    folders.push(root);
    expect(await saidOf(root)).toEqual({ problems: [], notes: [] });
  });

  it('finds fault with what is named a bad input, and with no other', () => {
    expect(good.length).toBe(
      cases.filter(({ folder }) => /[\\/]good-[^\\/]+$/.test(folder)).length,
    );
  });

  it('is not tried on a case that does not say what it expects', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'a-case-without-words'));
    expect(() => inputCases(folder)).toThrow(/a-case-without-words.expected\.txt/);
  });
});

describe('The check stops the build and says what to write instead at', () => {
  it.each(bad)('$name', async (one) => {
    expect(await said(one)).toEqual({ problems: one.expected, notes: one.notes });
  });
});

describe('The check lets pass, untouched', () => {
  it.each(good)('$name', async (one) => {
    const { problems, notes } = await said(one);
    // Some put another text in the place of an answer, which no longer says what people ask.
    const others = notes.filter((note) => !/who searches for|ways of asking/.test(note));
    expect({ problems, notes: others }).toEqual({ problems: [], notes: one.notes });
  });
});

describe('What the check says', () => {
  const lines = bad.flatMap(({ expected }) => expected);

  it('names the file, then what is wrong, then what to do, in one line or with lines to write', () => {
    for (const line of lines) {
      expect(line).toMatch(
        /^src\/content(\/[^:]+?)?(, line [1-9]\d*)?: .+[^.]\. .*([.?]|---|:(\n {2,}\S.*)+)$/,
      );
    }
  });

  it('has no word that only a programmer knows', () => {
    for (const line of lines) {
      // Outside of what the owner wrote and of the names of files.
      const own = line.replace(/^[^:]*: /, '').replaceAll(/"[^"]*"/g, '""');
      expect(own).not.toMatch(JARGON);
    }
  });
});
