/** Networks on which people have pages, by their hosts, each by the name people call it. */
export const NETWORKS: Readonly<Record<string, string>> = {
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

/** The host of an address, without what stands before the name of a site. */
export const hostOf = (address: string): string =>
  new URL(address).hostname.replace(/^(?:www|m|[a-z]{2}-[a-z]{2}|uk)\./, '');

/** Whether an address is on one of the networks that people know. */
export const isOnNetwork = (address: string): boolean => hostOf(address) in NETWORKS;

/** Hosts where a clinic may be booked, each with a page of its own for every clinic. */
const BOOKING_HOSTS =
  /^(?:calendly\.com|fresha\.com|booksy\.com|treatwell\.co\.uk|setmore\.com|simplybook\.me|squareup\.com|acuityscheduling\.com|cal\.com|vagaro\.com|ovatu\.com|gettimely\.com|phorest\.com|zcal\.co|tidycal\.com|youcanbook\.me)$/;

/** Other hosts on which anybody may have a page, so that the host is no clinic's own. */
const SHARED_HOSTS =
  /^(?:(?:sites|maps|docs|drive|business)\.)?google\.[a-z.]{2,6}$|^(?:linktr\.ee|bio\.link|beacons\.ai|about\.me|wa\.me|whatsapp\.com|g\.page|goo\.gl|maps\.app\.goo\.gl|bing\.com|yell\.com|trustpilot\.com|yelp\.[a-z.]{2,5}|wix\.com|squarespace\.com|wordpress\.com|weebly\.com|godaddy\.com|netlify\.(?:com|app)|github\.(?:com|io)|carrd\.co|canva\.(?:com|site)|blogspot\.com|medium\.com|etsy\.com|amazon\.[a-z.]{2,6}|ebay\.[a-z.]{2,6}|wikipedia\.org|nhs\.uk|gov\.uk)$/;

/** Programs on whose hosts sites are built that cannot be this one. */
const BUILDERS =
  /\.(?:wixsite\.com|wixstudio\.(?:com|io)|editorx\.io|square\.site|business\.site|squarespace\.com|weebly\.com|wordpress\.com|blogspot\.com|godaddysites\.com|jimdosite\.com|jimdofree\.com|webnode\.(?:com|page|co\.uk)|webflow\.io|myshopify\.com|strikingly\.com|mystrikingly\.com|ueniweb\.com|yolasite\.com|site123\.me|carrd\.co|canva\.site|my\.canva\.site|durable\.co|framer\.website|framer\.app|glossgenius\.com|phorest\.me|hub\.biz|b12sites\.com|sitey\.me)$/;

/** Whether the site at an address was made with another program, which keeps it on its own host. */
export const isOfBuilder = (address: string): boolean =>
  BUILDERS.test(new URL(address).hostname.toLowerCase());

/** Whether nobody can own the whole of what is at the host of an address. */
export const isShared = (address: string): boolean =>
  isOnNetwork(address) || BOOKING_HOSTS.test(hostOf(address)) || SHARED_HOSTS.test(hostOf(address));

/** Whether an address is the first page of a host where each clinic has a page of its own. */
export const isFirstPage = (address: string): boolean =>
  (isOnNetwork(address) || BOOKING_HOSTS.test(hostOf(address))) &&
  /^https:\/\/[^/?#]+\/?$/.test(address);

/** How .com, .net, .org and .co.uk are mistyped: no name ends so. */
export const MISTYPED_ENDING =
  /\.(?:con|cim|vom|xom|cmo|ocm|c0m|comm|coom|nte|ent|ogr|rog|couk|co\.(?:ik|ku|u|uj|yk)|c[0o]\.(?:u|ku)|c0\.uk)$/i;

/** What forms and guides show where a name of one's own belongs. */
export const EXAMPLE_HOST =
  /^(?:www\.)?(?:(?:your|my)-?(?:own)?-?(?:domain|site|web-?site|clinic|company|business|name|shop)(?:-?name)?|domain-?name|your-?(?:clinic|business|company)-?name|domain|website|test|example)\.(?:com|co\.uk|org|net|uk|co)$/i;

/** What they show where a name of one's own belongs behind a host. */
export const EXAMPLE_NAME =
  /^@?(?:your[._-]?(?:own[._-]?)?(?:(?:clinic|business|company|brand|page|profile|user|account|shop|salon|studio|site|event|booking)[._-]?)?(?:name|page|handle|id|link|username|clinic|business|company|brand|account|profile|event|url)|my[._-]?(?:name|page|profile|username|handle|link)|the-name-you-have-there|(?:user|business|company|clinic)[._-]?name|example)$/i;

/** Whether an address is that of an example on a host where each clinic has a page of its own. */
export const isExamplePage = (address: string): boolean =>
  (isOnNetwork(address) || BOOKING_HOSTS.test(hostOf(address))) &&
  new URL(address).pathname.split('/').some((part) => EXAMPLE_NAME.test(part));
