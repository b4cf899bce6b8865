import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { importsOf } from '../support/imports.ts';

/** A test file and how many imports lie between it and the source it counts for. */
export interface Suite {
  test: string;
  distance: number;
}

/** A file of the source that is started or read by its path, as tests write it. */
const PATH = /\bsrc\/[\w./[\]-]+\.(?:ts|astro)\b/g;

/**
 * The test files that count for a source: those that import it, at whatever distance, and those
 * that name a file by its path, to start it as a command or to read it, that imports it.
 * @param project the folder the paths are relative to
 * @returns of each source the suites, the nearest first
 */
export function suitesOf(project: string, tests: readonly string[]): Map<string, Suite[]> {
  const targets = new Map<string, string[]>();
  const targetsOf = (file: string): string[] => {
    const known = targets.get(file);
    if (known) return known;
    const text = readFileSync(join(project, file), 'utf8');
    const imported = importsOf(file, text).flatMap(({ from, typeOnly }) =>
      typeOnly ? [] : (ownFile(file, from) ?? []),
    );
    const named = file.startsWith('tests/') ? (text.match(PATH) ?? []) : [];
    const found = [...imported, ...named].filter((one) => existsSync(join(project, one)));
    targets.set(file, found);
    return found;
  };
  const suites = new Map<string, Suite[]>();
  for (const test of tests) {
    for (const [file, distance] of reachedFrom(test, targetsOf)) {
      suites.set(file, [...(suites.get(file) ?? []), { test, distance }]);
    }
  }
  for (const list of suites.values()) list.sort((a, b) => a.distance - b.distance);
  return suites;
}

/** Every file that is reached, with the fewest steps to it. */
function reachedFrom(start: string, targetsOf: (file: string) => string[]): Map<string, number> {
  const reached = new Map([[start, 0]]);
  for (const [file, distance] of reached) {
    if (!/\.(ts|astro)$/.test(file)) continue;
    for (const target of targetsOf(file)) {
      if (!reached.has(target)) reached.set(target, distance + 1);
    }
  }
  return reached;
}

function ownFile(file: string, from: string | undefined): string | undefined {
  if (from?.startsWith('#')) return `src/${from.slice(1)}`;
  return from && /^\.{1,2}\//.test(from) ? posix.join(posix.dirname(file), from) : undefined;
}
