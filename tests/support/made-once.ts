import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { withRoomOnDisk } from './disk.ts';

/**
 * Fills a folder, or leaves it as an earlier run filled it. Test workers start at the same
 * moment and a run can be cut short, so a folder gets its name only when it is whole.
 *
 * @param fill is handed an empty folder
 * @throws what `fill` throws; of a full disk it says so
 */
export async function madeOnce(
  folder: string,
  fill: (into: string) => Promise<unknown>,
): Promise<void> {
  if (existsSync(folder)) return;
  await withRoomOnDisk(async () => {
    mkdirSync(dirname(folder), { recursive: true });
    const unfinished = mkdtempSync(`${folder}.`);
    try {
      await fill(unfinished);
      renameSync(unfinished, folder);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      // Another worker may have been quicker: its folder is as good.
      if (!existsSync(folder)) throw error;
    }
  });
}
