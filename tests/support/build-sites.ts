import { withRoomOnDisk } from './disk.ts';
import { buildSites } from './sites.ts';

/** Runs once before the tests that look at built sites. */
export default async function setup(): Promise<void> {
  await withRoomOnDisk(buildSites);
}
