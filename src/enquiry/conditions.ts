/** The settings the enquiry form depends on. */
export interface EnquirySettings {
  forms?: 'on' | 'off' | undefined;
  legalName?: string | undefined;
  phone?: string | undefined;
  email?: string | undefined;
  enquiriesKept?: string | undefined;
}

/**
 * What still keeps the enquiry form off the site, in the owner's words; nothing
 * when it may be published. A clinic that collects personal data must say who they
 * are, how to reach them and how long they keep it (UK GDPR, article 13).
 */
export function missingForForm(clinic: EnquirySettings): string[] {
  return [
    clinic.forms === 'on' ? undefined : 'forms: on',
    clinic.legalName ? undefined : 'legalName (who receives what people write)',
    clinic.phone || clinic.email ? undefined : 'phone or email (how to reach you)',
    clinic.enquiriesKept ? undefined : 'enquiriesKept (how long you keep it, such as "12 months")',
  ].filter((missing) => missing !== undefined);
}
