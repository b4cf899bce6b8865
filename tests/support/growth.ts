/** How the time that something takes grows with the length of what it reads. */
export interface Growth {
  /** How many times as long the long text took, which is eight times as long as the short one. */
  times: number;
}

const SHORT = 4000;
const LONG = 8 * SHORT;

/**
 * Compares what a short and a long text take, in time of the processor, so that other work on the
 * machine does not count. In proportion it is eight times as much, with the square 64 times. What
 * takes less than a walk over a text of a million characters is not told apart.
 */
export function growth(textOf: (length: number) => string, read: (text: string) => void): Growth {
  const [short, long] = [textOf(SHORT), textOf(LONG)];
  read(short);
  return {
    times:
      timeOf(() => read(long)) /
      Math.max(
        timeOf(() => read(short)),
        NOTHING,
      ),
  };
}

function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const TEXT = 'a '.repeat(500_000);
const NOTHING = Math.max(
  ...[1, 2, 3].map(() =>
    timeOf(() => {
      let sum = 0;
      for (let at = 0; at < TEXT.length; at += 1) sum += TEXT.charCodeAt(at);
      if (sum === 0) throw new Error('A text has characters.');
    }),
  ),
);
