import { z } from 'zod';
import { EXAMPLE_HOST, MISTYPED_ENDING } from '#prose/hosts.ts';

/** Names of the large letter boxes with a slip in them; each is somebody else's, or nobody's. */
const MISTYPED_HOST =
  /@(?:(?:g(?:mial|amil|mai|mal|nail|maill|mil|meil|maul|imail|mali)|ggmail|googlemial|gogglemail|hot(?:mial|mai|mal|maill|mil|amil|mali)|homail|hormail|htomail|hotnail|out(?:lok|loook|llook|lookk|loo|ook|olok)|oultook|otulook|ya(?:hooo|ho|hho)|yhaoo|yahoo0|ic(?:luod|lod|oud|loude|lould)|lcloud|btin?ternt|btintenet|btinterent)\.(?:com|co\.uk|net)|gmail\.(?:c[mo]|co\.uk)|outlook\.c[mo]|yahoo\.c[mo]|hotmail\.c[mo]|icloud\.(?:c[mo]|co\.uk))$/i;

/** What nobody reads, and what forms show as an example. */
const NOBODYS =
  /^(?:no-?reply|do-?not-?reply)@|^(?:your|you|name|user|email|youremail|yourname)@e?mail\.(?:com|co\.uk)$/i;

const isNobodys = (address: string): boolean =>
  NOBODYS.test(address) || EXAMPLE_HOST.test(address.replace(/^.*@/, ''));

/** An e-mail address at which letters can arrive. */
export const emailAddress = z
  .email()
  .refine((address) => !MISTYPED_ENDING.test(address), {
    error: ({ input }) =>
      `ends in "${MISTYPED_ENDING.exec(String(input))?.[0]}", as no address does`,
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
  .refine((address) => !isNobodys(address), {
    error: 'is an address that nobody reads',
    params: { fix: 'Write the address visitors may write to, or leave it empty.' },
  });
