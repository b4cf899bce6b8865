import { spawnSync } from 'node:child_process';
import { hostedBuild, type Environment } from '#netlify/environment.ts';

/** Where the site's files are kept, for the editing page to read and write them. */
export interface Repository {
  /** As GitHub writes it: "owner/name". */
  name: string;
  /** The branch that is published. */
  branch: string;
}

const BRANCH = 'main';

/** An address on GitHub, as git and hosts write it: https, ssh, or git@github.com:owner/name.git. */
const ON_GITHUB =
  /^(?:https:\/\/(?:[^@/\s]+@)?|ssh:\/\/git@|git@)github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/i;

/**
 * The repository on GitHub: the one the host builds from, else the one git pushes to.
 * @param remote gives git's address; asked only if the host gives none
 * @returns undefined if there is none, or it is not on GitHub
 */
export function repositoryOf(
  env: Environment,
  remote: () => string = originOfGit,
): Repository | undefined {
  const { context, repository = remote(), branch } = hostedBuild(env);
  const name = ON_GITHUB.exec(repository.trim())?.[1];
  // The branch of a preview is a draft: what is edited there must not be lost with it.
  const published = context === 'production' ? branch : undefined;
  return name ? { name, branch: published ?? BRANCH } : undefined;
}

function originOfGit(): string {
  const { stdout } = spawnSync('git', ['config', '--get', 'remote.origin.url'], {
    encoding: 'utf8',
  });
  return stdout ?? '';
}
