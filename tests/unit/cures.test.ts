import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { inputCaseOf, layOver, ownersFolder, saidOf } from '../support/bad-input.ts';
import { CURES } from '../support/cures.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('Whoever does what the check says passes it', () => {
  it.each(CURES)('after $name', async ({ name, file, found, written }) => {
    const root = ownersFolder();
    folders.push(root);
    const bad = inputCaseOf(name);
    layOver(root, bad);
    const path = join(root, 'src/content', file);
    const text = readFileSync(path, 'utf8');
    const cured = text.replace(found, written);
    expect(bad.expected).not.toEqual([]);
    expect(cured).not.toBe(text);
    writeFileSync(path, cured);
    expect((await saidOf(root)).problems).toEqual([]);
  });
});
