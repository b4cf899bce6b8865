import { describe, expect, it } from 'vitest';
import { missingForForm, type EnquirySettings } from '#enquiry/conditions.ts';

const READY: EnquirySettings = {
  forms: 'on',
  legalName: 'Dot Example Ltd',
  email: 'hello@clinic.example',
  enquiriesKept: '12 months',
};

describe('The enquiry form', () => {
  it('is published when everything is in place', () => {
    expect(missingForForm(READY)).toEqual([]);
  });

  it('needs one way to reach the clinic, whichever it is', () => {
    expect(missingForForm({ ...READY, email: undefined, phone: '+441632960123' })).toEqual([]);
    expect(missingForForm({ ...READY, email: undefined })).toEqual([
      'phone or email (how to reach you)',
    ]);
  });

  it.each([
    ['forms', 'off', 'forms: on'],
    ['forms', undefined, 'forms: on'],
    ['legalName', undefined, 'legalName (who receives what people write)'],
    ['legalName', '', 'legalName (who receives what people write)'],
    ['enquiriesKept', undefined, 'enquiriesKept (how long you keep it, such as "12 months")'],
  ])('stays away when "%s" is %o, and the owner is told', (field, value, missing) => {
    expect(missingForForm({ ...READY, [field]: value })).toEqual([missing]);
  });

  it('names everything that is missing at once', () => {
    expect(missingForForm({})).toHaveLength(4);
  });
});
