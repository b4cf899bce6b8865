import { check } from '#checks/check.ts';
import { problemLine } from '#checks/problem.ts';
import { command } from '#terminal/command.ts';
import { visible } from '#terminal/print.ts';
import { commentOf } from './comment.ts';

/**
 * Prints what the check refuses as an output of a step (GITHUB_OUTPUT), for the job that may write
 * to GitHub: `comment=` and the comment, as JSON, which has no line ends. Prints nothing where all
 * is in order.
 */
async function run(): Promise<void> {
  const { problems } = await check(process.cwd());
  if (problems.length === 0) return;
  const comment = commentOf(problems.map((problem) => visible(problemLine(problem))));
  process.stdout.write(`comment=${JSON.stringify(comment)}\n`);
}

await command('check', run);
