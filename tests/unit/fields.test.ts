import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filledIn, headed, modifiedOn, order, slug, text } from '#prose/fields.ts';
import { webAddress } from '#prose/web-address.ts';
import { refusedFields } from '../support/examples.ts';

const accepts = (schema: z.ZodType, value: unknown) => schema.safeParse(value).success;

describe('A line of text', () => {
  it('has something in it besides spaces, and loses those around it', () => {
    expect(text.parse('  SMP ')).toBe('SMP');
    expect(text.parse('a line \n  broken\nin three')).toBe('a line broken in three');
    expect(accepts(text, '  ')).toBe(false);
    expect(accepts(text, '')).toBe(false);
  });
});

describe('A permanent name', () => {
  it.each(['smp', 'does-smp-hurt', '2-sessions'])('may be %s', (name) => {
    expect(accepts(slug, name)).toBe(true);
  });

  it.each(['SMP', 'does smp hurt', 'does_smp', '-smp', 'smp-', 'a--b', 'é', '../a', 'a/b', ''])(
    'may not be "%s"',
    (name) => {
      expect(accepts(slug, name)).toBe(false);
    },
  );
});

describe('A web address', () => {
  it.each(['https://www.example.com', 'https://www.example.com/map?q=1'])('may be %s', (url) => {
    expect(accepts(webAddress, url)).toBe(true);
  });

  it.each([
    'http://www.example.com',
    'www.example.com',
    'https://localhost',
    'javascript:alert(1)',
    'ftp://example.com',
    'https://',
    '//example.com',
  ])('may not be %s', (url) => {
    expect(accepts(webAddress, url)).toBe(false);
  });
});

describe('A place in a list', () => {
  it.each([1, 9999])('may be %d', (place) => {
    expect(accepts(order, place)).toBe(true);
  });

  it.each([0, -1, 1.5, '1', 10_000])('may not be %o', (place) => {
    expect(accepts(order, place)).toBe(false);
  });
});

describe('What a page says in search results', () => {
  const page = z.strictObject(headed);
  const words = (length: number) => 'a'.repeat(length);

  it('is as long as engines show it', () => {
    expect(accepts(page, { title: words(60), description: words(50) })).toBe(true);
    expect(accepts(page, { title: words(60), description: words(160) })).toBe(true);
  });

  it('is refused when it would be cut, or says too little', () => {
    expect(refusedFields(page, { title: words(61), description: words(49) })).toEqual([
      'title',
      'description',
    ]);
    expect(refusedFields(page, { title: 'a', description: words(161) })).toEqual(['description']);
  });
});

describe('The day an entry last changed', () => {
  it('is the day it went online until it changes', () => {
    expect(modifiedOn({ published: '2026-01-02' })).toBe('2026-01-02');
    expect(modifiedOn({ published: '2026-01-02', changed: '2026-03-04' })).toBe('2026-03-04');
  });
});

describe('A file that lists every field there is', () => {
  const schema = filledIn(
    z.strictObject({
      name: text.optional(),
      address: z.strictObject({ street: text, town: text }).optional(),
      hours: z.array(z.strictObject({ opens: text, note: text.optional() })).optional(),
      open: z.boolean().optional(),
      rooms: z.number().optional(),
    }),
  );

  it('may leave a field empty, or a whole group of them', () => {
    expect(schema.parse({ name: null, address: { street: null, town: '' } })).toEqual({});
    expect(schema.parse({ hours: [{ opens: '09:00', note: null }] })).toEqual({
      hours: [{ opens: '09:00' }],
    });
  });

  it('may be empty altogether', () => {
    expect(schema.parse(null)).toEqual({});
    expect(schema.parse(undefined)).toEqual({});
  });

  it('keeps what only looks empty', () => {
    expect(schema.parse({ open: false, rooms: 0 })).toEqual({ open: false, rooms: 0 });
  });

  it('is not forgiven a group that is half written, or a field nobody knows', () => {
    expect(refusedFields(schema, { address: { street: '1 Example Street', town: null } })).toEqual([
      'address.town',
    ]);
    expect(refusedFields(schema, { nmae: 'x' })).toEqual(['nmae']);
    expect(accepts(schema, ['name'])).toBe(false);
    expect(accepts(schema, 'name')).toBe(false);
  });
});
