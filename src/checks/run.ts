import { check } from './check.ts';
import { problemLine } from './problem.ts';

/** The command `npm run check`: every problem on a line of its own, exit 1 if there is one. */
const { problems, notes } = await check(process.cwd());

for (const note of notes) console.log(note);
if (problems.length === 0) {
  console.log('Everything in src/content is in order.');
} else {
  console.error(problems.map(problemLine).join('\n'));
  const count = problems.length === 1 ? '1 thing' : `${problems.length} things`;
  console.error(`\n${count} to put right. Nothing was published; the live site is unchanged.`);
  process.exitCode = 1;
}
