import { command } from '#terminal/command.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { tell, type Told } from './tell.ts';

const NEEDED = [
  'GITHUB_API_URL',
  'GITHUB_SERVER_URL',
  'GITHUB_REPOSITORY',
  'GITHUB_RUN_ID',
  'GITHUB_SHA',
  'TOKEN',
  'RESULT',
] as const;

/**
 * Tells GitHub what became of a commit, for .github/workflows/check.yml. Needs no package, so that
 * no code of others runs beside a token that may write.
 */
async function run(): Promise<void> {
  const missing = NEEDED.filter((name) => !process.env[name]);
  if (missing.length > 0) {
    throw new OwnerError(`node src/save-status/tell.cli.ts needs ${missing.join(', ')}.`);
  }
  await tell({ COMMENT: '', ...process.env } as unknown as Told, fetch);
}

await command('report to GitHub', run);
