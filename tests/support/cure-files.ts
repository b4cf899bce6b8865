import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { isScalar, parseDocument } from 'yaml';
import type { Problem } from '#checks/problem.ts';
import { CLINIC_FOLDER, OWN_FOLDER, PROJECT } from './clinic.ts';

/** One step of an owner's: a message, and the project it is said of. */
export interface Step {
  root: string;
  problem: Problem;
}

const pathOf = ({ root, problem }: Step): string => join(root, problem.file);

/** Changes the text of the file that a message names. */
export function edit(step: Step, change: (text: string) => string): void {
  const path = pathOf(step);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

/** Changes the line that a message names; undefined takes it out. */
export function editLine(step: Step, change: (line: string) => string | undefined, below = 0) {
  edit(step, (text) => {
    const lines = text.split('\n');
    const index = (step.problem.line ?? 1) - 1 + below;
    const changed = change(lines[index] ?? '');
    lines.splice(index, 1, ...(changed === undefined ? [] : [changed]));
    return lines.join('\n');
  });
}

/** Writes a value in the field that a message names, as it stands in the message. */
export function writeValue(step: Step, written: string): void {
  const path = (step.problem.field ?? '').split('.').map((key) => (/^\d+$/.test(key) ? +key : key));
  edit(step, (text) => {
    const [, start = '', yaml = text, end = ''] = /^(---\n)([^]*?)(\n---[^]*)$/.exec(text) ?? [];
    const document = parseDocument(yaml, { version: '1.2' });
    const there = document.getIn(path, true);
    if (isScalar(there) && there.value !== null) {
      const [from = 0, to = 0] = there.range ?? [];
      return start + yaml.slice(0, from) + written + yaml.slice(to) + end;
    }
    document.setIn(path, parseDocument(written, { version: '1.2' }).contents);
    return start + document.toString({ lineWidth: 0 }).trimEnd() + (end || '\n');
  });
}

/** The name of a picture in a message, as a file; that of the message itself where it is one. */
function pictureOf({ root, problem }: Step): string {
  if (!problem.file.endsWith('.md')) return pathOf({ root, problem });
  const name = /([\w-]+\.\w+) (?:has|is|holds|tells|breaks|cannot)|(?:picture|name) ([\w.-]+)/.exec(
    problem.says,
  );
  return join(root, dirname(problem.file), name?.[1] ?? name?.[2] ?? 'after.jpg');
}

/** Hands a message's picture to something that changes its file. */
export const withPicture = (step: Step, change: (file: string) => unknown): unknown =>
  change(pictureOf(step));

/** Puts a photograph in the place of a message's picture, as a JPEG that is named like one. */
export async function putPhotograph(step: Step): Promise<void> {
  const old = pictureOf(step);
  const file = old.replace(/(?:\.\w+)?$/, '.jpg');
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const plain = { width: 240, height: 180, channels: 3, background: 'white', noise } as const;
  if (existsSync(old)) rmSync(old);
  await sharp({ create: plain }).jpeg().toFile(file);
  if (old !== file) writeValue(step, `./${file.split('/').at(-1)}`);
}

/** Brings a file or folder back as the tests' clinic has it. */
export function bringBack(step: Step): void {
  const inContent = step.problem.file.slice(OWN_FOLDER.length);
  rmSync(pathOf(step), { recursive: true, force: true });
  cpSync(join(PROJECT, CLINIC_FOLDER, inContent), pathOf(step), { recursive: true });
}

/** Saves a file as UTF-8 that was saved in another way. */
export function saveAsUtf8(step: Step): void {
  const bytes = readFileSync(pathOf(step));
  const isBig = bytes[0] === 0xfe || bytes[0] === 0;
  const encoding = isBig ? 'utf-16be' : bytes.includes(0) ? 'utf-16le' : 'windows-1252';
  writeFileSync(pathOf(step), new TextDecoder(encoding).decode(bytes));
}

/** Gives a file another name, or the folder of a case. */
export function rename(step: Step, name: string): void {
  const path = pathOf(step);
  const isFolder = path.endsWith('index.md') && !name.endsWith('.md');
  const inside = /^Rename (\S+) in it/.exec(step.problem.fix)?.[1];
  const old = inside ? join(path, inside) : isFolder ? dirname(path) : path;
  renameSync(old, join(dirname(old), name));
}

/** Takes the file away that a message names. */
export const takeAway = (step: Step): void => rmSync(pathOf(step), { recursive: true });

/** Moves a file or folder into another folder of the content. */
export function moveInto(step: Step, folder: string): void {
  mkdirSync(join(step.root, folder), { recursive: true });
  renameSync(pathOf(step), join(step.root, folder, step.problem.file.split('/').at(-1) ?? ''));
}
