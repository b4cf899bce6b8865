import { describe, expect, it } from 'vitest';
import { siteAddress, unfitAddress, webAddress } from '#prose/web-address.ts';

const accepts = (address: string): boolean => webAddress.safeParse(address).success;

describe('An address for every visitor', () => {
  it.each([
    'https://www.nhs.uk/conditions/',
    'https://en.wikipedia.org/wiki/Hair_(disambiguation)',
    'https://goo.gl/maps/abc?x=(1)',
    'https://web.archive.org/web/2020/https://www.nhs.uk/',
    'https://bücher.example/100%25',
    'https://www.instagram.com/dot.line/?hl=en',
    'https://clinic.example:8443/a@b',
    'https://docs.google.com/forms/d/e/1a2b/viewform',
    'https://dotline.netlify.app/',
    'https://localhost-clinic.example/',
  ])('may be %s', (address) => {
    expect(unfitAddress(address)).toBeUndefined();
    expect(accepts(address)).toBe(true);
  });

  it.each([
    ['https://www.google.com@evil.example/maps', 'a name in front'],
    ['https://me:secret@clinic.example', 'a name in front'],
    ['https://a.example/,https://b.example/', 'more than one'],
    ['https://a.example/b,', 'a mark at its end'],
    ['https://a.example/b)', 'a mark at its end'],
    ['https://a.example/%zz', 'a %'],
    ['https://a.example/%E2%80%AEb', 'a %'],
    ['https://clinic.local/', 'some machines only'],
    ['https://abc.onion/', 'some machines only'],
    ['https://main--dotline.netlify.app/', 'a preview'],
    ['https://eur01.safelinks.protection.outlook.com/?url=x', 'past another program'],
    ['https://l.facebook.com/l.php?u=x', 'past another program'],
    ['https://docs.google.com/document/d/1/edit', 'a page for you'],
    ['https://www.nhѕ.uk/', 'looks like another'],
  ])('is never %s', (address, says) => {
    expect(unfitAddress(address)?.says).toContain(says);
    expect(accepts(address)).toBe(false);
  });
});

describe('The address of a site', () => {
  it.each(['https://www.example.com', 'https://example.org/', 'https://a.example.net'])(
    'is not the example %s',
    (address) => {
      expect(siteAddress.safeParse(address).success).toBe(false);
      expect(accepts(address)).toBe(true);
    },
  );

  it.each(['https://www.clinic.example', 'https://example.company/', 'https://myexample.com'])(
    'may be %s',
    (address) => {
      expect(siteAddress.safeParse(address).success).toBe(true);
    },
  );
});
