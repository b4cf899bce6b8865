import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BuiltPage } from '#publish/built-pages.ts';
import { OWN_FOLDER } from '../../support/clinic.ts';
import { copyProject } from '../../support/sites.ts';
import type { Variant } from '../../support/variants.ts';
import { visitorPagesIn } from '../../support/visitors.ts';
import { cleanEnvironment, runCommand, scratchFolder } from '../scratch.ts';
import { bareHtml } from './bare.ts';

/** A site built to be measured. */
export interface MeasuredSite {
  /** The copy of the project, with netlify.toml. */
  root: string;
  /** The built site. */
  dist: string;
  /** The same pages with nothing but their words. */
  bare: string;
  pages: BuiltPage[];
}

/**
 * Builds the project as it is published at an address of its own; the name is for examples.
 *
 * @param variant files that the measured site has or lacks
 */
export async function buildMeasuredSite(variant: Variant = {}): Promise<MeasuredSite> {
  const scratch = scratchFolder();
  const [root, bare] = [join(scratch, 'site'), join(scratch, 'bare')];
  await copyProject(root, { content: OWN_FOLDER, ...variant });
  const env = { ...cleanEnvironment(), CONTEXT: 'production', URL: 'https://www.clinic.example' };
  const { status, output } = await runCommand(process.execPath, ['src/publish/build.cli.ts'], {
    cwd: root,
    env,
  });
  if (status !== 0) throw new Error(`The site could not be built:\n${output.slice(-4000)}`);
  const dist = join(root, 'dist');
  const pages = await visitorPagesIn(dist);
  for (const page of pages) {
    mkdirSync(dirname(join(bare, 'dist', page.file)), { recursive: true });
    writeFileSync(join(bare, 'dist', page.file), bareHtml(page));
  }
  cpSync(join(root, 'netlify.toml'), join(bare, 'netlify.toml'));
  return { root, dist, bare, pages };
}
