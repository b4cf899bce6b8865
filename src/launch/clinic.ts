import type { Content } from '#checks/entries/schemas.ts';
import { UNNAMED } from '#clinic/name-fields.ts';
import { missing, ready, type ManualItem, type Change, type LaunchItem } from './item.ts';

export type ClinicEntry = Content['clinic'][number];

/**
 * A field of clinic.yaml and what to write there: behind "phone:", or below "hours:".
 * A field that the file does not have has no line.
 */
export function change(
  { file, source }: ClinicEntry,
  field: string,
  value: string,
  side: 'behind' | 'below' = 'behind',
): Change {
  return source.has([field])
    ? {
        file,
        line: source.lineOf([field]),
        write: `${side === 'behind' ? 'Behind' : 'Below'} "${field}:" write ${value}.`,
      }
    : { file, write: `Add a line "${field}:" and ${side} it write ${value}.` };
}

/** What the site calls the clinic. */
export function name(clinic: ClinicEntry): LaunchItem {
  const what = "The clinic's name";
  return clinic.data.name
    ? ready(`${what}: ${clinic.data.name}`)
    : missing(
        what,
        [change(clinic, 'name', 'the name on the sign')],
        `Every page, search result and shared picture says "${UNNAMED}".`,
      );
}

/** A way to reach the clinic: any is enough. */
export function waysToReach(clinic: ClinicEntry): LaunchItem {
  const { phone, whatsapp, email } = clinic.data;
  const given = [phone && 'Phone', whatsapp && 'WhatsApp', email && 'E-mail'].filter(
    (way) => way !== undefined,
  );
  if (given.length > 0) return ready(new Intl.ListFormat('en-GB').format(given));
  const instead = clinic.data.address
    ? 'The pages give your address only'
    : 'The first page and the contact page say "Our phone number and address are not on this page yet"';
  const number = 'your number in quotes, with + and the country code, digits only';
  return missing(
    'A phone number, WhatsApp or an e-mail address; one is enough',
    [
      change(clinic, 'phone', number),
      change(clinic, 'whatsapp', number),
      change(clinic, 'email', 'the address visitors may write to'),
    ],
    `Nobody can call or write. ${instead}, and on phones no button calls you.`,
  );
}

/** The address of the site, which Netlify's stands in for. */
export function website(clinic: ClinicEntry): LaunchItem {
  const what = "The site's own address";
  return clinic.data.website
    ? ready(`${what}: ${clinic.data.website}`)
    : missing(
        what,
        [change(clinic, 'website', 'https:// and your domain, once you own one')],
        "Visitors come to an address of Netlify's that ends in .netlify.app. All works there, too.",
      );
}

/** Whether the domain leads to the site is known at the host only. */
export function domain({ file, source, data }: ClinicEntry): ManualItem | undefined {
  if (!data.website) return undefined;
  return {
    state: 'by hand',
    what: 'Connect the domain',
    todo: `On Netlify, under "Domain management", add ${new URL(data.website).host} and make it the primary domain. README.md says more under "Move to your own domain".`,
    because: { file, line: source.lineOf(['website']) },
    until: 'The domain leads nowhere, or to what was there before.',
  };
}

/** Who is behind the clinic; the enquiry form cannot do without. */
export function legalName(clinic: ClinicEntry): LaunchItem {
  const what = 'The legal name';
  return clinic.data.legalName
    ? ready(`${what}: ${clinic.data.legalName}`)
    : missing(
        what,
        [change(clinic, 'legalName', 'the person or company behind the clinic, as on an invoice')],
        'There is no enquiry form, because it must say who receives what people write. Search engines are not told who is behind the clinic.',
      );
}

/** Where the clinic is: all of it or nothing, as the check sees to. */
export function address(clinic: ClinicEntry): LaunchItem {
  const fields = 'street, town, postcode and country, each behind its own name';
  return clinic.data.address
    ? ready('The address')
    : missing(
        'The address',
        [change(clinic, 'address', fields, 'below')],
        'No page says where you are, and search engines cannot show you to people nearby.',
      );
}

/** The opening hours. */
export function hours(clinic: ClinicEntry): LaunchItem {
  return clinic.data.hours || clinic.data.byAppointment
    ? ready('Opening hours')
    : missing(
        'Opening hours',
        [
          {
            ...change(clinic, 'hours', 'an entry for each group of days, like this one', 'below'),
            example: ['  - days: [Monday, Tuesday]', '    opens: "09:30"', '    closes: "17:00"'],
          },
        ],
        'No page says when you are there.',
      );
}

/** What others may do with the pictures; the one item a clinic may well leave open. */
export function pictureLicence(clinic: ClinicEntry): LaunchItem {
  const page = 'the address of a page that says what others may do with your pictures';
  return clinic.data.pictureLicence
    ? ready('Conditions for the use of your pictures')
    : missing(
        'Conditions for the use of your pictures; may stay empty',
        [change(clinic, 'pictureLicence', page)],
        'Visitors see no difference. Your name stands in the larger pictures, but image searches cannot show a licence.',
      );
}
