import { resolve } from 'node:path';
import ts from 'typescript';
import { mutated, type Mutant } from './operators.ts';

/** Found by mutants that leave something unused or unreached, and no mistake by themselves. */
const HARMLESS = new Set([6133, 6138, 6192, 6196, 6198, 6199, 7027]);

/**
 * Leaves out the mutants that the compiler refuses, so that no test has to. As many files as
 * there are mutants are checked at a time, one mutant each: a program takes seconds to read.
 * @param project the folder with tsconfig.json
 */
export function compiling(project: string, mutants: readonly Mutant[]): Mutant[] {
  const { options, fileNames } = configOf(project);
  const before = problemsIn(program(options, fileNames, new Map()), project, mutants);
  const kept = new Set<Mutant>();
  for (const round of roundsOf(mutants)) {
    const changed = new Map(
      round.map((mutant) => {
        const file = absolute(project, mutant.file);
        return [file, mutated(ts.sys.readFile(file) ?? '', mutant)];
      }),
    );
    const after = problemsIn(program(options, fileNames, changed), project, round);
    for (const mutant of round) {
      if ((after.get(mutant.file) ?? 0) <= (before.get(mutant.file) ?? 0)) kept.add(mutant);
    }
  }
  return mutants.filter((mutant) => kept.has(mutant));
}

const absolute = (project: string, file: string): string =>
  resolve(project, file).replaceAll('\\', '/');

/** The mutants in rounds, of each file at most one in a round. */
function roundsOf(mutants: readonly Mutant[]): Mutant[][] {
  const rounds: Map<string, Mutant>[] = [];
  for (const mutant of mutants) {
    const free = rounds.find((round) => !round.has(mutant.file));
    if (free) free.set(mutant.file, mutant);
    else rounds.push(new Map([[mutant.file, mutant]]));
  }
  return rounds.map((round) => [...round.values()]);
}

/** The sources that no mutant changes are read once. */
const read = new Map<string, ts.SourceFile | undefined>();

function program(
  options: ts.CompilerOptions,
  files: string[],
  changed: ReadonlyMap<string, string>,
): ts.Program {
  const host = ts.createCompilerHost(options);
  const own = host.getSourceFile.bind(host);
  host.getSourceFile = (file, language, ...rest) => {
    const text = changed.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, language, true);
    if (!read.has(file)) read.set(file, own(file, language, ...rest));
    return read.get(file);
  };
  return ts.createProgram(files, options, host);
}

function problemsIn(
  built: ts.Program,
  project: string,
  mutants: readonly Mutant[],
): Map<string, number> {
  return new Map(
    [...new Set(mutants.map(({ file }) => file))].map((file) => {
      const source = built.getSourceFile(absolute(project, file));
      const found = source
        ? [...built.getSyntacticDiagnostics(source), ...built.getSemanticDiagnostics(source)]
        : [];
      return [file, found.filter(({ code }) => !HARMLESS.has(code)).length];
    }),
  );
}

function configOf(project: string): ts.ParsedCommandLine {
  const file = ts.findConfigFile(project, ts.sys.fileExists);
  if (!file) throw new Error(`${project} has no tsconfig.json.`);
  const { config } = ts.readConfigFile(file, ts.sys.readFile) as { config: unknown };
  return ts.parseJsonConfigFileContent(config, ts.sys, project);
}
