import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { OWN_FOLDER, PROJECT } from '../../support/clinic.ts';
import { copyProject } from '../../support/sites.ts';
import type { Variant } from '../../support/variants.ts';
import { A_PAGE_EACH, ONE_PAGE } from './plain-astro.ts';
import { makeQuestions } from './questions.ts';
import { type Use, useOf } from './use.ts';

/** A site that is built. */
export interface Contestant {
  /** The folder of the project. */
  folder: string;
  /** The script that builds it. */
  script: readonly string[];
}

/** The contestants with the same questions. */
export type Contestants = Record<ContestantName, Contestant>;
export type ContestantName = 'plain' | 'plainPages' | 'ours' | 'withoutPictures';

/** What a build took from nothing, and again after a word was changed. */
export interface Build {
  cold: Use;
  warm: Use;
}

const EDITED = 'src/content/faq/does-smp-hurt.md';
const GALLERY = 'src/content/gallery';
const astro = dirname(createRequire(import.meta.url).resolve('astro/package.json'));

/**
 * Sites with so many questions: the smallest Astro sites that show them, on one page and with a
 * page each, this site, and this site with an empty gallery. The clinic's own answers are among the questions.
 *
 * @param scratch a folder for them
 */
export async function contestants(scratch: string, count: number): Promise<Contestants> {
  const at = (name: string) => join(scratch, `${name}-${count}`);
  const { files, without } = withoutPictures(count);
  await copyProject(at('ours'), { content: OWN_FOLDER, files });
  await copyProject(at('without-pictures'), { content: OWN_FOLDER, files, without });
  copyPlainAstro(ONE_PAGE, at('plain'), at('ours'));
  copyPlainAstro(A_PAGE_EACH, at('plain-pages'), at('ours'));
  const script = ['src/publish/build.cli.ts'];
  const plainScript = [join(astro, 'bin/astro.mjs'), 'build'];
  return {
    plain: { folder: at('plain'), script: plainScript },
    plainPages: { folder: at('plain-pages'), script: plainScript },
    ours: { folder: at('ours'), script },
    withoutPictures: { folder: at('without-pictures'), script },
  };
}

/** This site with so many questions, the clinic's own among them, and an empty gallery. */
export function withoutPictures(count: number): Required<Pick<Variant, 'files' | 'without'>> {
  const real = readdirSync(join(PROJECT, dirname(EDITED))).length;
  const made = [...makeQuestions(count - real)];
  return {
    files: Object.fromEntries(made.map(([path, text]) => [`src/content/${path}`, () => text])),
    without: readdirSync(join(PROJECT, GALLERY)).map((name) => `${GALLERY}/${name}`),
  };
}

function copyPlainAstro(files: Readonly<Record<string, string>>, folder: string, ours: string) {
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  cpSync(join(ours, dirname(EDITED)), join(folder, dirname(EDITED)), { recursive: true });
}

/** Builds a site with nothing kept from before, then changes a word and builds it again. */
export async function build({ folder, script }: Contestant, run: number): Promise<Build> {
  for (const made of ['node_modules', '.astro', 'dist']) {
    rmSync(join(folder, made), { recursive: true, force: true });
  }
  const cold = await useOf(folder, script);
  const file = join(folder, EDITED);
  // Another word each time: one that was there before would be found in the cache.
  writeFileSync(file, readFileSync(file, 'utf8').replace(/ (tiny|small\d*) /g, ` small${run} `));
  return { cold, warm: await useOf(folder, script) };
}

/** What the owner's check takes. */
export const check = ({ folder }: Contestant): Promise<Use> =>
  useOf(folder, ['src/checks/check.cli.ts']);
