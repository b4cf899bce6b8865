import { WrongSetting } from '#prose/dates.ts';
import { check, type Findings } from './check.ts';
import { problemLine } from './problem.ts';
import { annotation, annotationsOf, reportOf } from './report.ts';

const UNCHANGED = 'Nothing was published; the live site is unchanged.';
const inActions = process.env['GITHUB_ACTIONS'] === 'true';

/**
 * The command `npm run check`: every problem on a line of its own, exit 1 if there is one.
 * With --json it prints one object, a Report, and nothing else.
 */
async function run([asked, ...more]: string[]): Promise<void> {
  if ((asked !== undefined && asked !== '--json') || more.length > 0) {
    console.error('npm run check takes nothing, or -- --json for a list that programs can read.');
    process.exitCode = 1;
    return;
  }
  const findings = await check(process.cwd());
  if (findings.problems.length > 0) process.exitCode = 1;
  if (asked) console.log(JSON.stringify(reportOf(findings), null, 2));
  else sayInWords(findings);
}

function sayInWords(findings: Findings): void {
  const { problems, notes } = findings;
  for (const note of notes) console.log(note);
  if (inActions) for (const line of annotationsOf(findings)) console.log(line);
  if (problems.length === 0) {
    console.log('Everything in src/content is in order.');
    return;
  }
  console.error(problems.map(problemLine).join('\n'));
  const count = problems.length === 1 ? '1 thing' : `${problems.length} things`;
  console.error(`\n${count} to put right. ${UNCHANGED}`);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  const isSetting = error instanceof WrongSetting;
  const broke = isSetting
    ? error.message
    : `The check itself broke off, which is a fault of the check and not of what you wrote: ${String(error)}`;
  console.error(broke);
  const cure = 'Undo your last change, or show this line to whoever looks after the site. ';
  console.error(`${isSetting ? '' : cure}${UNCHANGED}`);
  if (inActions) console.log(annotation('error', { title: 'The check broke off' }, broke));
  process.exitCode = 1;
}
