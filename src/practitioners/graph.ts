import type { EducationalOccupationalCredential, Person } from 'schema-dts';
import { absolute, ids, type SiteContext } from '#seo/ids.ts';
import { licenceNode } from './credential.ts';
import type { Practitioner } from './schema.ts';

/** A practitioner in full, for the first page. */
export function personNode(site: SiteContext, person: Practitioner) {
  const credentials = [
    ...(person.licence ? [licenceNode(person.licence, 'person')] : []),
    ...(person.qualifications ?? []).map(qualificationNode),
  ];
  return {
    ...personReference(site, person),
    jobTitle: person.role,
    affiliation: { '@id': ids.clinic(site) },
    ...(person.about && { description: person.about }),
    ...(credentials.length > 0 && { hasCredential: credentials }),
  } satisfies Person;
}

/** The same person as other pages name them. */
export function personReference(site: SiteContext, { id, name }: Practitioner) {
  const address = absolute(site, `/#${id}`);
  return { '@type': 'Person', '@id': address, name, url: address } satisfies Person;
}

/** What the clinic's own node says of these people: only what the owner said. */
export function staffOf(site: SiteContext, people: readonly Practitioner[]) {
  const named = (relation: Practitioner['relation']) =>
    people
      .filter((person) => person.relation === relation)
      .map((person) => ({ '@id': personReference(site, person)['@id'] }));
  const [founder, employee] = [named('founder'), named('employee')];
  return {
    ...(founder.length > 0 && { founder }),
    ...(employee.length > 0 && { employee }),
  };
}

const qualificationNode = (name: string) =>
  ({
    '@type': 'EducationalOccupationalCredential',
    name,
  }) satisfies EducationalOccupationalCredential;
