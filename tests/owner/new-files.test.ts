import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '#checks/check.ts';
import { readContent } from '#checks/entries/read-content.ts';
import { QUESTION_BANK } from '#checks/questions/coverage.ts';
import { newQuestion } from '#checks/new/new-question.ts';
import { ownersFolder } from '../support/bad-input.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const DAY = '2026-11-23';

let root = '';
beforeAll(() => {
  root = ownersFolder();
});

afterAll(() => rmSync(root, { recursive: true }));

const start = (...args: string[]) => {
  const run = spawnSync(process.execPath, [join(PROJECT, 'src/checks/new/new.cli.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SOURCE_DATE_EPOCH: String(Date.parse(DAY) / 1000) },
  });
  return { status: run.status, said: run.stdout + run.stderr };
};
const written = (name: string) => readFileSync(join(root, `src/content/faq/${name}.md`), 'utf8');

describe('npm run new question', () => {
  it('makes a question that visitors ask ready to be answered', () => {
    const { status, said } = start('question', 'hats-after-smp');
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining('Made src/content/faq/hats-after-smp.md.'),
    });
    expect(written('hats-after-smp')).toBe(
      [
        '---',
        'question: Can I wear a hat after SMP?',
        'topic: After',
        'order: 3',
        'short:',
        'summary:',
        'alsoSearchedAs: []',
        'services: []',
        `published: ${DAY}`,
        'changed:',
        '---',
        '',
        '',
      ].join('\n'),
    );
  });

  it('leaves the build stopped by nothing but the missing answer', async () => {
    const { problems } = await check(root, DAY);
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['src/content/faq/hats-after-smp.md', 'summary'],
      ['src/content/faq/hats-after-smp.md', undefined],
    ]);
    const file = join(root, 'src/content/faq/hats-after-smp.md');
    const answered = written('hats-after-smp').replace(
      'summary:',
      'summary: As we tell you on the day.',
    );
    writeFileSync(file, `${answered}We tell you on the day.\n`);
    expect((await check(root, DAY)).problems).toEqual([]);
  });

  it('makes one that nobody foresaw from its name, for the owner to mend', () => {
    const { said } = start('question', 'is-smp-loud');
    expect(said).toContain(
      'Mend the question in it, and write behind "topic:" one of these: Time and money, For me?',
    );
    expect(written('is-smp-loud')).toMatch(
      /^question: Is SMP loud\?\ntopic:\norder: \d+\nshort:\nsummary:$/m,
    );
  });

  it('says what an answer that is there leaves unsaid', () => {
    expect(start('question', 'when-i-go-grey').said).toContain(
      'how-long-does-smp-last says some of it. Not said yet: what is done once hair is grey.',
    );
  });

  it.each([
    {
      name: 'does-smp-hurt',
      says: 'There is one of that name already: src/content/faq/does-smp-hurt.md.',
    },
    { name: 'Does SMP fade?', says: '"Does SMP fade?" cannot be an address.' },
    { name: '../faq/x', says: '"../faq/x" cannot be an address.' },
    {
      name: 'washing',
      says: 'Did you mean washing-after-smp? For another question, choose a name of other words.',
    },
    { name: 'washing-after-sm', says: 'Did you mean washing-after-smp?' },
    { name: 'treatment', says: '"treatment" is the address of another part of the page.' },
  ])('refuses $name', ({ name, says }) => {
    const { status, said } = start('question', name);
    expect(said).toContain(says);
    expect(status).toBe(1);
  });

  it('lists what is not answered yet when it is given no name', () => {
    const { status, said } = start('question');
    expect(status).toBe(0);
    expect(said).toMatch(/^Of 40 questions/);
    expect(said).toContain('npm run new question smp-for-a-beard');
    expect(start()).toEqual({ status, said });
    expect(start('answer').status).toBe(1);
  });

  it('makes one that stops nothing as a draft, which it lists as begun and not as an answer', async () => {
    const before = start().said;
    const { said } = start('question', 'washing-after-smp');
    expect(said).toContain('write "draft: true" above the second line of ---');
    const file = join(root, 'src/content/faq/washing-after-smp.md');
    const text = written('washing-after-smp');
    writeFileSync(file, `${text.replace(/---\n+$/, 'draft: true\n---\n')}\nWith cool water.\n`);
    const { problems, notes } = await check(root, DAY);
    expect(problems.filter((problem) => problem.file.includes('washing'))).toEqual([]);
    expect(notes).toContain(
      'src/content/faq/washing-after-smp.md is a draft; before it is published it needs "summary".',
    );
    expect(start().said).toBe(
      before.replace('\n\nStart', '\n\nBegun, as drafts: washing-after-smp.\n\nStart'),
    );
    rmSync(file);
  });

  it('makes of every question that visitors ask a file the check wants only the answer of', async () => {
    const { content } = readContent(join(root, 'src/content'));
    const open = QUESTION_BANK.filter(({ id }) => !content.names.faq.includes(id));
    const made = open.map(({ id }) => newQuestion(id, content, DAY));
    for (const [index, { file, text }] of made.entries()) {
      // All at once they would want the same place of their group.
      writeFileSync(join(root, file), text.replace(/^order: .*$/m, `order: ${900 + index}`));
    }
    const { problems } = await check(root, DAY);
    for (const { file } of made) {
      const fields = problems.filter((problem) => problem.file === file).map(({ field }) => field);
      expect(fields, file).toEqual(['summary', undefined]);
      rmSync(join(root, file));
    }
    expect(made.length).toBeGreaterThan(20);
  });
});

describe('npm run new case', () => {
  it('makes a case of a client that says nothing yet of the client', async () => {
    const { status, said } = start('case', 'client-014');
    expect({ status, said }).toEqual({
      status: 0,
      said: expect.stringContaining('Made src/content/gallery/client-014/index.md.'),
    });
    const { problems } = await check(root, DAY);
    const found = problems.filter(({ file }) => file.includes('client-014'));
    expect(found.map(({ field }) => field)).toEqual([
      'title',
      'description',
      'service',
      'treated',
      'sessions',
      'stage',
      'lighting',
      'ownClient',
      'unretouched',
      'adult',
      'consent.reference',
      'consent.given',
      'before.src',
      'before.alt',
      'before.takenAt',
      'after.src',
      'after.alt',
      'after.takenAt',
    ]);
  });

  it('never writes over one that is there, and keeps names of clients out of addresses', () => {
    expect(start('case', 'drawing-scar').said).toContain('There is one of that name already');
    expect(start('case', 'John Smith').said).toContain('"John Smith" cannot be an address.');
  });
});
