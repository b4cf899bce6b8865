import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { git, GitHub } from '../support/github.ts';
import { copyProject, PROJECT } from '../support/sites.ts';
import { REPOSITORY, type Variant } from '../support/variants.ts';
import { Editor } from './editor.ts';

const FOLDER = join(PROJECT, 'tests/.results/editing');
const AT_GITHUB = /^https:\/\/(api\.github|www\.githubstatus)\.com\//;

/** Encoding photographs takes a busy machine its time. */
export const PATIENT = { timeout: 60_000 };

/**
 * The editor makes a field when it comes near the view: here all of them count as near. In a window
 * so high that all are in view, Chromium without a graphics card draws for seconds at each change.
 */
function seeAllAsNear(): void {
  const Observer = IntersectionObserver;
  globalThis.IntersectionObserver = class extends Observer {
    constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
      const near = { rootMargin: '9999px', scrollMargin: '9999px' };
      super(callback, { ...options, ...near });
    }
  };
}

/** The clinic's repository as GitHub has it, and the folder it came from. */
export async function repository(name: string, variant: Variant = {}) {
  const folder = join(FOLDER, name);
  mkdirSync(FOLDER, { recursive: true });
  await copyProject(folder, variant);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--message=Start']);
  const bare = join(folder, '.git');
  /** What git says of each change, the last one first. */
  const commits = () => git(bare, ['log', '--format=%s', 'main']).toString().trim().split('\n');
  return { folder, bare, commits, hub: new GitHub(bare, REPOSITORY) };
}

/** Opens the editing page and keeps what it complains of, and whom it asks besides GitHub. */
export async function open(page: Page, hub: GitHub, site: string) {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = protocol === 'blob:' || protocol === 'data:' || origin === site;
    if (!own && !AT_GITHUB.test(request.url())) wrong.push(`asked ${request.url()}`);
  });
  await hub.answerFor(page);
  await page.addInitScript(seeAllAsNear);
  await page.goto(`${site}/admin/`);
  await page.getByRole('button', { name: 'Open the editor' }).click();
  return { editor: new Editor(page), wrong };
}
