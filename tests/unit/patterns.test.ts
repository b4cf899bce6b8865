import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sourceOf } from '#checks/claims/claim-patterns.ts';
import { CLAIM_RULES } from '#checks/claims/claim-rules.ts';
import { claimsIn } from '#checks/claims/claims.ts';
import { growth, type Growth } from '../support/growth.ts';
import { projectFiles } from '../support/project-files.ts';

/** Folders whose patterns meet nothing that the owner or a visitor wrote. */
const OTHERS =
  /^src\/(?:netlify|pages|pictures|preview|publish|seo|serve|share|stipple|styles|terminal)\//;

interface Pattern {
  where: string;
  pattern: RegExp;
}

const patterns: Pattern[] = projectFiles({ fresh: true })
  .filter((file) => /^src\/.*\.ts$/.test(file) && !OTHERS.test(file))
  .flatMap((file) => patternsIn(file, readFileSync(file, 'utf8')));

function patternsIn(file: string, text: string): Pattern[] {
  const found: Pattern[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const [, inside = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
      const all = flags.includes('g') ? flags : `${flags}g`;
      found.push({ where: `${file} ${node.text}`, pattern: new RegExp(inside, all) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Runs of what a pattern is made of: each character it names, and characters most texts have. */
function runsFor(pattern: RegExp): string[] {
  const named = [...new Set(pattern.source.replaceAll(/\\[a-z]|[()?|{}^$]/gi, ''))];
  return [...new Set([...named, ...' \n\ta1-.[<"#:,'])].slice(0, 40);
}

const slowest = (pattern: RegExp, runs: readonly string[]): Growth =>
  runs
    .flatMap((run) =>
      ['', 'a: ', '['].map((start) =>
        growth(
          (length) => `${start}${run.repeat(Math.ceil(length / run.length))}\0`,
          (text) => void text.replace(pattern, ''),
        ),
      ),
    )
    .toSorted((one, other) => other.times - one.times)[0] as Growth;

describe('Every pattern takes time in proportion to the text', () => {
  it('and one that does not is found', () => {
    expect(slowest(/[ \t]*\n/g, [' ']).times).toBeGreaterThan(24);
    expect(slowest(/[ \t]\n/g, [' ']).times).toBeLessThan(24);
  });

  it.each(patterns)('$where', ({ pattern }) => {
    expect(slowest(pattern, runsFor(pattern)).times).toBeLessThan(24);
  });
});

describe('The patterns of claims', () => {
  const { words, rules } = parse(readFileSync('src/checks/claims/claim-rules.yaml', 'utf8')) as {
    words: Record<string, string>;
    rules: { what: string; hits: (string | string[])[] }[];
  };

  it('may not repeat without an end', () => {
    for (const pattern of ['a*', '(a|b)+', 'a{2,}', '(_ )+b']) {
      expect(() => sourceOf([pattern], words)).toThrow('may repeat without an end');
    }
    expect(sourceOf(['a{0,5}', String.raw`no\+ _`, 'a … b'], words)).not.toMatch(/[^\\][*+]/);
  });

  it('name no words that there are not', () => {
    expect(() => sourceOf(['<nothing>'], words)).toThrow('There are no words named <nothing>');
  });

  it.each(rules)('$what: a long run of each beginning is read in its time', ({ hits }) => {
    for (const run of beginningsOf(hits.flat(), words)) {
      const { times } = growth(
        (length) => run.repeat(Math.ceil(length / run.length)),
        (text) => void claimsIn(text),
      );
      expect(times, run).toBeLessThan(24);
    }
  });

  it('are all put to use', () => {
    expect(CLAIM_RULES.map(({ what }) => what)).toEqual(rules.map(({ what }) => what));
  });
});

/** What the patterns begin with, in plain words: "cqc " for "(cqc|care quality commission) …". */
function beginningsOf(hits: readonly string[], words: Record<string, string>): string[] {
  const plain = hits.map(
    (hit) =>
      hit
        .replaceAll(/<([a-z]+)>/g, (_, name: string) => words[name] ?? '')
        .replaceAll(/\(\?<?[!=][^)]*\)/g, '')
        .replaceAll(/[()?\\]|\{[^}]*\}|\[[^\]]*\]/g, '')
        .split('|')[0],
  );
  const starts = plain.map((start = '') => `${start.split(' ').slice(0, 2).join(' ')} `);
  return [...new Set(starts)].filter((start) => /[a-z£]/.test(start)).slice(0, 12);
}
