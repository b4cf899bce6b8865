import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into every Node process of a measured command, writes down at its end what it used, with
 * all its threads. The figures are the system's own (getrusage), not samples.
 */
const file = process.env['BENCH_USE'];
if (file !== undefined && isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const line = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1000 };
    appendFileSync(file, `${JSON.stringify(line)}\n`);
  });
}
