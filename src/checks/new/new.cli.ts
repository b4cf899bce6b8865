import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { todayAtClinic } from '#clinic/today.ts';
import { NO_DRAFTS } from '#files/drafts.ts';
import { command } from '#terminal/command.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { say } from '#terminal/print.ts';
import { contentWith } from '#checks/drafts/drafts.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { coverageLines, coverageReport } from '#checks/questions/coverage.ts';
import { newCase } from './new-case.ts';
import { newQuestion } from './new-question.ts';

const HOW = `Start an answer with its name, such as: npm run new question smp-for-a-beard
Start a client's case with its number, such as: npm run new case client-014`;

const KINDS = { question: newQuestion, case: newCase };

/** The command `npm run new`: a question, a case, or, for neither, what visitors ask. */
function run([kind = 'question', name, ...rest]: string[]): void {
  const make = Object.entries(KINDS).find(([known]) => known === kind)?.[1];
  if (!make || rest.length > 0) throw new OwnerError(HOW);
  const root = process.cwd();
  const folder = join(root, 'src/content');
  const { content } = readContent(folder);
  if (name === undefined) {
    const { faq, leftOut = [] } = contentWith(content, NO_DRAFTS);
    const gaps = coverageLines(coverageReport(faq));
    const drafts = leftOut.filter((draft) => draft.name === 'faq').map(({ entry }) => entry.id);
    const begun = drafts.length > 0 ? ['', `Begun, as drafts: ${drafts.join(', ')}.`] : [];
    for (const line of [...gaps, ...begun, '', ...HOW.split('\n')]) say(line);
    return;
  }
  const today = todayAtClinic(folder, process.env);
  const { file, text, says } = make(name.replace(/\.md$/, ''), content, today);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  // An existing file is never written over.
  writeFileSync(join(root, file), text, { flag: 'wx' });
  for (const line of says) say(line);
}

await command('new file', () => run(process.argv.slice(2)));
