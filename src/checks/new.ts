import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '#prose/dates.ts';
import { readContent } from './content.ts';
import { gapLines, gapReport } from './gaps.ts';
import { newQuestion } from './new-question.ts';

const HOW = 'Start an answer with its name, such as: npm run new question smp-for-a-beard';

/** The command `npm run new question <name>`; without a name it lists what visitors ask. */
function run([kind, name, ...rest]: string[]): void {
  if (kind !== 'question' || rest.length > 0) throw new Error(HOW);
  const root = process.cwd();
  const { content } = readContent(join(root, 'src/content'));
  if (name === undefined) {
    console.log([...gapLines(gapReport(content.faq)), '', HOW].join('\n'));
    return;
  }
  const { file, text, says } = newQuestion(
    name.replace(/\.md$/, ''),
    content.faq,
    content.names.faq,
    today(process.env),
  );
  if (existsSync(join(root, file))) throw new Error(`There is a file ${file} already.`);
  writeFileSync(join(root, file), text);
  console.log(says.join('\n'));
}

try {
  run(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
