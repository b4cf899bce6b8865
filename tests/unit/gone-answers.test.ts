import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentWith } from '#checks/drafts/drafts.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { goneAnswers } from '#checks/history/gone-answers.ts';
import { problemLine } from '#checks/problem.ts';
import { NO_DRAFTS } from '#files/drafts.ts';
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
const rename = (root: string, to: string, from = QUESTION): void =>
  renameSync(join(contentOf(root), fileOf(from)), join(contentOf(root), fileOf(to)));

/** Deletes the question, and every mention of it among those asked most often. */
function deleteQuestion(root: string): void {
  rmSync(join(contentOf(root), fileOf(QUESTION)));
  replace(contentOf(root), 'home.yaml', `  - ${QUESTION}\n`, '');
}

const alias = (root: string, name: string, of: string): void =>
  replace(contentOf(root), of, /^published:/m, `aliases: [${name}]\npublished:`);

const GONE = `src/content/faq/${QUESTION}.md: this was published and is gone, so links to it lead nowhere. Write "${QUESTION}" behind "aliases" of the file that took its place. If none did, write it behind "ended" in src/content/clinic.yaml.`;

/** What is said of what is gone; no other rule is asked. */
function gone(root: string) {
  const { content } = readContent(contentOf(root));
  const { problems, notes } = goneAnswers(root, contentWith(content, NO_DRAFTS), '2026-11-22');
  return { problems: problems.map(problemLine), notes };
}

const STOPS = { problems: [GONE], notes: [] };
const SAID = { problems: [], notes: [GONE] };
const NOTHING = { problems: [], notes: [] };

describe('A question that was published and is gone', () => {
  it('is not missed while it is there, nor in a folder without git', () => {
    expect(gone(published())).toEqual(NOTHING);
    const root = ownersFolder();
    folders.push(root);
    deleteQuestion(root);
    expect(gone(root)).toEqual(NOTHING);
  });

  it.each<[what: string, change: (root: string) => void]>([
    ['deleted', deleteQuestion],
    ['renamed', (root) => rename(root, 'is-it-painful')],
  ])('stops the build where it was %s, before and after the commit', (_what, change) => {
    const root = published();
    change(root);
    expect(gone(root)).toEqual(STOPS);
    commit(root);
    expect(gone(root)).toEqual(STOPS);
    commit(root);
    expect(gone(root)).toEqual(STOPS);
  });

  it('stops the build where a branch that deleted it was merged', () => {
    const root = published();
    git(root, ['checkout', '--quiet', '-b', 'work']);
    deleteQuestion(root);
    commit(root);
    git(root, ['checkout', '--quiet', 'main']);
    git(root, ['merge', '--quiet', '--no-ff', '--message=Merge', 'work']);
    expect(gone(root)).toEqual(STOPS);
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
  ])('leads somewhere or is meant to, where it was %s', (_what, change) => {
    const root = published();
    change(root);
    commit(root);
    expect(gone(root)).toEqual(NOTHING);
  });

  it('is found among services, too', () => {
    const root = published();
    rmSync(join(contentOf(root), `services/${SERVICE}.md`));
    expect(gone(root).problems).toEqual([
      expect.stringContaining(`src/content/services/${SERVICE}.md: this was published and is gone`),
    ]);
  });

  it('was never published as long as it was a draft', () => {
    const root = published();
    write(contentOf(root), 'faq/not-yet.md', '---\nquestion: Not yet?\ndraft: true\n---\n');
    commit(root);
    rmSync(join(contentOf(root), 'faq/not-yet.md'));
    commit(root);
    expect(gone(root)).toEqual(NOTHING);
  });

  it('is said and stops nothing where it was made a draft', () => {
    const root = published();
    replace(contentOf(root), fileOf(QUESTION), /^published:/m, 'draft: true\npublished:');
    expect(gone(root)).toEqual({
      problems: [],
      notes: [
        `src/content/faq/${QUESTION}.md was published and is a draft now: links to it lead nowhere until it is published again.`,
      ],
    });
  });

  it('may come back', () => {
    const root = published();
    deleteQuestion(root);
    commit(root);
    git(root, ['revert', '--no-edit', 'HEAD']);
    expect(gone(root)).toEqual(NOTHING);
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
  ])('is not kept by a question that is gone: a case taken out %s', (_what, changes) => {
    const root = published();
    for (const change of changes) {
      change(root);
      expect(gone(root).problems.length + gone(root).notes.length).toBe(1);
      commit(root);
    }
    expect(gone(root)).toEqual(SAID);
  });

  it('is not kept by it where it ended by its date since', () => {
    const root = published();
    const closed = '\n  - from: 2026-11-10\n    to: 2026-11-12\n    words: Holidays';
    replace(contentOf(root), 'clinic.yaml', /^closures:$/m, `closures:${closed}`);
    commit(root);
    deleteQuestion(root);
    commit(root, '2026-11-05');
    expect(gone(root)).toEqual(SAID);
  });

  it('does not excuse what was gone after it', () => {
    const root = published();
    rmSync(join(contentOf(root), CASE), { recursive: true });
    commit(root);
    deleteQuestion(root);
    commit(root);
    expect(gone(root)).toEqual(STOPS);
  });
});

describe('A history that is not whole', () => {
  it('is said to be unknown, and stops nothing', () => {
    const root = published();
    deleteQuestion(root);
    commit(root);
    const copy = mkdtempSync(join(tmpdir(), 'owner-'));
    folders.push(copy);
    git(copy, ['clone', '--quiet', '--depth=1', `file://${root}`, '.']);
    expect(gone(copy)).toEqual({
      problems: [],
      notes: [
        'Only the latest commits are here, so nobody looked whether an answer is gone that was published.',
      ],
    });
  });
});

describe('The check', () => {
  it('stops at what is gone, and at a name of what ended while the question is there', async () => {
    const root = published();
    rename(root, 'is-it-painful');
    expect((await saidOf(root)).problems).toContain(GONE);
    rename(root, QUESTION, 'is-it-painful');
    replace(contentOf(root), 'clinic.yaml', /^ended:$/m, `ended: [${QUESTION}]`);
    expect((await saidOf(root)).problems).toEqual([
      expect.stringMatching(
        `^src/content/clinic.yaml, line \\d+: "${QUESTION}" has not ended: there is src/content/faq/${QUESTION}.md. Remove it from this list, or delete that file.$`,
      ),
    ]);
  });
});
