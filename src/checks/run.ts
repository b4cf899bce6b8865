import { check } from './check.ts';
import { problemLine } from './problem.ts';

const UNCHANGED = 'Nothing was published; the live site is unchanged.';

/** The command `npm run check`: every problem on a line of its own, exit 1 if there is one. */
async function run(): Promise<void> {
  const { problems, notes } = await check(process.cwd());
  for (const note of notes) console.log(note);
  if (problems.length === 0) {
    console.log('Everything in src/content is in order.');
    return;
  }
  console.error(problems.map(problemLine).join('\n'));
  const count = problems.length === 1 ? '1 thing' : `${problems.length} things`;
  console.error(`\n${count} to put right. ${UNCHANGED}`);
  process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  console.error(
    `The check itself broke off, which is a fault of the check and not of what you wrote: ${String(error)}`,
  );
  console.error(
    `Undo your last change, or show this line to whoever looks after the site. ${UNCHANGED}`,
  );
  process.exitCode = 1;
}
