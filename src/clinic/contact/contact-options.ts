import { phoneText } from './phone.ts';
import type { Clinic } from '#clinic/schema.ts';

/** A way to reach the clinic, as the part of a sentence: "by phone on" and "020 7946 0123". */
interface ContactOption {
  by: string;
  text: string;
  href?: string;
}

/** Every way to reach the clinic that its owner gave, those in writing first; there may be none. */
export function contactOptions({ email, phone, whatsapp, address }: Clinic): ContactOption[] {
  return [
    ...(email ? [{ by: 'by e-mail to', text: email, href: `mailto:${email}` }] : []),
    ...(address
      ? [{ by: 'by letter to', text: `${address.street}, ${address.town}, ${address.postcode}` }]
      : []),
    ...(phone
      ? [{ by: 'by phone on', text: phoneText(phone, address?.country), href: `tel:${phone}` }]
      : []),
    ...(whatsapp
      ? [
          {
            by: 'on WhatsApp at',
            text: phoneText(whatsapp, address?.country),
            href: `https://wa.me/${whatsapp.slice(1)}`,
          },
        ]
      : []),
  ];
}
