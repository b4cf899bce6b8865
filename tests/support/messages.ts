import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Words of programmers, which no message for the owner may hold. */
export const JARGON =
  /\b(string|schema|front-?matter|front matter|pars\w+|null|undefined|objects?|arrays?|boolean|NaN|syntax|regex|error|invalid)\b/i;

/** The sentences a module holds, each with its line: every text in quotes that has a space in it. */
export function sentencesIn(text: string): { line: number; words: string }[] {
  const source = ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest, true);
  const found: { line: number; words: string }[] = [];
  const visit = (node: ts.Node): void => {
    const words = wordsOf(node);
    if (words?.trim().includes(' ')) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ line: line + 1, words });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A text in quotes; of one that is put together, what stands around its gaps. */
function wordsOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)]
    .map(({ text }) => text)
    .join('…');
}

/** The sentences of some modules that hold a word of programmers, each with its place. */
export const jargonIn = (files: readonly string[]): string[] =>
  files.flatMap((file) =>
    sentencesIn(readFileSync(file, 'utf8'))
      .filter(({ words }) => JARGON.test(words))
      .map(({ line, words }) => `${file}, line ${line}: ${words}`),
  );
