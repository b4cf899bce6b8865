import { join } from 'node:path';
import { check } from '#checks/check.ts';
import { contentWith } from '#checks/drafts/drafts.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { todayAtClinic } from '#clinic/today.ts';
import { NO_DRAFTS } from '#files/drafts.ts';
import { counted } from '#prose/counted.ts';
import { command } from '#terminal/command.ts';
import { complain, say } from '#terminal/print.ts';
import { launchList } from './list.ts';
import { asText } from './print-list.ts';

/**
 * The command `npm run launch`. What is missing is a choice and no failure, so it ends with 0;
 * with 1 only where the check finds something, because then nothing can be published at all.
 */
async function run(): Promise<void> {
  const root = process.cwd();
  const { problems, drafts } = await check(root);
  if (problems.length > 0) {
    complain(
      `${counted(problems.length, 'thing')} in src/content must be put right first, or nothing can be published.`,
    );
    complain('npm run check names each, with the line and the cure. Then come back here.');
    process.exitCode = 1;
    return;
  }
  const folder = join(root, 'src/content');
  const content = contentWith(readContent(folder).content, NO_DRAFTS);
  const list = asText(launchList(content, todayAtClinic(folder, process.env), drafts));
  for (const line of list.trimEnd().split('\n')) say(line);
}

await command('list', run);
