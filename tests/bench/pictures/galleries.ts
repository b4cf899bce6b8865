import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OWN_FOLDER, PROJECT } from '../../support/clinic.ts';
import { copyProject } from '../../support/sites.ts';
import { clientCase } from '../../support/client-case.ts';
import { type Use, useOf } from '../builds/use.ts';
import { makePhotograph } from './photographs.ts';

/** A copy of this site with so many photographs, and what building it took. */
export interface Gallery {
  photographs: number;
  folder: string;
  /** With no cache. */
  cold: Use;
  /** After one word of an answer was changed, several times. */
  words: Use[];
  /** After one photograph was exchanged. */
  exchanged: Use | undefined;
  /** How many versions were encoded for it, and how many one photograph has. */
  encoded: number;
  versions: number;
}

const GALLERY = 'src/content/gallery';
const ANSWER = 'src/content/faq/does-smp-hurt.md';
const BUILD = ['src/publish/build.cli.ts'];
const CHECK = ['src/checks/check.cli.ts'];

/**
 * Builds copies of the site from nothing, then in turn after a word changed in each, then after
 * one photograph of each did.
 * @param scratch where the copies are made
 * @param originals the folder of photographs
 * @param names of the photographs of each copy
 * @param rounds how often a word changes in each
 */
export async function measureGalleries(
  scratch: string,
  originals: string,
  names: readonly (readonly string[])[],
  rounds: number,
): Promise<Gallery[]> {
  const galleries: Gallery[] = [];
  for (const of of names) galleries.push(await builtCold(scratch, originals, of));
  for (let round = 0; round < rounds; round += 1) {
    for (const { folder, words } of galleries) {
      changeWord(folder);
      words.push(await npmBuild(folder));
    }
  }
  for (const gallery of galleries) {
    if (gallery.photographs > 0) await exchange(gallery);
    rmSync(join(gallery.folder, 'dist'), { recursive: true });
  }
  return galleries;
}

async function builtCold(
  scratch: string,
  originals: string,
  names: readonly string[],
): Promise<Gallery> {
  const folder = join(scratch, `site-${names.length}`);
  const drawn = readdirSync(join(PROJECT, GALLERY)).map((name) => `${GALLERY}/${name}`);
  await copyProject(folder, { content: OWN_FOLDER, without: drawn });
  for (let at = 0; at + 1 < names.length; at += 2) {
    const order = at / 2 + 1;
    const own = join(folder, GALLERY, `photographed-${order}`);
    mkdirSync(own, { recursive: true });
    writeFileSync(
      join(own, 'index.md'),
      clientCase(`Made-up case ${order}`, order, '  uses: [website]'),
    );
    copyFileSync(join(originals, names[at] ?? ''), join(own, 'before.jpg'));
    copyFileSync(join(originals, names[at + 1] ?? ''), join(own, 'after.jpg'));
  }
  // Files written this moment are not trusted to stay as they are; an owner's have lain for a while.
  await setTimeout(2500);
  const cold = await npmBuild(folder);
  console.log(`${names.length} photographs: built in ${cold.cpu.toFixed(1)} s of CPU.`);
  const photographs = names.length;
  const versions = photographs === 0 ? 0 : keptIn(folder).length / photographs;
  return { photographs, folder, cold, words: [], exchanged: undefined, encoded: 0, versions };
}

async function exchange(gallery: Gallery): Promise<void> {
  const { folder } = gallery;
  const before = new Set(keptIn(folder));
  writeFileSync(join(folder, GALLERY, 'photographed-1/after.jpg'), await makePhotograph(9999));
  gallery.exchanged = await npmBuild(folder);
  gallery.encoded = keptIn(folder).filter((file) => !before.has(file)).length;
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
function keptIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'node_modules/.astro/pictures'));
  } catch {
    return [];
  }
}

function changeWord(folder: string): void {
  const file = join(folder, ANSWER);
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/ (tiny|small) /, (word) => (word === ' tiny ' ? ' small ' : ' tiny ')),
  );
}
