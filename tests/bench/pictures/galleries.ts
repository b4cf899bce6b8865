import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { copyProject, PROJECT } from '../../support/sites.ts';
import { clientCase } from '../../support/variants.ts';
import { type Use, useOf } from '../builds/use.ts';
import { makePhotograph } from './photographs.ts';

/** What building this site with so many photographs took. */
export interface Gallery {
  photographs: number;
  /** With no cache. */
  cold: Use;
  /** After one word of an answer was changed. */
  word: Use;
  /** After one photograph was exchanged. */
  exchanged: Use;
  /** How many versions were encoded for it, and how many one photograph has. */
  encoded: number;
  versions: number;
}

const GALLERY = 'src/content/gallery';
const ANSWER = 'src/content/faq/does-smp-hurt.md';
const BUILD = ['src/publish/build.ts'];
const CHECK = ['src/checks/run.ts'];

/** Builds the site with photographs from nothing, after a word changed, and after one of them did. */
export async function measureGallery(
  folder: string,
  originals: string,
  names: readonly string[],
): Promise<Gallery> {
  const drawn = readdirSync(join(PROJECT, GALLERY)).map((name) => `${GALLERY}/${name}`);
  await copyProject(folder, { without: drawn });
  for (let at = 0; at + 1 < names.length; at += 2) {
    const order = at / 2 + 1;
    const own = join(folder, GALLERY, `photographed-${order}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(
      join(own, 'index.md'),
      clientCase(`Made-up case ${order}`, order, '  uses: [website]')(),
    );
    copyFileSync(join(originals, names[at] ?? ''), join(own, 'before.jpg'));
    copyFileSync(join(originals, names[at + 1] ?? ''), join(own, 'after.jpg'));
  }
  // Files written this moment are not trusted to stay as they are; an owner's have lain for a while.
  await setTimeout(2500);
  const cold = await npmBuild(folder);
  const all = encodedIn(folder);
  changeWord(folder);
  const word = await npmBuild(folder);
  const before = new Set(encodedIn(folder));
  if (names.length > 0) {
    writeFileSync(join(folder, GALLERY, 'photographed-1/after.jpg'), await makePhotograph(9999));
  }
  const exchanged = await npmBuild(folder);
  const encoded = encodedIn(folder).filter((file) => !before.has(file)).length;
  rmSync(join(folder, 'dist'), { recursive: true });
  return {
    photographs: names.length,
    cold,
    word,
    exchanged,
    encoded,
    versions: names.length === 0 ? 0 : all.length / names.length,
  };
}

/** What `npm run build` takes: the check, and the build. */
async function npmBuild(folder: string): Promise<Use> {
  const [check, build] = [await useOf(folder, CHECK), await useOf(folder, BUILD)];
  return {
    wall: check.wall + build.wall,
    cpu: check.cpu + build.cpu,
    memory: Math.max(check.memory, build.memory),
  };
}

/** The versions of pictures that are kept from one build to the next. */
function encodedIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'node_modules/.astro/pictures'));
  } catch {
    return [];
  }
}

function changeWord(folder: string): void {
  const file = join(folder, ANSWER);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ tiny /, ' small '));
}
