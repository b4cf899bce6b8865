/** The variables of a build: https://docs.netlify.com/build/configure-builds/environment-variables/ */
export type Environment = Record<string, string | undefined>;

/** What the host says of the build it runs. */
interface HostedBuild {
  /**
   * "production" for the site that visitors see, "preview" for any other build at the host, and
   * "none" on a machine that is not the host's: what is built there may be published by hand.
   */
  context: 'production' | 'preview' | 'none';
  /** The main address of the site: its own domain once that is connected. */
  address: string | undefined;
  /** Where a preview can be looked at. */
  previewAddress: string | undefined;
  /** The address of the repository that is built. */
  repository: string | undefined;
  branch: string | undefined;
  /** The commit that is built, in 40 hexadecimal digits. */
  commit: string | undefined;
  /** The host that Netlify gave the site: "my-clinic.netlify.app". */
  givenHost: string | undefined;
}

/** What the host says of a build, by the variables it sets; the other modules read none of them. */
export function hostedBuild(env: Environment): HostedBuild {
  const { CONTEXT, URL, DEPLOY_PRIME_URL, REPOSITORY_URL, BRANCH, COMMIT_REF, SITE_NAME } = env;
  const context = CONTEXT === 'production' ? CONTEXT : 'preview';
  return {
    context: CONTEXT ? context : 'none',
    address: URL || undefined,
    previewAddress: DEPLOY_PRIME_URL || undefined,
    repository: REPOSITORY_URL || undefined,
    branch: BRANCH || undefined,
    commit: COMMIT_REF || undefined,
    givenHost: SITE_NAME ? `${SITE_NAME}.netlify.app` : undefined,
  };
}
