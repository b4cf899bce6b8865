import { readOwnerFile } from '#files/read.ts';
import { UNNAMED } from './schema.ts';

/** Where the site is published and whether search engines may list it. */
export interface Site {
  /** "https://www.example.com", without a slash at the end. */
  origin: string;
  indexable: boolean;
}

/** Reserved by RFC 2606, so it can never be somebody's site. */
const NOWHERE = 'https://smp-clinic.example';

type Environment = Record<string, string | undefined>;

/**
 * The site's address: the owner's own, else the one Netlify gives (`URL`), else
 * a reserved one. Only a production build at a real address may be listed:
 * Netlify sets `CONTEXT` to something else for previews and branches.
 */
export function siteOf(website: string | undefined, env: Environment): Site {
  const address = website ?? (env['URL'] || undefined);
  const production = (env['CONTEXT'] ?? 'production') === 'production';
  return {
    origin: new URL(address ?? NOWHERE).origin,
    indexable: address !== undefined && production,
  };
}

/** The website field of `clinic.yaml`, read before the collections are. */
export const websiteIn = (clinicYaml: string): string | undefined => textIn(clinicYaml, 'website');

/** Whose the clinic's pictures are, by the same file; its fields are explained in schema.ts. */
export const rightsIn = (clinicYaml: string): { credit: string; licence: string | undefined } => ({
  credit: textIn(clinicYaml, 'name') ?? UNNAMED,
  licence: textIn(clinicYaml, 'pictureLicence'),
});

function textIn(clinicYaml: string, field: string): string | undefined {
  const { data } = readOwnerFile('clinic.yaml', clinicYaml);
  const value = (data as Record<string, unknown> | null | undefined)?.[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
