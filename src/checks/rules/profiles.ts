import { isOnNetwork } from '#clinic/profiles.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

/** Addresses of the clinic's profiles that lead to no profile, or stand there twice. */
export function profileProblems({ clinic }: Content): Problem[] {
  return clinic.flatMap(({ file, source, data: { profiles = [] } }) => {
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
      const { pathname, search } = new URL(address);
      return pathname === '/' && search === '' && isOnNetwork(address)
        ? [
            problem(
              index,
              `${address} is the first page of a network, not your own page there`,
              'Copy the address from your browser while it shows your page.',
            ),
          ]
        : [];
    });
  });
}

/** An address without what makes no difference to where it leads. */
function bare(address: string): string {
  const { hostname, pathname, search } = new URL(address);
  return hostname.replace(/^(www|m)\./, '') + pathname.replace(/\/$/, '').toLowerCase() + search;
}
