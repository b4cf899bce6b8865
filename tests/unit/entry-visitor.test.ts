import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { checkedOn, problemsIn } from '#checks/all-rules.ts';
import { RereadEntry } from '#checks/entries/entry.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { ownersFolder } from '../support/bad-input.ts';

afterEach(() => vi.restoreAllMocks());

// Thousands of answers are too many to keep, and reading one takes longer than most rules.
it('All rules together read each answer once', async () => {
  const root = ownersFolder();
  const { content } = readContent(join(root, 'src/content'));
  const read = vi.spyOn(RereadEntry.prototype, 'read');
  await problemsIn(checkedOn(root), content);
  rmSync(root, { recursive: true });
  const files = read.mock.contexts.map((entry) => (entry as RereadEntry).file);
  expect(files.toSorted()).toEqual(content.faq.map(({ file }) => file).toSorted());
});
