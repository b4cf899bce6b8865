import type { EducationalOccupationalCredential } from 'schema-dts';
import type { Licence } from './licence-fields.ts';
import { licenceName, type Holder } from './licensing.ts';

/** A licence or a registration, of a person or of the premises. */
export function licenceNode(
  { nation, authority, number, expires }: Licence,
  holder: Holder,
): EducationalOccupationalCredential {
  return {
    '@type': 'EducationalOccupationalCredential',
    credentialCategory: licenceName(nation, holder).kind,
    identifier: number,
    recognizedBy: { '@type': 'Organization', name: authority },
    ...(nation !== 'other' && { validIn: { '@type': 'AdministrativeArea', name: nation } }),
    ...(expires && { expires }),
  };
}
