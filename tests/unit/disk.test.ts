import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { DiskFull, withRoomOnDisk } from '../support/disk.ts';

const breaks = (message: string) => withRoomOnDisk(() => Promise.reject(new Error(message)));

test.each([
  "ENOSPC: no space left on device, write '/a/b'",
  'The site "plain" could not be built:\nError: ENOSPC: no space left on device',
  "EDQUOT: disk quota exceeded, write '/a/b'",
  'cp: error writing a: No space left on device',
])('a full disk is said in a sentence, with what helps: %s', async (message) => {
  await expect(breaks(message)).rejects.toThrow(DiskFull);
  await expect(breaks(message)).rejects.toThrow(
    /^The disk is full, and the tests need .+: free some space .+, then run "npm test" again\.$/,
  );
});

test('it is printed without a trace of where it was found out', () => {
  expect(inspect(new DiskFull())).toMatch(/^The disk is full.*again\.$/);
});

test('anything else that breaks off is told as it is', async () => {
  await expect(breaks("EACCES: permission denied, open '/a'")).rejects.toThrow(/^EACCES: /);
  await expect(withRoomOnDisk(async () => 7)).resolves.toBe(7);
});
