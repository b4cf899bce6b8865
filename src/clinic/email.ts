import { z } from 'zod';

/** How .com, .net, .org and .co.uk are mistyped: no address ends so, and no letter arrives. */
const MISTYPED =
  /\.(?:con|cim|vom|xom|cmo|ocm|comm|coom|nte|ent|ogr|rog|couk|co\.(?:ik|ku|u|uj|yk))$/i;

/** An e-mail address at which letters can arrive. */
export const emailAddress = z.email().refine((address) => !MISTYPED.test(address), {
  error: ({ input }) => `ends in "${MISTYPED.exec(String(input))?.[0]}", as no address does`,
  params: { fix: 'Write it once more, letter by letter.' },
});
