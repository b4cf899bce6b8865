import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { git } from '../support/github.ts';
import { ownersFolder, saidOf } from '../support/bad-input.ts';
import { end, replace, write } from '../support/owner-files.ts';

/** Any two of the questions of the tests' clinic, and one of its services. */
const QUESTION = 'does-smp-hurt';
const OTHER = 'does-smp-look-real';
const SERVICE = 'scars';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A clinic whose files are in git, as they are. */
function published(): string {
  const root = ownersFolder();
  folders.push(root);
  git(root, ['init', '--quiet', '--initial-branch=main']);
  commit(root);
  return root;
}

function commit(root: string, day = '2026-11-01'): void {
  git(root, ['add', '--all']);
  const moment = `${day}T12:00:00Z`;
  git(root, ['commit', '--quiet', '--allow-empty', '--message=Change'], {
    GIT_AUTHOR_DATE: moment,
    GIT_COMMITTER_DATE: moment,
  });
}

const contentOf = (root: string): string => join(root, 'src/content');
const fileOf = (name: string): string => `faq/${name}.md`;

/** Renames the question without a word of its earlier name. */
const rename = (root: string, to: string): void =>
  renameSync(join(contentOf(root), fileOf(QUESTION)), join(contentOf(root), fileOf(to)));

/** Deletes the question, and every mention of it among those asked most often. */
function deleteQuestion(root: string): void {
  rmSync(join(contentOf(root), fileOf(QUESTION)));
  replace(contentOf(root), 'home.yaml', `  - ${QUESTION}\n`, '');
}

const alias = (root: string, name: string, of: string): void =>
  replace(contentOf(root), of, /^published:/m, `aliases: [${name}]\npublished:`);

const GONE = `src/content/faq/${QUESTION}.md: this was published and is gone, so links to it lead nowhere. Write "${QUESTION}" behind "aliases" of the file that took its place. If none did, write it behind "ended" in src/content/clinic.yaml.`;

/** What is said of what is gone, and no more: the rest of the check is tested elsewhere. */
async function gone(root: string) {
  const { problems, notes } = await saidOf(root);
  const ofIt = (lines: string[]) => lines.filter((line) => /gone|ended/.test(line));
  return { problems: ofIt(problems), notes: ofIt(notes) };
}

const STOPS = { problems: [GONE], notes: [] };
const SAID = { problems: [], notes: [GONE] };
const NOTHING = { problems: [], notes: [] };

describe('A question that was published and is gone', () => {
  it('is not missed while it is there, nor in a folder without git', async () => {
    expect(await gone(published())).toEqual(NOTHING);
    const root = ownersFolder();
    folders.push(root);
    deleteQuestion(root);
    expect(await gone(root)).toEqual(NOTHING);
  });

  it.each<[what: string, change: (root: string) => void]>([
    ['deleted', deleteQuestion],
    ['renamed', (root) => rename(root, 'is-it-painful')],
  ])('stops the build where it was %s, before and after the commit', async (_what, change) => {
    const root = published();
    change(root);
    expect(await gone(root)).toEqual(STOPS);
    commit(root);
    expect(await gone(root)).toEqual(STOPS);
    commit(root);
    expect(await gone(root)).toEqual(STOPS);
  });

  it('stops the build where a branch that deleted it was merged', async () => {
    const root = published();
    git(root, ['checkout', '--quiet', '-b', 'work']);
    deleteQuestion(root);
    commit(root);
    git(root, ['checkout', '--quiet', 'main']);
    git(root, ['merge', '--quiet', '--no-ff', '--message=Merge', 'work']);
    expect(await gone(root)).toEqual(STOPS);
  });

  it.each<[what: string, change: (root: string) => void]>([
    [
      'renamed with its earlier name',
      (root) => {
        rename(root, 'is-it-painful');
        alias(root, QUESTION, fileOf('is-it-painful'));
      },
    ],
    [
      'merged into another',
      (root) => {
        deleteQuestion(root);
        alias(root, QUESTION, fileOf(OTHER));
      },
    ],
    [
      'ended on purpose',
      (root) => {
        replace(contentOf(root), 'home.yaml', `  - ${QUESTION}\n`, '');
        end(contentOf(root), QUESTION);
      },
    ],
  ])('leads somewhere or is meant to, where it was %s', async (_what, change) => {
    const root = published();
    change(root);
    commit(root);
    expect(await gone(root)).toEqual(NOTHING);
  });

  it('is found among services, too', async () => {
    const root = published();
    rmSync(join(contentOf(root), `services/${SERVICE}.md`));
    expect((await gone(root)).problems).toEqual([
      expect.stringContaining(`src/content/services/${SERVICE}.md: this was published and is gone`),
    ]);
  });

  it('was never published as long as it was a draft', async () => {
    const root = published();
    write(contentOf(root), 'faq/not-yet.md', '---\nquestion: Not yet?\ndraft: true\n---\n');
    commit(root);
    rmSync(join(contentOf(root), 'faq/not-yet.md'));
    commit(root);
    expect(await gone(root)).toEqual(NOTHING);
  });

  it('may come back', async () => {
    const root = published();
    deleteQuestion(root);
    commit(root);
    git(root, ['revert', '--no-edit', 'HEAD']);
    expect(await gone(root)).toEqual(NOTHING);
  });
});

describe('What must not stay published', () => {
  const CASE = 'gallery/drawing-scar';

  it.each<[what: string, changes: ((root: string) => void)[]]>([
    [
      'in the same commit',
      [
        (root) => {
          deleteQuestion(root);
          rmSync(join(contentOf(root), CASE), { recursive: true });
        },
      ],
    ],
    ['later', [deleteQuestion, (root) => rmSync(join(contentOf(root), CASE), { recursive: true })]],
  ])('is not kept by a question that is gone: a case taken out %s', async (_what, changes) => {
    const root = published();
    for (const change of changes) {
      change(root);
      expect((await gone(root)).problems.length + (await gone(root)).notes.length).toBe(1);
      commit(root);
    }
    expect(await gone(root)).toEqual(SAID);
  });

  it('is not kept by it where it ended by its date since', async () => {
    const root = published();
    const closed = '\n  - from: 2026-11-10\n    to: 2026-11-12\n    words: Holidays';
    replace(contentOf(root), 'clinic.yaml', /^closures:$/m, `closures:${closed}`);
    commit(root);
    deleteQuestion(root);
    commit(root, '2026-11-05');
    expect(await gone(root)).toEqual(SAID);
  });

  it('does not excuse what was gone after it', async () => {
    const root = published();
    rmSync(join(contentOf(root), CASE), { recursive: true });
    commit(root);
    deleteQuestion(root);
    commit(root);
    expect(await gone(root)).toEqual(STOPS);
  });
});

describe('A history that is not whole', () => {
  it('is said to be unknown, and stops nothing', async () => {
    const root = published();
    deleteQuestion(root);
    commit(root);
    const copy = mkdtempSync(join(tmpdir(), 'owner-'));
    folders.push(copy);
    git(copy, ['clone', '--quiet', '--depth=1', `file://${root}`, '.']);
    expect(await gone(copy)).toEqual({
      problems: [],
      notes: [
        'Only the latest commits are here, so nobody looked whether an answer is gone that was published.',
      ],
    });
  });
});

describe('A name of what ended', () => {
  it('is refused while the question is there', async () => {
    const root = ownersFolder();
    folders.push(root);
    replace(contentOf(root), 'clinic.yaml', /^ended:$/m, `ended: [${QUESTION}]`);
    expect((await gone(root)).problems).toEqual([
      expect.stringMatching(
        `^src/content/clinic.yaml, line \\d+: "${QUESTION}" has not ended: there is src/content/faq/${QUESTION}.md. Remove it from this list, or delete that file.$`,
      ),
    ]);
  });
});
