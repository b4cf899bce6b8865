import { hostOf, NETWORKS } from '#prose/hosts.ts';

const networkOf = (address: string): string => NETWORKS[hostOf(address)] ?? hostOf(address);

/** Parts of an address that stand in front of a name: linkedin.com/in/name. */
const BEFORE_A_NAME = /^(?:in|company|channel|c|user|pages|people|groups)$/;

/** The name a profile has on its network: "@dotline"; nothing for the first page of a site. */
function ownName(address: string): string | undefined {
  const { pathname, searchParams } = new URL(address);
  const part = pathname.split('/').find((one) => one !== '' && !BEFORE_A_NAME.test(one));
  const name = part && decodeURIComponent(part);
  return name === 'profile.php' ? (searchParams.get('id') ?? name) : name;
}

/**
 * What the links to the clinic's profiles say: "Instagram", or the host of a page that is on no
 * known network. Two on one network also have their own names, so that they can be told apart.
 */
export function profileNames(addresses: readonly string[]): string[] {
  const networks = addresses.map(networkOf);
  return addresses.map((address, index) => {
    const name = networks[index] ?? '';
    const own = ownName(address);
    return own && networks.filter((other) => other === name).length > 1 ? `${name}: ${own}` : name;
  });
}
