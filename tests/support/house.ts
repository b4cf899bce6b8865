import { posix } from 'node:path';
import type { Files } from './layers.ts';

/** What may stand at the top of the project, besides files whose name starts with a dot. */
const TOP =
  'src public tests astro.config.mjs package.json package-lock.json tsconfig.json netlify.toml README.md LICENSE'.split(
    ' ',
  );

/** The most lines a file of src may have, by its ending. */
const MOST_LINES = { '.ts': 150, '.astro': 170 } as const;

/** Something no file of the project may hold. */
interface Ban {
  says: string;
  pattern: RegExp;
  /** The files it holds for; all when it is not given. */
  where?: RegExp;
}

/** The patterns are written so that none finds itself. */
const BANS: readonly Ban[] = [
  {
    // What this machine cannot show may be left out, with a sentence that says what that is.
    says: 'leaves a test out',
    pattern:
      /\.(?!skip\((?!true\b).+, '[^']{20,}'\);)(?:skip|only|fixme|todo|skipIf|runIf|fails|failing)\b(?=\s*[.(`])|\bx(?:it|test)\(/,
    where: /^tests\/.*\.ts$/,
  },
  {
    says: 'puts something off',
    pattern: /\b(?:TO)DO\b|\b(?:FIX)ME\b/,
    // Hashes of packages may spell anything.
    where: /^(?!package-lock\.json$)/,
  },
  { says: 'silences the type check', pattern: /@ts-(?:ignore|nocheck|expect-error)/ },
  {
    says: 'silences a check',
    pattern:
      /\b(?:eslint|oxlint|stylelint|validate|prettier)-(?:disable|ignore)\b|\b[vc]8 (?:ignore)/,
  },
  {
    says: 'names the host of a package registry',
    pattern:
      /\bregistry\.[a-z\d-]+\.[a-z]{2}|\bnpm\.pkg\.[a-z]|\/(?:artifactory|nexus|api\/npm)\//i,
  },
  {
    says: 'names a folder of somebody’s machine',
    // Ann is made up: tests speak of her folders.
    pattern:
      /(?<![\w.-])\/(?:(?:home|Users)\/(?!ann\b)\w|(?:root|tmp|var\/folders)\/)|\b[A-Z]:\\Users\\/,
  },
];

/** What stands at the top of the project and should not. */
export function strangersAtTop(files: readonly string[]): string[] {
  const top = files.map((file) => file.split('/')[0] ?? '');
  return [...new Set(top)].filter((name) => !name.startsWith('.') && !TOP.includes(name));
}

/** The files of src that are too long to be read at once, in sentences. */
export function tooLong(files: Files): string[] {
  return [...files].flatMap(([file, text]) => {
    const most = file.match(/^src\/.*(\.ts|\.astro)$/)?.[1] as keyof typeof MOST_LINES | undefined;
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    return most && lines > MOST_LINES[most]
      ? [`${file} has ${lines} lines; the most is ${MOST_LINES[most]}.`]
      : [];
  });
}

/** As many files as a folder shows at one glance. */
const MOST_FILES = 14;

/** The folders of src with too many files, in sentences; a page stands where its address says. */
export function crowded(files: Iterable<string>): string[] {
  const folders = Map.groupBy(files, (file) => posix.dirname(file));
  return [...folders].flatMap(([folder, { length }]) =>
    /^src\/(?!pages\b|content\b)/.test(folder) && length > MOST_FILES
      ? [
          `${folder} has ${length} files; the most is ${MOST_FILES}. Make a folder of those that belong together.`,
        ]
      : [],
  );
}

/** What files hold that none may, in sentences with the line. */
export function banned(files: Files): string[] {
  return [...files].flatMap(([file, text]) =>
    BANS.filter(({ where = /^/ }) => where.test(file)).flatMap(({ says, pattern }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          pattern.test(line) ? [`${file}, line ${index + 1}, ${says}.`] : [],
        ),
    ),
  );
}
