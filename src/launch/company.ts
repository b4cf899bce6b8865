import { COMPANY_NAME } from '#checks/rules/clinic/company.ts';
import { change, type ClinicEntry } from './clinic.ts';
import { missing, ready, type LaunchItem } from './item.ts';

/**
 * What a company has to say of itself on its site: SI 2015/17, regulations 24 and 25. A clinic of a
 * person has nothing to say here.
 */
export function company(clinic: ClinicEntry): LaunchItem | undefined {
  const { company: details, legalName = '' } = clinic.data;
  if (details) return ready('The details of the company');
  if (!COMPANY_NAME.test(legalName)) return undefined;
  const fields = 'number, registeredIn and office, each behind its own name';
  return missing(
    'The details of the company, which its website must have',
    [change(clinic, 'company', fields, 'below')],
    `No page says where ${legalName} is registered, by which number, and where its office is.`,
  );
}
