import { brokenValue } from './broken-value.ts';
import type { Advice } from '#files/advice.ts';

/** A line of fields that cannot be read; lines count from 0. */
type BrokenLine = Advice & { index: number };

/**
 * Why fields cannot be read, in the owner's words. A YAML reader names the place
 * where it gave up, often far below the slip, so each line is looked at by itself.
 * @param gaveUpAt the line the reader named, for slips that no rule here knows
 */
export function brokenLines(lines: readonly string[], gaveUpAt: number): BrokenLine[] {
  const index = Math.max(0, gaveUpAt);
  if (/^(---|\.\.\.)\s*$/.test(lines[index] ?? '')) return [{ index, ...FENCE_IN_FIELDS }];
  const before: string[] = [];
  /** The lines above, each further in than the one before it, that this one may belong to. */
  const outer: string[] = [];
  let listIsOpen = false;
  const found = lines.flatMap((line, at) => {
    const isText = isWritten(line) && startsText(outerOf(line, outer));
    const isItem = listIsOpen && !FIELD.test(line);
    if (/:\s*\[/.test(line) || line.includes(']')) listIsOpen = !line.includes(']');
    const advice = isText || isItem ? undefined : slipIn(line, before);
    if (isWritten(line)) {
      before.push(line);
      outer.push(line);
    }
    return advice ? [{ index: at, ...advice }] : [];
  });
  return found.length > 0 ? found : [{ index, ...UNKNOWN_SLIP }];
}

const FENCE_IN_FIELDS = {
  says: 'everything from this line on would be left out',
  fix: 'Remove the line: this file has fields only.',
};

const UNKNOWN_SLIP = {
  says: 'the fields cannot be read from about here on',
  fix: 'Look at the spaces, hyphens, colons and quotes of this line and the ones just above it.',
};

const isWritten = (line: string): boolean => /^\s*[^\s#]/.test(line);

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The line that a line belongs to, by where both start; those that go on no further are left. */
function outerOf(line: string, outer: string[]): string | undefined {
  while (indentOf(outer.at(-1) ?? '') >= indentOf(line) && outer.length > 0) outer.pop();
  return outer.at(-1);
}

/** Lines below "says: |" or "says: >" are text, whatever they look like. */
const startsText = (line = ''): boolean => /:\s*[|>][-+\d]*\s*(#.*)?$/.test(line);

const FIELD = /^(?<start> *(?:- +)*)(?<name>[\w-]+)[ \t]*:(?<rest>.*)$/;

/** @param before the lines above it that are written */
function slipIn(line: string, before: readonly string[]): Advice | undefined {
  if (!isWritten(line) || line === '---') return undefined;
  if (/^ *\t/.test(line)) return { says: 'the line starts with a tab', fix: 'Use spaces instead.' };
  if (/^ *-[^\s-]/.test(line)) {
    return { says: 'there is no space after the hyphen', fix: 'Write "- like this".' };
  }
  const { name, rest = '' } = FIELD.exec(line)?.groups ?? {};
  return name === undefined
    ? slipInOther(line)
    : (indented(line, before) ?? slipInField(name, rest));
}

function slipInOther(line: string): Advice | undefined {
  const value = line.match(/^ *- +(.*)$/)?.[1];
  if (value !== undefined) return brokenValue(value.trim());
  const [, name] = line.match(/^([\w-]+)\s*=/) ?? [];
  if (name) return { says: `"${name}" is followed by =`, fix: `Write "${name}: value".` };
  return /^[^\s}\]]/.test(line)
    ? {
        says: 'the line is no field',
        fix: 'Write "name: value"; a line that goes on with the one above starts with two spaces.',
      }
    : undefined;
}

/** A field that stands further in than it should, so that it would belong to the one above. */
function indented(line: string, before: readonly string[]): Advice | undefined {
  const [above, sibling] = before.slice(-2).toReversed();
  if (above === undefined) return undefined;
  const { indent, open } = opening(above);
  // A hyphen that is no mark of a list is reported with its own line.
  if (indentOf(line) <= indent || open || /^ *-[^\s-]/.test(above)) return undefined;
  if (sibling !== undefined && indentOf(sibling) === indentOf(line)) {
    const outer = before.findLast(
      (one, at) => at < before.length - 1 && indentOf(one) < indentOf(line),
    );
    const names = [line, above, outer].map((one) => FIELD.exec(one ?? '')?.groups?.['name']);
    const [own, other, its] = names;
    if (own && other && its && opening(outer ?? '').open) {
      return {
        says: `"${own}" and "${other}" above it start at different places`,
        fix: `If "${other}" belongs to "${its}", write ${indentOf(line) - indent} spaces before it. If not, start "${own}" where "${other}" starts.`,
      };
    }
  }
  return {
    says: 'the line starts with too many spaces',
    fix: 'Start it where the fields above and below it start.',
  };
}

/** Where a line's field starts, and whether further fields may stand below it. */
function opening(line: string): { indent: number; open: boolean } {
  const { start = '', rest } = FIELD.exec(line)?.groups ?? {};
  return {
    indent: start.length,
    open: rest === undefined || /^\s*(#.*)?$/.test(rest),
  };
}

function slipInField(name: string, rest: string): Advice | undefined {
  if (rest !== '' && !/^[ \t]/.test(rest)) {
    return {
      says: 'there is no space after the colon',
      fix: rest.length > 30 ? 'Write one there.' : `Write "${name}: ${rest.trim()}".`,
    };
  }
  return brokenValue(rest.trim());
}
