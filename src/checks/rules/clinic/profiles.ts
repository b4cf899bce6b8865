import { hostOf } from '#prose/hosts.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';
import { isNobodysPage } from './network-pages.ts';

/** Addresses of the clinic's profiles that lead to no profile, or stand there twice. */
export function profileProblems({ clinic }: Content): Problem[] {
  return clinic.flatMap(({ file, source, data: { profiles = [], website } }) => {
    const problem = (index: number, says: string, fix: string): Problem => ({
      file,
      line: source.lineOf(['profiles', index]),
      field: 'profiles',
      says,
      fix,
    });
    return profiles.flatMap((address, index) => {
      const same = profiles.findIndex((other) => bare(other) === bare(address));
      if (same < index) {
        const line = source.lineOf(['profiles', same]);
        return [
          problem(index, `this profile stands in line ${line} too`, 'Remove one of the two.'),
        ];
      }
      const wrong = isOwnSite(address, website)
        ? 'is the address of this site'
        : isNobodysPage(address) && 'is a page of a network that is not your own page there';
      return wrong
        ? [
            problem(
              index,
              `${address} ${wrong}`,
              'Copy the address from your browser while it shows your page.',
            ),
          ]
        : [];
    });
  });
}

const isOwnSite = (address: string, website: string | undefined): boolean =>
  website !== undefined && hostOf(address) === hostOf(website);

/** Which profile a page of profile.php shows; what else stands behind a ? tells who shared it. */
const WHOSE = ['id'];

/** An address without what makes no difference to where it leads. */
function bare(address: string): string {
  const { pathname, searchParams } = new URL(address);
  const whose = WHOSE.map((name) => searchParams.get(name) ?? '').join();
  return hostOf(address) + pathname.replace(/\/$/, '').toLowerCase() + whose;
}
