import { missingForForm } from '#enquiry/conditions.ts';
import { change, type ClinicEntry } from './clinic.ts';
import { missing, ready, type ManualItem, type LaunchItem } from './item.ts';

const EITHER = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/**
 * The enquiry form and the privacy details it cannot do without. A legal name and a way to
 * reach the clinic, which it needs too, are items of their own; only WhatsApp is not enough
 * for a visitor who asks what is kept.
 */
export function enquiryForm(clinic: ClinicEntry): LaunchItem | undefined {
  const { forms, enquiriesKept, phone, whatsapp, email } = clinic.data;
  if (missingForForm(clinic.data).length === 0) return ready('The enquiry form');
  const changes = [
    forms === 'on' ? [] : change(clinic, 'forms', 'on, if you want a form'),
    enquiriesKept
      ? []
      : change(clinic, 'enquiriesKept', 'how long you keep what people send, such as 12 months'),
    phone || email || !whatsapp
      ? []
      : change(clinic, 'email', 'the address visitors may write to, or fill in "phone:"'),
  ].flat();
  if (changes.length === 0) return undefined;
  const ways = [phone && 'call', whatsapp && 'write on WhatsApp', email && 'write an e-mail'];
  const all = EITHER.format(ways.filter((way) => way !== undefined));
  return missing(
    'The enquiry form, and how long you keep what it brings',
    changes,
    `The contact page has no form${all ? `: all that visitors can do is ${all}` : ''}.`,
  );
}

/** Netlify takes in forms only where its owner has asked for it; until then it answers 404. */
export function formDetection(clinic: ClinicEntry): ManualItem | undefined {
  if (missingForForm(clinic.data).length > 0) return undefined;
  return {
    state: 'by hand',
    what: 'Switch on form detection',
    todo: 'On Netlify, under "Forms", choose "Enable form detection", and deploy again. Then send yourself an enquiry.',
    because: { file: clinic.file, line: clinic.source.lineOf(['forms']) },
    until: 'Whoever sends the form is told that the page does not exist, and you receive nothing.',
  };
}
