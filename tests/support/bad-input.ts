import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { check } from '#checks/check.ts';
import { problemLine } from '#checks/problem.ts';
import { CLINIC_FOLDER, OWN_FOLDER, PROJECT } from './clinic.ts';

const CASES = join(PROJECT, 'tests/bad-input');

/** What the check reads of the code: the names of the pages that the owner's files may link to. */
const PAGES = 'src/pages';

/** A change to the owner's files and what the check says of it: a folder in tests/bad-input. */
export interface InputCase {
  /** The folder's name as words: "a question without a question mark". */
  name: string;
  folder: string;
  /** Files and folders that are taken away first. */
  remove: string[];
  /** What must be put right, a line each; nothing for an input that is odd but good. */
  expected: string[];
  /** What is left out by rule, a line each. */
  notes: string[];
}

/**
 * The cases of a folder, tests/bad-input unless told otherwise.
 * @throws if one does not say in expected.txt what it expects
 */
export function inputCases(cases = CASES): InputCase[] {
  return readdirSync(cases).map((name) => inputCase(join(cases, name)));
}

/** One case of tests/bad-input, by its folder's name. */
export const inputCaseOf = (name: string): InputCase => inputCase(join(CASES, name));

function inputCase(folder: string): InputCase {
  const settings = join(folder, 'case.yaml');
  const { remove = [] } = existsSync(settings)
    ? (parse(readFileSync(settings, 'utf8')) as { remove?: string[] })
    : {};
  return {
    name: basename(folder).replaceAll('-', ' '),
    folder,
    remove,
    expected: linesOf(join(folder, 'expected.txt')),
    notes: existsSync(join(folder, 'notes.txt')) ? linesOf(join(folder, 'notes.txt')) : [],
  };
}

/** A line that begins with a space goes on with the one above: what is to be written in a file. */
const linesOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split(/\n(?! )/)
    .filter((line) => line !== '');

/** Lays a case over a project: what it removes first, then its own files. */
export function layOver(root: string, { folder, remove }: Pick<InputCase, 'folder' | 'remove'>) {
  for (const path of remove) rmSync(join(root, path), { recursive: true });
  if (existsSync(join(folder, 'src'))) {
    cpSync(join(folder, 'src'), join(root, 'src'), { recursive: true });
  }
}

/** A folder of its own with all the check reads: the tests' clinic where an owner's files are. */
export function ownersFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'owner-'));
  cpSync(join(PROJECT, PAGES), join(root, PAGES), { recursive: true });
  cpSync(join(PROJECT, CLINIC_FOLDER), join(root, OWN_FOLDER), { recursive: true });
  return root;
}

/**
 * Such a folder, checked once and to be copied for each case: where there is a folder for
 * packages, the check keeps what it found in the pictures, and knows them again by their bytes.
 */
export async function checkedFolder(): Promise<string> {
  const root = ownersFolder();
  mkdirSync(join(root, 'node_modules'));
  await saidOf(root);
  return root;
}

/** What the check says, in lines, on a day on which all consents hold. */
export async function saidOf(root: string): Promise<{ problems: string[]; notes: string[] }> {
  const { problems, notes } = await check(root, '2026-11-22');
  return { problems: problems.map(problemLine), notes };
}

/** What the check says of the tests' clinic with one file more, or another one. */
export async function problemsWith(file: string, contents: string): Promise<string> {
  return (await saidWith(file, contents)).problems.join('\n');
}

/** The same with its notes. */
export async function saidWith(file: string, contents: string): ReturnType<typeof saidOf> {
  const root = ownersFolder();
  writeFileSync(join(root, OWN_FOLDER, file), contents);
  const said = await saidOf(root);
  rmSync(root, { recursive: true });
  return said;
}
