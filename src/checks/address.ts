export { asAddress } from '#prose/address.ts';

const ADDRESS = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Whether a name can stand in an address as it is: small letters, digits and single hyphens. */
export const isAddress = (name: string): boolean => ADDRESS.test(name);
