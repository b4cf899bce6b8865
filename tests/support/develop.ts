import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const astro = join(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
  'bin/astro.mjs',
);

/** A server that shows a project while somebody writes. */
export interface Development {
  server: ChildProcess;
  /** The address it prints for how others see the pages. */
  address: Promise<string>;
  /** Everything it has printed so far. */
  said(): string;
}

/** Starts in a folder what `npm run dev` starts. */
export function develop(folder: string): Development {
  // What Vitest sets makes Astro serve nothing, and what Netlify sets makes a preview.
  const own = /^(VITEST.*|NODE_ENV|MODE|DEV|PROD|SSR|TEST|BASE_URL|CONTEXT|URL)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  const server = spawn(process.execPath, [astro, 'dev', '--port', '0'], {
    cwd: folder,
    env: { ...env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let said = '';
  const address = new Promise<string>((found, fail) => {
    const hear = (words: Buffer) => {
      said += String(words);
      const [printed] = said.match(/http:\S+\/how-they-see-you\//) ?? [];
      if (printed) found(printed);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => fail(new Error(`It ended without printing an address:\n${said}`)));
  });
  return { server, address, said: () => said };
}
