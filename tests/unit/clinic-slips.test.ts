import { describe, expect, it } from 'vitest';
import { nationOf } from '#checks/rules/clinic/councils.ts';
import { emailAddress } from '#clinic/contact/email.ts';
import { retentionPeriod } from '#clinic/retention-period.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { isVatNumber } from '#clinic/vat-number.ts';
import { refusedFields } from '../support/examples.ts';
import { saidWith } from '../support/bad-input.ts';

const ENVELOPE = { street: '1 High Street', town: 'Leeds', postcode: 'LS1 1AA', country: 'GB' };
const COMPANY = { number: '07654321', registeredIn: 'Scotland', office: '1 High Street LS1 1AA' };
const LICENCE = { nation: 'England', number: '12' };

/** Each field with words that it may not have, and words that only look like them. */
const FIELDS: [name: string, of: (words: string) => object, no: string[], yes: string[]][] = [
  [
    'name',
    (name) => ({ name }),
    ['Dot - Book now', 'Dot | 50% off', 'Dot #smp', 'Dot, call us'],
    ['Dot & Line', 'The Book Lane Clinic', 'Off Main Street'],
  ],
  [
    'legalName',
    (legalName) => ({ legalName }),
    ['Sole trader', 'self employed', 'As above', 'same as name', 'The owner', 'Ltd'],
    ['Ann Example', 'Same Ltd', 'Sole & Trader Ltd', 'Private Clinics Ltd'],
  ],
  [
    'address.street',
    (street) => ({ address: { ...ENVELOPE, street } }),
    [
      'Address given on booking',
      'By appointment only',
      'Mobile service - I come to you',
      'Home based studio',
      'Online only',
      'Available on request',
    ],
    [
      '1 Mobile Way',
      'The Salon at Home Farm, Mill Lane',
      '12 Home Street',
      'Unit 3, The Studio',
      'Appointment House, 1 High Street',
    ],
  ],
  [
    'address.town',
    (town) => ({ address: { ...ENVELOPE, town } }),
    ['UK', 'Leeds, UK', 'Leeds (UK)', 'London, England', 'Nationwide'],
    ['Leeds', 'Wales', 'New England', 'Ukley', 'London'],
  ],
  [
    'address.region',
    (region) => ({ address: { ...ENVELOPE, region } }),
    ['England', 'Scotland', 'United Kingdom', 'Wales'],
    ['West Yorkshire', 'South Wales', 'Scottish Borders'],
  ],
  [
    'website',
    (website) => ({ website }),
    ['https://www.dotandline', 'https://www.clinic'],
    ['https://dotline.clinic', 'https://www.dotline.uk'],
  ],
  [
    'map',
    (map) => ({ map }),
    ['https://www.example.com/map', 'https://yourclinic.co.uk/map'],
    ['https://maps.app.goo.gl/abc', 'https://www.google.com/maps/place/Dot/@53.8,-1.5,17z'],
  ],
  [
    'booking.link',
    (link) => ({ booking: { link, words: 'Book a visit' } }),
    [
      'https://calendar.google.com/calendar/u/0/r',
      'https://app.gettimely.com/Calendar',
      'https://squareup.com/dashboard/appointments',
      'https://www.dot.co.uk/admin/',
      'https://dashboard.dot.co.uk/',
      'https://calendly.com/your-name',
      'https://calendly.com/yourusername/visit',
      'https://www.example.com/book',
    ],
    [
      'https://calendar.google.com/calendar/appointments/schedules/abc',
      'https://book.gettimely.com/Booking/Location/1',
      'https://app.acuityscheduling.com/schedule.php?owner=1',
      'https://calendly.com/the-clinic',
      'https://calendly.com/dotline/visit',
      'https://www.dot.co.uk/administration/',
    ],
  ],
  [
    'booking.words',
    (words) => ({ booking: { link: 'https://book.dot.co.uk/', words } }),
    ['07700 900123', 'Call 020 7946 0123'],
    ['Book a visit', 'Book 30 minutes'],
  ],
  [
    'premises.authority',
    (authority) => ({ premises: { ...LICENCE, authority } }),
    [
      'The council',
      'Local council',
      'City Council',
      'www.leeds.gov.uk',
      '1 Civic Way, Leeds',
      'Licensing',
    ],
    [
      'Leeds City Council',
      'Exampleton Council',
      'City of York Council',
      'City of London Corporation',
    ],
  ],
  [
    'insurance.insurer',
    (insurer) => ({ insurance: { insurer, until: '2027-01-01' } }),
    [
      'Public liability insurance',
      'Insurance',
      'My insurer',
      'Through my broker',
      'The insurance company',
    ],
    [
      'Salon Gold',
      'Public Mutual Insurance',
      'Professional Beauty Direct',
      'Through Insurance Ltd',
    ],
  ],
  [
    'company.number',
    (number) => ({ company: { ...COMPANY, number } }),
    ['01234567', 'SC123456', '12345678'],
    ['07654321', 'SC654321'],
  ],
  [
    'company.vat',
    (vat) => ({ company: { ...COMPANY, vat } }),
    ['GB123456789', 'GB123456781', 'GB123456789012'],
    ['GB123456782', 'GB123456782012', 'GB123456727', 'GB980780684'],
  ],
  [
    'areaServed',
    (areaServed) => ({ areaServed }),
    ['Leeds, 07700 900123', 'Leeds, York, Hull, Bath, Derby', 'x'.repeat(81)],
    ['Leeds and Bradford', 'York, Leeds and Hull'],
  ],
  [
    'closures.0.words',
    (words) => ({ closures: [{ from: '2027-01-01', words }] }),
    ['20% off in January', 'Call 07700 900123', 'January sale'],
    ['Christmas holidays', 'Training in 2027'],
  ],
];

describe.each(FIELDS)('In clinic.yaml "%s"', (field, of, no, yes) => {
  it.each(no)('may not be "%s"', (words) => {
    expect(refusedFields(clinicSchema, of(words))).toContain(field);
  });

  it.each(yes)('may be "%s"', (words) => {
    expect(refusedFields(clinicSchema, of(words))).toEqual([]);
  });
});

describe('How long enquiries are kept', () => {
  it.each([
    'GDPR',
    'a while',
    'See privacy policy',
    'fifteen years',
    'twenty-five years',
    'decades',
  ])('is not "%s"', (words) => {
    expect(retentionPeriod.safeParse(words).success).toBe(false);
  });

  it.each(['six months', 'ten years', 'one year after your last visit', 'a decade'])(
    'may be "%s"',
    (words) => {
      expect(retentionPeriod.safeParse(words).success).toBe(true);
    },
  );
});

describe('A letter box', () => {
  it.each([
    'a@hotmial.co.uk',
    'a@gmial.com',
    'a@outloook.com',
    'a@googlemial.com',
    'a@yhaoo.co.uk',
  ])('has no slip in its name: %s', (address) => {
    expect(emailAddress.safeParse(address).success).toBe(false);
  });

  it.each(['a@gmx.com', 'a@mail.com', 'a@hotmail.co.uk', 'a@live.co.uk', 'a@homailer.com'])(
    'may be %s',
    (address) => {
      expect(emailAddress.safeParse(address).success).toBe(true);
    },
  );
});

describe('The last digits of a VAT number', () => {
  it('follow from the first, by either of two rules', () => {
    expect(['GB333289454', 'GB123456727'].map(isVatNumber)).toEqual([true, true]);
    expect(['GB333289455', 'GB123456728'].map(isVatNumber)).toEqual([false, false]);
  });
});

describe('A council', () => {
  it.each([
    ['Cardiff Council', 'Wales'],
    ['Rhondda Cynon Taf County Borough Council', 'Wales'],
    ['Glasgow City Council', 'Scotland'],
    ['City of Edinburgh Council', 'Scotland'],
    ['Belfast City Council', 'Northern Ireland'],
    ['London Borough of Camden', 'London'],
    ['Hackney Council', 'London'],
    ['Royal Borough of Kensington and Chelsea', 'London'],
    ['Newport City Council', undefined],
    ['Richmondshire District Council', undefined],
    ['Sutton Coldfield Town Council', undefined],
    ['Leeds City Council', undefined],
  ])('%s is in %s', (authority, nation) => {
    expect(nationOf(authority)).toBe(nation);
  });

  it.each([
    ['Cardiff Council', 'is England, and Cardiff Council is in Wales. Write Wales,'],
    [
      'Glasgow City Council',
      'is England, and Glasgow City Council is in Scotland. Write Scotland,',
    ],
  ])('of another nation is refused: %s', async (authority, says) => {
    const premises = `premises:\n  nation: England\n  authority: ${authority}\n  number: "12"`;
    expect((await saidWith('clinic.yaml', premises)).problems.join()).toContain(says);
  });

  it('of London is asked about where it is said to register as others do', async () => {
    const premises = 'premises:\n  nation: England\n  authority: Camden Council\n  number: "12"';
    const { problems, notes } = await saidWith('clinic.yaml', premises);
    expect(problems).toEqual([]);
    expect(notes.join()).toContain('write London behind "nation" of "premises"');
  });
});

describe('Where the clinic is', () => {
  const at = async (fields: string) => (await saidWith('clinic.yaml', fields)).problems.join('\n');
  const address = (country: string, postcode = 'LS1 1AA') =>
    `address:\n  street: 1 High Street\n  town: Leeds\n  postcode: ${postcode}\n  country: ${country}`;

  it('is not in two countries', async () => {
    expect(await at(address('UA'))).toContain(
      'LS1 1AA is a postcode of the United Kingdom. Write GB',
    );
    expect(await at(address('US'))).toContain(
      'LS1 1AA is a postcode of the United Kingdom. Write GB',
    );
    expect(await at(address('JE', 'JE2 3AB'))).toBe('');
  });

  it.each([
    'https://www.google.com/maps/dir/Leeds/Dot',
    'https://maps.apple.com/?saddr=Leeds&daddr=Dot',
    'https://www.google.com/maps/search/dot+clinic',
    'https://www.google.com/search?q=dot',
    'https://www.google.com/maps/timeline',
    'https://www.google.com/maps/contrib/123',
  ])('is not on the map %s', async (map) => {
    expect(await at(`map: ${map}`)).toContain(
      ', and not to the clinic. Find the clinic on the map',
    );
  });

  it.each([
    'https://www.google.com/maps/search/?api=1&query=Dot+Leeds',
    'https://www.google.com/maps/place/Dot/',
    'https://maps.apple.com/?q=Dot',
  ])('may be on the map %s', async (map) => {
    expect(await at(`map: ${map}`)).toBe('');
  });
});

describe('Hours by the clock of twelve', () => {
  const hours = (opens: string, closes: string) =>
    saidWith(
      'clinic.yaml',
      `hours:\n  - days: [Monday]\n    opens: "${opens}"\n    closes: "${closes}"`,
    );

  it.each([
    ['01:00', '05:00', '"13:00" if it is in the afternoon'],
    ['02:00', '06:00', '"14:00" if it is in the afternoon'],
    ['05:30', '17:00', '"17:30" if it is in the afternoon'],
  ])('do not open at %s', async (opens, closes, says) => {
    const { problems } = await hours(opens, closes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(says);
  });

  it.each([
    ['12:00', '04:00', 'write "16:00"'],
    ['10:00', '02:00', 'write "14:00"'],
    ['13:00', '01:00', 'Look whether both times are right'],
  ])('are asked about from %s to %s', async (opens, closes, says) => {
    const { problems, notes } = await hours(opens, closes);
    expect(problems).toEqual([]);
    expect(notes.join()).toContain(says);
  });

  it.each([
    ['18:00', '02:00'],
    ['06:00', '14:00'],
    ['12:00', '24:00'],
    ['00:00', '24:00'],
  ])('are not those from %s to %s', async (opens, closes) => {
    expect(await hours(opens, closes)).toEqual({ problems: [], notes: [] });
  });
});
