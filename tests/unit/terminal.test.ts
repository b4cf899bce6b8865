import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asText } from '#launch/print-list.ts';
import { command, inWords } from '#terminal/command.ts';
import { folderProblem } from '#terminal/folder-name.ts';
import { OwnerError } from '#terminal/owner-error.ts';
import { annotate, annotation, complain, say, visible } from '#terminal/print.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.exitCode = 0;
});

/** What is written to both outputs of the process. */
function written(): { out: () => string } {
  const parts: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => parts.push(String(text)) > 0);
  }
  return { out: () => parts.join('') };
}

/** What a terminal or a log obeys, in the middle of ordinary words. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\n', '\r', '\r\n', '\u001b[31m', '\u009b2J', '\u202e', '\u2028', '\ud83d'),
      fc.constantFrom('::error::', '::error file=a::b', '##[error]', ' ', '%0A', '😀', 'é'),
    ),
  )
  .map((parts) => parts.join(''));

describe('A line that is printed', () => {
  it('stays one line and nothing but words, whatever stands in it', () => {
    const { out } = written();
    fc.assert(
      fc.property(hostile, fc.boolean(), (words, isGood) => {
        const before = out().length;
        (isGood ? say : complain)(words);
        const line = out().slice(before, -1);
        expect(line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect(line.trimStart().startsWith('::')).toBe(false);
        expect(line).not.toContain('##[');
      }),
      { numRuns: 500 },
    );
  });

  it('is otherwise as it was, in any language', () => {
    const words =
      'src/content/faq/größe.md, line 3: "100 %: [שלום] 👩‍⚕️ – #1" is: not so. Write <b>.';
    expect(visible(words)).toBe(words);
    const { out } = written();
    say(words);
    expect(out()).toBe(`${words}\n`);
  });

  it('of JSON means what it meant', () => {
    const value = { a: 'a\u009b\u202e##[error] ::x \ud83d\u2028' };
    const { out } = written();
    for (const line of JSON.stringify(value, null, 2).split('\n')) say(line);
    expect(JSON.parse(out())).toEqual(value);
    expect(out()).not.toMatch(/[\u009b\u202e\u2028]/);
  });

  it('in GitHub’s log is one command, with all its parts in their places', () => {
    fc.assert(
      fc.property(hostile, hostile, (file, message) => {
        const line = annotation('error', { file, line: 3 }, message);
        expect(line).toMatch(/^::error file=[^,:\r\n]*,line=3::[^\r\n]*$/u);
        expect(line.slice(line.indexOf('line=3::') + 8)).not.toMatch(/%(?!25|0D|0A)/);
      }),
    );
    const { out } = written();
    annotate('notice', { title: 'a' }, 'b\u001bc');
    expect(out()).toBe('::notice title=a::b\\u001bc\n');
  });

  it('of the launch list holds no command, however its words are laid in lines', () => {
    const text = asText([
      { state: 'ready', what: `${'a '.repeat(38)}::error::b\n::error::c` },
    ] as never);
    expect(text.split('\n')).not.toContain('::error::c');
    expect(text).toContain(String.raw`\u000a`);
  });

  it('goes through one module: no other of a command’s prints by itself', () => {
    const folders = ['src/checks', 'src/launch', 'src/pictures', 'src/publish', 'src/files'];
    const files = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => join(folder, file)),
    );
    expect(files.length).toBeGreaterThan(100);
    const prints = /\bconsole\.|process\.(?:stdout|stderr)\b/;
    expect(files.filter((file) => prints.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('A command that breaks off', () => {
  const refused = (code: string, path?: string) =>
    Object.assign(new Error(`${code}: !`), { code, path });

  it.each([
    ['EACCES', /^src\/content may not be read or changed by your account\. Give your account /],
    ['EPERM', /^src\/content may not be read or changed/],
    ['EROFS', /^src\/content is on a disk that cannot be written to\. Copy /],
    ['ENOSPC', /^The disk is full\. Make room/],
    ['EBUSY', /^src\/content is used by another program\. Close that/],
  ])('says what the system refuses: %s', async (code, sentence) => {
    const { out } = written();
    await command('check', () => {
      throw refused(code, join(process.cwd(), 'src/content'));
    });
    expect(out()).toMatch(sentence);
    expect(out()).not.toMatch(/\n\s+at |E[A-Z]{4,}/);
    expect(process.exitCode).toBe(1);
  });

  it('says a sentence for the owner as it is', async () => {
    const { out } = written();
    await command('new file', () =>
      Promise.reject(new OwnerError('There is one already.\nDelete it.')),
    );
    expect(out()).toBe('There is one already.\nDelete it.\n');
  });

  it('says in one line what nobody foresaw, and shows where only to who asks for it', async () => {
    const { out } = written();
    const main = () => {
      throw new TypeError('a\nb');
    };
    await command('check', main, 'Nothing was published.');
    expect(out()).toMatch(
      /^The check itself broke off, which is a fault of the check and not of what you wrote: TypeError: a\\u000ab\n.+\nNothing was published\.\n$/,
    );
    vi.stubEnv('DETAILS', '1');
    const details = vi.spyOn(console, 'error').mockImplementation(() => {});
    await command('check', main);
    expect(details).toHaveBeenCalledWith(expect.any(TypeError));
  });

  it('shows it beside the change, too, in GitHub Actions', async () => {
    vi.stubEnv('GITHUB_ACTIONS', 'true');
    const { out } = written();
    await command('build', () => Promise.reject(new Error('!')));
    expect(out()).toMatch(/\n::error title=The build broke off::The build itself broke off, .+\n$/);
  });

  it('names no file where the system names none', () => {
    expect(inWords('check', refused('EACCES'))[0]).toMatch(/^A file may not be read/);
  });
});

describe('The folder of the project', () => {
  it.each([
    ['/home/ann/Clinic #1', '"Clinic #1", because #'],
    ['/home/ann/Clinic 100%/site', '"Clinic 100%", because %'],
    ['/home/ann/What?', '"What?", because ?'],
    ['/home/ann/The "best"', '"The "best"", because "'],
  ])('is named where nothing can be built in it: %s', (folder, words) => {
    expect(folderProblem(folder, 'linux')).toContain(words);
    expect(folderProblem(folder, 'linux')).toMatch(/Rename that folder/);
  });

  it.each([
    ["/home/ann/Klinik für Ärzte [1] 'x'", 'linux'],
    ['/home/ann/Ann’s clinic, & more', 'linux'],
    [String.raw`D:\sites\clinic`, 'win32'],
  ] as const)('may be %s', (folder, platform) => {
    expect(folderProblem(folder, platform)).toBeUndefined();
  });
});
