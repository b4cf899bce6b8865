import { counted } from '#prose/counted.ts';
import { command } from '#terminal/command.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { complain, inActions, say } from '#terminal/print.ts';
import { check, type Findings } from './check.ts';
import { problemLine } from './problem.ts';
import { annotateAll, reportOf } from './report.ts';

const UNCHANGED = 'Nothing was published; the live site is unchanged.';

/**
 * The command `npm run check`: every problem on a line of its own, exit 1 if there is one.
 * With --json it prints one object, a Report, and nothing else.
 */
async function run([asked, ...more]: string[]): Promise<void> {
  if ((asked !== undefined && asked !== '--json') || more.length > 0) {
    throw new OwnerError(
      'npm run check takes nothing, or -- --json for a list that programs can read.',
    );
  }
  const findings = await check(process.cwd());
  if (findings.problems.length > 0) process.exitCode = 1;
  if (asked) for (const line of JSON.stringify(reportOf(findings), null, 2).split('\n')) say(line);
  else sayInWords(findings);
}

function sayInWords(findings: Findings): void {
  const { problems, notes } = findings;
  for (const note of notes) say(note);
  if (inActions()) annotateAll(findings);
  if (problems.length === 0) {
    say('Everything in src/content is in order.');
    return;
  }
  for (const problem of problems) complain(problemLine(problem));
  complain('');
  complain(`${counted(problems.length, 'thing')} to put right. ${UNCHANGED}`);
}

await command('check', () => run(process.argv.slice(2)), UNCHANGED);
