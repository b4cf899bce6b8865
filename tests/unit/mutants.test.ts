import { describe, expect, it } from 'vitest';
import { SITE_MUTANTS } from '../mutants/built-site.ts';
import { mutantsOf, mutated } from '../mutants/operators.ts';
import { regexChanges } from '../mutants/regex-operators.ts';
import { EQUIVALENT, equivalentReason, scoreLines, type Outcome } from '../mutants/report.ts';
import { shuffled } from '../mutants/sample.ts';
import { suitesOf } from '../mutants/suites.ts';
import { siteFolder } from '../support/site-folder.ts';

/** What a source becomes, a line for each mutant. */
const madeOf = (text: string): string[] =>
  mutantsOf('a.ts', text).map((mutant) => mutated(text, mutant));

describe('The mutants of a source', () => {
  it.each([
    ['const a = b === c;', ['const a = b !== c;']],
    ['const a = b < c;', ['const a = b <= c;']],
    ['const a = b && c;', ['const a = b || c;']],
    ['const a = b ?? c;', ['const a = b && c;']],
    ['const a = !b;', ['const a = b;']],
    ['const a = 7;', ['const a = 8;']],
    ['const a = true;', ['const a = false;']],
    ["const a = 'b';", ["const a = '';"]],
    ["const a = '';", ["const a = 'mutant';"]],
    ['const a = `b${c}`;', ['const a = ``;']],
    ['const a = [b];', ['const a = [];']],
    ['a(b);', [';']],
    ['const a = b.some(c);', ['const a = b.every(c);', 'const a = b;']],
    ['if (a) b;', ['if (true) b;', 'if (false) b;', 'if (a) ;']],
    ['const a = b ? c : d;', ['const a = true ? c : d;', 'const a = false ? c : d;']],
    ['a++;', ['a--;', ';']],
  ])('of %s are these', (text, wanted) => {
    expect(madeOf(text).toSorted()).toEqual(wanted.toSorted());
  });

  it('put something else in place of what is returned', () => {
    expect(madeOf('const a = (b) => b;')).toEqual(
      ['undefined', 'null', "''", '[]', '0', '!(b)'].map((to) => `const a = (b) => ${to};`),
    );
  });

  it('leave alone what says nothing at run time', () => {
    for (const text of [
      "import { a } from './a.ts';",
      "export { a } from './a.ts';",
      "type A = 'b' | 'c';",
      "interface A { b: 'c' }",
      "const a = await import('./b.ts');",
    ]) {
      expect(madeOf(text), text).toEqual([]);
    }
    expect(madeOf("const a = { 'b-c': d };")).toEqual([]);
  });

  it('say where they are', () => {
    expect(mutantsOf('a.ts', 'b();\nc = 1;')[2]).toMatchObject({ line: 2, from: '1', to: '2' });
  });
});

describe('A pattern', () => {
  it('is changed in its anchors, repetitions, classes, looks and flags', () => {
    expect(regexChanges(String.raw`/^a+\d$/i`).toSorted()).toEqual(
      [
        String.raw`/a+\d$/i`,
        String.raw`/^a+\d/i`,
        String.raw`/^a\d$/i`,
        String.raw`/^a+\D$/i`,
        String.raw`/^a+\d$/`,
      ].toSorted(),
    );
    expect(regexChanges('/[a](?=b)/')).toEqual(['/[^a](?=b)/', '/[a](?!b)/']);
  });

  it('is not changed into what is no pattern', () => {
    expect(regexChanges('/^/')).toEqual([]);
  });
});

describe('A sample', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it('is the same for the same seed, and another for another', () => {
    expect(shuffled(items, 1)).toEqual(shuffled(items, 1));
    expect(shuffled(items, 1)).not.toEqual(shuffled(items, 2));
  });

  it('leaves nothing out and has nothing twice', () => {
    expect(shuffled(items, 3).toSorted((a, b) => a - b)).toEqual(items);
  });
});

describe('The suites that count for a source', () => {
  it('import it, near or far, or name what imports it; types count for nothing', () => {
    const project = siteFolder({
      'src/a/b.ts': 'export const b = 1;',
      'src/a/c.ts': "export { b } from './b.ts';",
      'src/a/command.ts': "import '#a/c.ts';",
      'tests/support/s.ts': "import { b } from '#a/b.ts';",
      'tests/unit/near.test.ts': "import { b } from '#a/b.ts';",
      'tests/unit/far.test.ts': "import { b } from '../support/s.ts';",
      'tests/unit/types.test.ts': "import type { B } from '#a/b.ts';",
      'tests/unit/starts.test.ts': "run('src/a/command.ts');",
    });
    const tests = ['far', 'near', 'types', 'starts'].map((name) => `tests/unit/${name}.test.ts`);
    expect(suitesOf(project, tests).get('src/a/b.ts')).toEqual([
      { test: 'tests/unit/near.test.ts', distance: 1 },
      { test: 'tests/unit/far.test.ts', distance: 2 },
      { test: 'tests/unit/starts.test.ts', distance: 3 },
    ]);
  });
});

describe('The report', () => {
  const mutant = { file: 'a.ts', line: 3, start: 0, end: 1, from: 'a', to: 'b' };
  const outcome = (end: Outcome['end']): Outcome => ({ mutant, end, seconds: 2, by: '' });

  it('counts what died of all that change something, and names what did not', () => {
    const text = scoreLines.all([
      outcome('killed'),
      outcome('timeout'),
      outcome('survived'),
      outcome('equivalent'),
    ]);
    expect(text).toContain('Score 66.7 %');
    expect(text).toContain('2.0 s each');
    expect(text).toContain('survived: a.ts:3  a → b');
  });
});

describe('A mutant that is said to change nothing', () => {
  it('is still there, and a sentence says why', async () => {
    const { readFile } = await import('node:fs/promises');
    for (const { file, from, to, why } of EQUIVALENT) {
      const mutants = mutantsOf(file, await readFile(file, 'utf8'));
      const found = mutants.filter((one) => one.from === from && one.to === to);
      expect(found, `${file}: ${from} → ${to}`).not.toEqual([]);
      expect(equivalentReason(found[0] ?? mutant)).toBe(why);
      expect(why.length).toBeGreaterThan(20);
    }
  });

  const mutant = { file: 'a.ts', line: 3, start: 0, end: 1, from: 'a', to: 'b' };
});

describe('The changes to what is published', () => {
  it('are many, each with a name of its own', () => {
    expect(SITE_MUTANTS.length).toBeGreaterThanOrEqual(45);
    expect(new Set(SITE_MUTANTS.map(({ what }) => what)).size).toBe(SITE_MUTANTS.length);
  });
});
