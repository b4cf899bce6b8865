import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen that is shown nowhere. */
interface Display {
  /** Its number: windows are opened on ":7" where it is 7. */
  number: number;
  close(): void;
}

/** Larger than any window of the tests. */
const SCREEN = '2000x2000x24';

/**
 * Starts Xvfb on a display that no other program has: it chooses one itself and says which.
 *
 * @param command the program, such as /usr/bin/Xvfb
 * @throws Error where it does not start
 */
export async function startDisplay(command: string, env: Record<string, string>): Promise<Display> {
  const server = spawn(
    command,
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
    { env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  server.stderr?.on('data', (text: Buffer) => (said += text));
  const chosen = new Promise<number>((resolve, reject) => {
    (server.stdio[3] as Readable).once('data', (text: Buffer) => resolve(Number(text)));
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Xvfb did not start: ${said.trim()}`)));
  });
  return { number: await chosen, close: () => void server.kill() };
}
