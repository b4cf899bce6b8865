import { join } from 'node:path';
import { check } from '#checks/check.ts';
import { readContent } from '#checks/content.ts';
import { todayAtClinic } from '#clinic/today.ts';
import { WrongSetting } from '#prose/dates.ts';
import { launchList } from './list.ts';
import { asText } from './page.ts';

/**
 * The command `npm run launch`. What is missing is a choice and no failure, so it ends with 0;
 * with 1 only where the check finds something, because then nothing can be published at all.
 */
async function run(): Promise<void> {
  const root = process.cwd();
  const { problems } = await check(root);
  if (problems.length > 0) {
    const count = problems.length === 1 ? '1 thing' : `${problems.length} things`;
    console.error(
      `${count} in src/content must be put right first, or nothing can be published.\nnpm run check names each, with the line and the cure. Then come back here.`,
    );
    process.exitCode = 1;
    return;
  }
  const folder = join(root, 'src/content');
  const { content } = readContent(folder);
  process.stdout.write(asText(launchList(content, todayAtClinic(folder, process.env))));
}

try {
  await run();
} catch (error) {
  console.error(
    error instanceof WrongSetting
      ? error.message
      : `The list broke off, which is a fault of the list and not of what you wrote: ${String(error)}`,
  );
  process.exitCode = 1;
}
