import { z } from 'zod';

/** How .com, .net, .org and .co.uk are mistyped: no address ends so, and no letter arrives. */
const MISTYPED =
  /\.(?:con|cim|vom|xom|cmo|ocm|comm|coom|nte|ent|ogr|rog|couk|co\.(?:ik|ku|u|uj|yk))$/i;

/** Names of the large letter boxes with a slip in them; each is somebody else's, or nobody's. */
const MISTYPED_HOST =
  /@(?:g(?:mial|amil|mai|mal|nail|maill)\.com|gmail\.co|hot(?:mial|mai|mal|maill)\.com|outlok\.com|outlook\.co|yahoo\.co|yahooo\.com|yaho\.com|icloud\.co|icluod\.com|iclod\.com)$/i;

/** What nobody reads, and what forms show as an example. */
const NOBODYS =
  /@example\.(?:com|net|org)$|^(?:no-?reply|do-?not-?reply)@|^(?:your|you|name|user|email|youremail|yourname)@(?:e?mail|domain|your-?domain|yourclinic|company|website)\.(?:com|co\.uk)$/i;

/** An e-mail address at which letters can arrive. */
export const emailAddress = z
  .email()
  .refine((address) => !MISTYPED.test(address), {
    error: ({ input }) => `ends in "${MISTYPED.exec(String(input))?.[0]}", as no address does`,
    params: { fix: 'Write it once more, letter by letter.' },
  })
  .refine((address) => !MISTYPED_HOST.test(address), {
    error: 'has a slip in the name behind the @',
    params: { fix: 'Write it once more, letter by letter.' },
  })
  .refine((address) => !/@www\./i.test(address), {
    error: 'has "www." behind the @, as hardly any address does',
    params: { fix: 'Leave the "www." out.' },
  })
  .refine((address) => !NOBODYS.test(address), {
    error: 'is an address that nobody reads',
    params: { fix: 'Write the address visitors may write to, or leave it empty.' },
  });
