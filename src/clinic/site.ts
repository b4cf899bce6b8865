import { readOwnerFile } from '#files/read.ts';
import { hostedBuild, type Environment } from '#netlify/environment.ts';
import { UNNAMED } from './name-fields.ts';

/** Where the site is published and whether search engines may list it. */
interface Site {
  /** "https://www.example.com", without a slash at the end. */
  origin: string;
  indexable: boolean;
}

/** Reserved by RFC 2606, so no real site can have it. */
const NOWHERE = 'https://smp-clinic.example';

/**
 * The site's address: the owner's own, else the one the host gives, else a reserved one. A
 * preview, or a site without a real address, may not be listed.
 */
export function siteOf(website: string | undefined, env: Environment): Site {
  const { context, ...host } = hostedBuild(env);
  const address = website ?? host.address;
  return {
    origin: new URL(address ?? NOWHERE).origin,
    indexable: address !== undefined && context !== 'preview',
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
