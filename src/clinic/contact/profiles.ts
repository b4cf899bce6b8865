/** Networks by their hosts, each by the name people call it. */
const NETWORKS: Record<string, string> = {
  'instagram.com': 'Instagram',
  'facebook.com': 'Facebook',
  'tiktok.com': 'TikTok',
  'youtube.com': 'YouTube',
  'linkedin.com': 'LinkedIn',
  'pinterest.com': 'Pinterest',
  'pinterest.co.uk': 'Pinterest',
  'threads.net': 'Threads',
  'threads.com': 'Threads',
  'twitter.com': 'X',
  'x.com': 'X',
};

const hostOf = (address: string): string =>
  new URL(address).hostname.replace(/^(?:www|m|[a-z]{2}-[a-z]{2}|uk)\./, '');

/** Whether an address is on one of the networks that people know. */
export const isOnNetwork = (address: string): boolean => hostOf(address) in NETWORKS;

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
