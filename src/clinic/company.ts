import type { Company } from './legal-fields.ts';

/**
 * What a company says of itself, as a line: "Dot & Line Ltd is registered in England and Wales,
 * number 01234567."
 * @param name as it is registered
 */
export function companyLine(name: string, { number, registeredIn, office, vat }: Company): string {
  const sentences = [
    `${name} is registered in ${registeredIn}, number ${number}.`,
    `Registered office: ${office.replace(/\.$/, '')}.`,
    ...(vat ? [`VAT number ${vat}.`] : []),
  ];
  return sentences.join(' ');
}
