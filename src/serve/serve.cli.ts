import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { command } from '#terminal/command.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { say } from '#terminal/print.ts';
import { close, listen } from './loopback.ts';
import { startServer } from './server.ts';

/**
 * The command: `node src/serve/serve.cli.ts [--build] [--dist DIR] [--port N]`, in the project's
 * folder. With --build the site is built first, once it is known that it can be shown.
 */
async function main(args: string[]): Promise<void> {
  const values = optionsIn(args);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new OwnerError(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  if (values.build) {
    await lookFor(port);
    if (!build()) return;
  }
  const root = process.cwd();
  const server = await startServer({ root, dist: values.dist, port, log: say });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, server.close);
  say(`Your site is at ${server.url} (stop with Ctrl+C)`);
}

/** @throws OwnerError if nothing can be served at the port */
async function lookFor(port: number): Promise<void> {
  const { servers } = await listen(port, () => {});
  await Promise.all(servers.map(close));
}

/** Builds as `npm run build` does. If that fails it has said why, and so does the exit code. */
function build(): boolean {
  const npm = process.env['npm_execpath'] ?? '';
  const { status } = spawnSync(process.execPath, [npm, 'run', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = status ?? 1;
  return status === 0;
}

/** @throws OwnerError that names the option there is not */
function optionsIn(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        build: { type: 'boolean', default: false },
        dist: { type: 'string', default: 'dist' },
        port: { type: 'string', default: '4321' },
      },
    }).values;
  } catch (error) {
    throw new OwnerError((error as Error).message);
  }
}

await command('server', () => main(process.argv.slice(2)));
