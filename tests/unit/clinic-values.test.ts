import { describe, expect, it } from 'vitest';
import { emailAddress } from '#clinic/contact/email.ts';
import { leadsToNobody } from '#clinic/contact/visitor-address.ts';
import { clinicSchema } from '#clinic/schema.ts';
import { retentionPeriod } from '#clinic/retention-period.ts';
import { unfitAddress } from '#prose/web-address.ts';
import { text } from '#prose/fields.ts';

/** What clinic.yaml with these fields is told first; nothing where it may have them. */
const saidOf = (fields: object): string | undefined =>
  clinicSchema.safeParse(fields).error?.issues[0]?.message;

const ENVELOPE = { street: '1 High Street', town: 'Leeds', postcode: 'LS1 1AA', country: 'GB' };

describe('The site of the clinic', () => {
  it.each([
    'https://www.instagram.com/dotclinic',
    'https://sites.google.com/view/dot',
    'https://www.facebook.com',
    'https://google.com',
    'https://www.google.co.uk',
    'https://linktr.ee',
    'https://uk.linkedin.com/in/dot',
    'https://calendly.com/dot',
    'https://www.fresha.com',
    'https://business.google.com/dot',
    'https://wa.me/447900900123',
    'https://github.io',
    'https://netlify.app',
  ])('is not on a host of somebody else: %s', (website) => {
    expect(saidOf({ website })).toMatch(/belongs to somebody else|for you and no visitor/);
  });

  it.each([
    'https://www.dot.con',
    'https://dot.couk',
    'https://dot.c0.uk',
    'https://dot.c0m',
    'https://www.www.dot.co.uk',
    'https://your-domain.co.uk',
    'https://www.yourclinic.co.uk',
    'https://mywebsite.com',
    'https://yourclinicname.com',
    'https://xn--pple-43d.com',
  ])('is no slip, no example and no look-alike: %s', (website) => {
    expect(saidOf({ website })).toBeTruthy();
  });

  it.each([
    'https://www.dot.co.uk',
    'https://dot.clinic',
    'https://dotline.netlify.app',
    'https://dot.github.io',
    'https://www.fresha-clinic.co.uk',
    'https://instagram-clinic.com',
    'https://mysitehill.com',
    'https://xn--bcher-kva.example',
    'https://condor.com',
    'https://trent.uk',
  ])('may be %s', (website) => {
    expect(saidOf({ website })).toBeUndefined();
  });
});

describe('An address that visitors are sent to', () => {
  it.each([
    'https://wa.me/07946012345',
    'https://wa.me/',
    'https://wa.me/c/0',
    'https://wa.me/+44 7946 012345',
    'https://api.whatsapp.com/send?phone=07946012345',
    'https://api.whatsapp.com/send/?text=hello',
    'https://www.instagram.com/',
    'https://calendly.com/',
    'https://www.fresha.com',
    'https://calendly.com/event_types/user/me',
    'https://www.booksy.com/',
  ])('leads to somebody, unlike %s', (link) => {
    expect(saidOf({ booking: { link, words: 'Book a visit' } })).toBeTruthy();
    expect(saidOf({ pictureLicence: link })).toBeTruthy();
    expect(saidOf({ map: link })).toBeTruthy();
  });

  it.each([
    'https://wa.me/447900900123',
    'https://wa.me/message/ABCDEFGH12345',
    'https://wa.me/c/447900900123',
    'https://api.whatsapp.com/send?phone=447900900123&text=hi',
    'https://faq.whatsapp.com/5913398998672934',
    'https://calendly.com/dot/visit',
    'https://www.fresha.com/a/dot-leeds',
    'https://www.instagram.com/dot',
    'https://book.dot.co.uk/',
  ])('may be %s', (link) => {
    expect(leadsToNobody(link)).toBeUndefined();
    expect(saidOf({ booking: { link, words: 'Book a visit' } })).toBeUndefined();
  });

  it.each([
    'https://www.dropbox.com/home/photos',
    'https://www.canva.com/design/abc/edit',
    'https://github.com/dot/site/edit/main/a.md',
    'https://onedrive.live.com/edit.aspx?id=1',
    'https://business.facebook.com/latest/home',
    'https://www.google.com/maps/d/edit?mid=1',
    'https://drive.google.com/drive/my-drive',
    'https://partners.fresha.com/calendar',
    'https://dot.co.uk/wp-admin/post.php',
  ])('is no page for the owner alone: %s', (address) => {
    expect(unfitAddress(address)?.says).toBe('is a page for you and no visitor');
  });

  it.each(['https://www.instagram.com/dot', 'https://m.facebook.com/dot'])(
    'is a map where one belongs, unlike %s',
    (map) => {
      expect(saidOf({ map })).toContain('no map');
    },
  );
});

describe('A letter box', () => {
  it.each([
    'hello@yourdomain.com',
    'hello@mysite.com',
    'test@test.com',
    'hello@gmail.cm',
    'hello@hotmail.co',
    'hello@example.com',
    'hello@dot.con',
  ])('is somebody’s, unlike %s', (address) => {
    expect(emailAddress.safeParse(address).success).toBe(false);
  });

  it.each(['hello@dot.co.uk', 'ann@gmail.com', 'hello@clinic.example', 'a@testing.com'])(
    'may be %s',
    (address) => {
      expect(emailAddress.safeParse(address).success).toBe(true);
    },
  );
});

describe('How long enquiries are kept', () => {
  it.each(['0 months', '0', '99 years', '11 years', '200 months', '2027-01-01', '1/2/27'])(
    'is not %s',
    (words) => {
      expect(retentionPeriod.safeParse(words).success).toBe(false);
    },
  );

  it.each(['12 months', '10 years', '30 days', 'a year', '120 months'])('may be %s', (words) => {
    expect(retentionPeriod.safeParse(words).success).toBe(true);
  });
});

describe('A line of text that says there is nothing', () => {
  it.each(['N/A', 'n/a', 'none', 'None.', 'NA', 'not yet', 'Untitled', '(unknown)', 'nil'])(
    'is left empty instead of %s',
    (words) => {
      expect(text.safeParse(words).success).toBe(false);
    },
  );

  it.each(['None of them', 'Nil Street', 'Default & Sons', 'Na Drini', 'Not yet open on Sundays'])(
    'is not %s',
    (words) => {
      expect(text.safeParse(words).success).toBe(true);
    },
  );

  it.each([
    [{ name: 'N/A' }, 'nothing to say'],
    [{ legalName: 'none' }, 'nothing to say'],
    [{ legalName: 'www.dot.co.uk' }, 'no name'],
    [{ address: { ...ENVELOPE, street: 'https://maps.app.goo.gl/x' } }, 'no line of an envelope'],
    [{ address: { ...ENVELOPE, town: '+442079460123' } }, 'no line of an envelope'],
  ])('and %o is refused', (fields, says) => {
    expect(saidOf(fields)).toContain(says);
  });
});
