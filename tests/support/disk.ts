import { NotReady } from './not-ready.ts';

const FULL = /\bENOSPC\b|\bEDQUOT\b|no space left on device|There is not enough space on the disk/i;

/** Says in plain words that the disk is full, and what helps. */
export class DiskFull extends NotReady {
  constructor() {
    super(
      'The disk is full, and the tests need 2 GB: free some space ' +
        '("rm -r tests/.results" removes what earlier runs made), then run "npm test" again.',
    );
  }
}

/**
 * Does what writes many files, and says in plain words when the disk is full.
 *
 * @throws what `act` throws, unless the disk is full
 */
export async function withRoomOnDisk<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Error) || !FULL.test(error.message)) throw error;
    throw new DiskFull();
  }
}
