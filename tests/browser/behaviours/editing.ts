import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTHOR } from '#save-status/comment.ts';
import { git, type GitHub } from '../../support/github.ts';
import { run } from '../../support/sites.ts';
import { DRAWINGS } from '../../support/variants.ts';
import { repository } from '../editing.ts';
import { seen, seenToBe } from '../engines/waiting.ts';
import type { Visitor } from '../engines/visitor.ts';
import { githubLine } from '../github-line.ts';
import type { Behaviour } from './behaviour.ts';
import { textOf } from './on-page.ts';

const STATUS = textOf('#save-status [role=status]');
const SAVE = 'button[aria-keyshortcuts$="+S"]';

/** The clinic's repository of the behaviour that runs. */
let at: Awaited<ReturnType<typeof repository>>;

/** Each worker has its own. */
const through = async (site: string) => {
  at = await repository(`walk-${process.pid}`, { without: DRAWINGS });
  at.hub.published = lastCommit();
  return githubLine(site, at.hub);
};

const lastCommit = (): string => git(at.bare, ['rev-parse', 'main']).toString().trim();

/** What the workflow writes when the check refuses the last commit: its own words. */
function refuse(hub: GitHub): void {
  git(at.folder, ['reset', '--quiet', '--hard', 'main']);
  const { status, output } = run(at.folder, ['src/save-status/refusal.cli.ts']);
  expect(status, output).toBe(0);
  const body = JSON.parse(output.replace(/^comment=/, '')) as string;
  hub.comments.set(lastCommit(), [{ body, login: AUTHOR }]);
  hub.statuses.set(lastCommit(), 'failure');
}

/** Opens a form by its address in the editor. */
async function openForm(visitor: Visitor, form: string, field: string): Promise<void> {
  await visitor.ask(`void (location.hash = '#/collections/${form}')`);
  await seen(visitor, `document.querySelector('${boxOf(field)}') !== null`, true);
}

const boxOf = (field: string): string =>
  ['textarea', 'input', '[contenteditable=true]']
    .map((box) => `[data-key-path="${field}"] ${box}`)
    .join(', ');

/** Types in the place of what is in a field. */
async function write(visitor: Visitor, field: string, words: string): Promise<void> {
  const box = `document.querySelector('${boxOf(field)}')`;
  // A text with marks of its own gets its box when it comes into view.
  const isThere = `(() => {
    document.querySelector('[data-key-path="${field}"]')?.scrollIntoView({ block: 'center' });
    return ${box} !== null;
  })()`;
  await seen(visitor, isThere, true);
  await visitor.ask(`void (${box}.focus(), ${box}.select?.())`);
  await visitor.type(words);
  await seen(visitor, `${box}.value ?? ${box}.innerText.trim()`, words);
}

/** Presses something that is chosen or not. */
async function choose(visitor: Visitor, option: string): Promise<void> {
  await visitor.click(option);
  await seen(visitor, `document.querySelector('${option}').getAttribute('aria-checked')`, 'true');
}

/** Presses the editor's button for what was saved, once there is something to publish. */
async function publish(visitor: Visitor): Promise<void> {
  const button = `[...document.querySelectorAll('button')]
    .find((one) => one.textContent.trim() === 'Publish Changes')`;
  await seen(visitor, `${button}?.getAttribute('aria-disabled')`, 'false');
  await visitor.ask(`void ${button}.setAttribute('data-to-press', '')`);
  await visitor.click('[data-to-press]');
}

const says = (visitor: Visitor, words: RegExp): Promise<void> =>
  seenToBe<string>(visitor, STATUS, (got) => words.test(got), String(words));

async function save(visitor: Visitor, words: RegExp): Promise<void> {
  await visitor.click(SAVE);
  await says(visitor, words);
}

const subjects = (): string[] => at.commits();

const EDITING = { scripts: true, site: 'full', through } as const;
const AT_A_DESK = { ...EDITING, width: 1280, height: 900 } as const;

/** A clinic's day on the editing page, beside a stand-in for GitHub. */
export const EDITING_BEHAVIOURS: Behaviour[] = [
  {
    name: 'several saves in the editor are one publish: warned of, refused, put right, and online',
    ...AT_A_DESK,
    run: async (visitor) => {
      const { hub } = at;
      await visitor.open('/admin/');
      await says(visitor, /^Published/);
      await openForm(visitor, 'faq/entries/does-smp-hurt', 'summary');
      await write(visitor, 'summary', 'It is completely painless.');
      await seenToBe<string | undefined>(
        visitor,
        textOf('#claim-warnings li'),
        (got) => got?.includes('painless" is a claim') ?? false,
        'a warning',
      );
      await save(visitor, /^1 change is saved and not yet published/);
      await openForm(visitor, '_singletons/entries/clinic', 'name');
      await write(visitor, 'name', 'Long Lane');
      await save(visitor, /^2 changes are saved and not yet published/);
      expect(
        subjects()
          .slice(0, -1)
          .every((one) => one.startsWith('[skip ci] ')),
      ).toBe(true);
      await publish(visitor);
      await says(visitor, /^Saved\. It is being checked/);
      expect(subjects()).toHaveLength(4);
      expect(subjects()[0]).toBe('Publish');
      refuse(hub);
      await says(visitor, /^Not published: \d things? to put right/);
      await seenToBe<string>(
        visitor,
        textOf('#save-status li'),
        (got) => /does-smp-hurt\.md, line \d+: .*painless/.test(got),
        'what the check says',
      );
      await openForm(visitor, 'faq/entries/does-smp-hurt', 'summary');
      await write(visitor, 'summary', 'Most people report little discomfort.');
      await save(visitor, /^Not published.* 1 change saved since then is not yet/);
      await publish(visitor);
      await says(visitor, /^Saved\. It is being checked/);
      hub.statuses.set(lastCommit(), 'success');
      hub.published = lastCommit();
      await says(visitor, /^Published/);
      expect(hub.unanswered).toEqual([]);
    },
  },
  {
    name: 'a question is begun in the editor as a draft, and its file says so',
    ...AT_A_DESK,
    run: async (visitor) => {
      await visitor.open('/admin/');
      await says(visitor, /^Published/);
      await openForm(visitor, 'faq/new', 'question');
      await seenToBe<string>(
        visitor,
        `document.querySelector('${boxOf('published')}').value`,
        (got) => got !== '',
        'the day of today',
      );
      await write(visitor, 'question', 'Can I wear a hat after SMP?');
      await choose(visitor, '[data-key-path=topic] [role=radio][value=After]');
      await write(visitor, 'order', '77');
      await write(visitor, 'summary', 'A loose one, yes; a tight one rubs.');
      await write(visitor, 'body', 'A loose, clean hat is fine.');
      await choose(visitor, '[data-key-path=draft] [role=switch]');
      await save(visitor, /^1 change is saved and not yet published/);
      git(at.folder, ['reset', '--quiet', '--hard', 'main']);
      const file = join(at.folder, 'src/content/faq/can-i-wear-a-hat-after-smp.md');
      expect(readFileSync(file, 'utf8')).toMatch(/^draft: true$/m);
      expect(at.hub.unanswered).toEqual([]);
    },
  },
  {
    name: 'the editing page says what a token may not read, and that GitHub does not answer',
    ...EDITING,
    run: async (visitor) => {
      const { hub } = at;
      git(at.folder, ['commit', '--quiet', '--allow-empty', '--message=Change']);
      hub.forbidden = /\/status$/;
      await visitor.open('/admin/');
      await says(visitor, /“Commit statuses”, “Read-only”/);
      hub.forbidden = /\/commits$/;
      await visitor.reload();
      await says(visitor, /“Contents” the permission “Read and write”/);
      hub.forbidden = undefined;
      hub.down = true;
      await visitor.reload();
      await says(visitor, /^GitHub or this site does not answer/);
    },
  },
];
