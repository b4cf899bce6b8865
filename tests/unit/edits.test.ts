import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownersFolder, saidOf } from '../support/bad-input.ts';
import { OWN_FOLDER } from '../support/clinic.ts';
import { EDITS } from '../support/edits.ts';

describe('Everything is in order after an ordinary edit', () => {
  let root: string;

  beforeEach(() => {
    root = ownersFolder();
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  it.each(Object.values(EDITS).flat())('$name', async ({ apply }) => {
    await apply(join(root, OWN_FOLDER));
    expect((await saidOf(root)).problems).toEqual([]);
  });

  it('and after all of them', async () => {
    for (const { apply } of Object.values(EDITS).flat()) await apply(join(root, OWN_FOLDER));
    expect((await saidOf(root)).problems).toEqual([]);
  });
});
