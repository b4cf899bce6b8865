import type { Content } from '#checks/entries/schemas.ts';

/** How the clinic itself is reached, as clinic.yaml says it. */
export interface OwnContacts {
  /** The ends of its numbers, without the country. */
  numbers: readonly string[];
  /** Its addresses, in small letters. */
  mails: readonly string[];
  /** Hosts that are its own: every address there is of the clinic. */
  hosts: readonly string[];
  /** Its postcodes, without spaces. */
  postcodes: readonly string[];
}

/** Hosts at which anybody may have an address. */
const WEBMAIL =
  /^(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|proton(?:mail)?|pm|gmx|btinternet|sky|virginmedia|talktalk|ntlworld|mail|zoho|fastmail)\.[a-z.]{2,6}$/;

/** What a role is called, and no person. */
const ROLE =
  /^(?:info|hello|hi|contact|contactus|enquir(?:y|ies)|inquiries|help|helpline|helpdesk|support|office|mail|post|admin|casework|complaints?|feedback|privacy|dpo|data\.?protection|press|reception|bookings?|appointments?|accessibility|advice|team|clinic|licensing|registrations?|standards|legal)$/;

/** Organisations everybody may write to. */
const PUBLIC_HOST = /\.(?:gov\.uk|nhs\.uk|police\.uk|org\.uk|org)$|^example\.(?:com|net|org)$/;

export const endOfNumber = (words: string): string => words.replaceAll(/\D/g, '').slice(-9);

const hostIn = (mail: string): string => mail.slice(mail.indexOf('@') + 1);

export function ownContacts({ clinic }: Pick<Content, 'clinic'>): OwnContacts {
  const all = clinic.map(({ data }) => data);
  const mails = all.flatMap(({ email }) => email?.toLowerCase() ?? []);
  const sites = all.flatMap(({ website }) =>
    website ? new URL(website).hostname.replace(/^www\./, '') : [],
  );
  return {
    mails,
    numbers: all.flatMap(({ phone, whatsapp }) =>
      [phone ?? [], whatsapp ?? []].flat().map(endOfNumber),
    ),
    hosts: [...mails.map(hostIn).filter((host) => !WEBMAIL.test(host)), ...sites],
    postcodes: all.flatMap(({ address, company }) => [
      address?.postcode?.replaceAll(' ', '').toUpperCase() ?? '',
      /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/.exec(company?.office ?? '')?.[0].replaceAll(' ', '') ?? '',
    ]),
  };
}

/** Whether an address is the clinic's, or of an organisation that wants to be written to. */
export function isForAll(mail: string, own: OwnContacts, isOfUs: boolean): boolean {
  const [name = '', host = ''] = mail.toLowerCase().split('@');
  if (own.mails.includes(mail.toLowerCase()) || own.hosts.includes(host)) return true;
  if (isOfUs) return own.mails.length === 0;
  return PUBLIC_HOST.test(host) || (ROLE.test(name) && !WEBMAIL.test(host));
}

/** A number as it is dialled within the country: "+44 (0)7700 900123" to "07700900123". */
const dialled = (words: string): string =>
  words.replaceAll(/[^\d+]/g, '').replace(/^(?:(?:\+|00)44|44(?=7))0?/, '0');

/** What kind of number stands there; nothing where it is none, or may be called by everybody. */
export function kindOfNumber(words: string): 'mobile' | 'landline' | 'abroad' | undefined {
  const digits = dialled(words);
  if (/^07[1-9]\d{8}$/.test(digits)) return 'mobile';
  if (/^0[12]\d{8,9}$/.test(digits)) return 'landline';
  return /^(?:\+|00)[1-9]\d{8,13}$/.test(digits) ? 'abroad' : undefined;
}

/** What the clinic and who works there are called, in a case too: "Ann", "@dot.clinic". */
export const namesOfClinic = ({
  clinic,
  practitioners,
}: Pick<Content, 'clinic' | 'practitioners'>): string[] => [
  ...clinic.flatMap(({ data }) =>
    [data.name ?? [], (data.profiles ?? []).flatMap(handleIn)].flat(),
  ),
  ...practitioners.flatMap(({ data }) =>
    (data.practitioners ?? []).flatMap(({ name }) => [name, name.split(' ')[0] ?? name]),
  ),
];

const handleIn = (profile: string): string[] => {
  const handle = /\/@?([\w.]{3,30})\/?$/.exec(profile)?.[1];
  return handle ? [`@${handle}`] : [];
};
