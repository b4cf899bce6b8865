import * as fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanPicture } from '#pictures/clean.ts';
import { inspect } from '#pictures/containers/inspect.ts';
import { metadataSentence } from '#pictures/metadata.ts';
import { rightsPacket } from '#pictures/rights.ts';
import {
  box,
  film,
  picture,
  PLACES,
  PLANTED,
  pngChunk,
  put,
  SECRET,
  segment,
  webpChunk,
  type Place,
} from '../support/planted.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The picture in a file of its own. */
function fileOf(bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'extras-'));
  folders.push(folder);
  const file = join(folder, 'head');
  writeFileSync(file, bytes);
  return file;
}

const pixelsOf = (bytes: Buffer): Promise<Buffer> => sharp(bytes).autoOrient().raw().toBuffer();
const extrasOf = (bytes: Buffer) => inspect(bytes)?.extras;

const jpeg = await picture().jpeg().toBuffer();
const progressive = await picture().jpeg({ progressive: true }).toBuffer();
const png = await picture().png().toBuffer();
const webp = await picture().webp().toBuffer();
const avif = await picture().avif().toBuffer();

/** What no picture of each kind needs, whatever is in it. */
const FOREIGN = {
  jpeg: fc
    .tuple(
      fc.constantFrom(0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xeb, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xfe),
      fc.constantFrom('', 'Exif\0\0', 'http://ns.adobe.com/xap/1.0/\0', 'MPF\0', 'JFXX\0'),
    )
    .map(
      ([marker, start]) =>
        (body: Buffer) =>
          segment(marker, Buffer.concat([Buffer.from(start), body])),
    ),
  png: fc
    .constantFrom('tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'iDOT', 'caBX', 'prVt', 'sPLT', 'gIFx')
    .map((type) => (body: Buffer) => pngChunk(type, body)),
  webp: fc
    .constantFrom('EXIF', 'XMP ', 'ICCP', 'note', 'VP8 ', '\0\0\0\0')
    .map((type) => (body: Buffer) => webpChunk(type, body)),
};

const withForeign = fc
  .record({
    kind: fc.constantFrom('jpeg' as const, 'png' as const, 'webp' as const),
    place: fc.constantFrom<Place>(...PLACES),
    body: fc.uint8Array({ minLength: 12, maxLength: 2000 }).map((body) => Buffer.from(body)),
    wrapped: fc.record(FOREIGN),
    isBare: fc.boolean(),
  })
  .map(({ kind, place, body, wrapped, isBare }) => {
    const picked = { jpeg: body.length % 2 ? jpeg : progressive, png, webp }[kind];
    // A second picture before the first would be the first.
    const where = kind === 'webp' && place === 'at its beginning' ? 'behind its pixels' : place;
    const foreign = isBare && where === 'behind its end' ? body : wrapped[kind](body);
    return { kind, where, body, clean: picked, file: put(kind, picked, where, foreign) };
  });

describe('Whatever is put into the file of a picture', () => {
  it('is found, and cleaning takes it out and leaves the picture as it was to the last byte', () => {
    fc.assert(
      fc.property(withForeign, ({ file, clean, body }) => {
        const found = inspect(file);
        expect(found?.complete).toBe(true);
        expect(found?.extras).not.toEqual([]);
        const cleaned = found?.cleaned() ?? Buffer.alloc(0);
        expect(cleaned.equals(clean)).toBe(true);
        expect(cleaned.includes(body)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['free', 'uuid', 'skip', 'moov', 'note'])(
    'is found in an AVIF, too, and cleaning takes it out: %s',
    async (type) => {
      const file = Buffer.concat([avif, box(type, Buffer.from(SECRET))]);
      expect(extrasOf(file)).toHaveLength(1);
      const path = fileOf(file);
      await cleanPicture(path);
      const cleaned = readFileSync(path);
      expect(extrasOf(cleaned)).toEqual([]);
      expect(cleaned.includes(SECRET)).toBe(false);
      expect(cleaned.length).toBeLessThanOrEqual(file.length);
    },
  );

  it('is found among the pixels of an AVIF', () => {
    const file = Buffer.concat([avif, Buffer.from(SECRET)]);
    const at = file.indexOf('mdat') - 4;
    file.writeUInt32BE(file.readUInt32BE(at) + SECRET.length, at);
    expect(extrasOf(file)).toEqual(['notes of a program']);
  });
});

describe('What is in the file of a picture', () => {
  const second = async () => {
    const other = await PLANTED['EXIF with a place']?.('jpeg');
    return Buffer.concat([jpeg, other ?? Buffer.alloc(0)]);
  };
  it.each([
    ['a film', () => Buffer.concat([jpeg, film()]), 'holds a film behind its end'],
    ['a film of a PNG', () => Buffer.concat([png, film()]), 'holds a film behind its end'],
    [
      'a second picture with a place',
      second,
      'holds a second picture behind the first (which tells where it was taken)',
    ],
    [
      'both',
      async () => Buffer.concat([await second(), film()]),
      'holds a film behind its end and a second picture behind the first (which tells where it was taken)',
    ],
    [
      'nobody knows what',
      () => Buffer.concat([jpeg, Buffer.alloc(64)]),
      'holds something that is no picture behind its end',
    ],
    [
      'a comment',
      () => put('jpeg', jpeg, 'behind its pixels', segment(0xfe, Buffer.from(SECRET))),
      'tells who took it or is in it',
    ],
    [
      'the time in a PNG',
      () => put('png', png, 'at its beginning', pngChunk('tIME', Buffer.alloc(7))),
      'tells when it was taken',
    ],
    [
      'a name in XMP behind the rights',
      () =>
        picture()
          .withXmp(rightsPacket({ credit: SECRET }).replace(' xmpRights:Marked="True"', ''))
          .jpeg()
          .toBuffer(),
      'tells who took it or is in it',
    ],
    [
      'a small copy',
      () => {
        // JFIF 1.02: "JFIF", its version, no unit, 1 to 1, and a copy of 1 by 1 pixels.
        const body = Buffer.from('JFIF\0\u0001\u0002\0\0\u0001\0\u0001\u0001\u0001abc');
        return put('jpeg', jpeg, 'at its beginning', segment(0xe0, body));
      },
      'holds a small copy of the picture',
    ],
  ])('is said in the owner’s words: %s', async (_what, make, says) => {
    const file = await make();
    const found = inspect(file);
    expect(metadataSentence(found?.extras ?? [])).toBe(says);
    const cleaned = found?.cleaned() ?? Buffer.alloc(0);
    expect(extrasOf(cleaned)).toEqual([]);
    expect((await pixelsOf(cleaned)).equals(await pixelsOf(file))).toBe(true);
  });

  it('is found in EXIF that says no more than how it is shown, where a byte belongs to no tag', async () => {
    const file = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(extrasOf(file)).toEqual([]);
    const end = 4 + file.readUInt16BE(4);
    const exif = Buffer.concat([file.subarray(6, end), Buffer.from(SECRET)]);
    const longer = Buffer.concat([file.subarray(0, 2), segment(0xe1, exif), file.subarray(end)]);
    expect(extrasOf(longer)).toEqual(['notes of a program']);
  });

  it('is none in a colour profile, and one where a profile is not what it says', async () => {
    for (const kind of ['jpeg', 'png', 'webp', 'avif'] as const) {
      const file = await picture().withIccProfile('p3').toFormat(kind).toBuffer();
      expect(extrasOf(file), kind).toEqual([]);
    }
    const profile = Buffer.from(`ICC_PROFILE\0\u0001\u0001${SECRET}`, 'latin1');
    const file = put('jpeg', jpeg, 'at its beginning', segment(0xe2, profile));
    expect(extrasOf(file)).toEqual(['notes of a program']);
  });

  it.each([
    ['in the colours of printers', () => picture().toColourspace('cmyk').jpeg()],
    ['that comes bit by bit', () => picture().jpeg({ progressive: true })],
    ['with restarts and all its colours', () => picture().jpeg({ chromaSubsampling: '4:4:4' })],
    ['of few colours', () => picture().png({ palette: true })],
    ['of 16 bits a colour', () => picture().toColourspace('rgb16').png()],
    ['without loss', () => picture().webp({ lossless: true })],
    ['with a mask', () => picture().ensureAlpha(0.5).webp()],
    ['with a mask in AVIF', () => picture().ensureAlpha(0.5).avif()],
  ])('is nothing in a picture %s', async (_what, make) => {
    const { extras, complete } = inspect(await make().toBuffer()) ?? {};
    expect({ extras, complete }).toEqual({ extras: [], complete: true });
  });

  it.each([['jpeg', jpeg] as const, ['png', png], ['webp', webp], ['avif', avif]])(
    'is not all of a %s that breaks off',
    (_kind, bytes) => {
      for (const lost of [1, 2, 20, bytes.length >> 1]) {
        expect(inspect(bytes.subarray(0, -lost))?.complete, `${lost} bytes`).toBe(false);
      }
    },
  );
});

describe('A file that is read byte by byte', () => {
  const repeated = (pattern: Buffer) => Buffer.alloc(1_200_000, pattern);
  it.each([
    ['pictures behind pictures', Buffer.concat([jpeg, repeated(Buffer.from('ffd8ffd9', 'hex'))])],
    ['beginnings of pictures', Buffer.concat([jpeg, repeated(Buffer.from('ffd8ff', 'hex'))])],
    [
      'comments of no length',
      Buffer.concat([
        jpeg.subarray(0, 2),
        repeated(segment(0xfe, Buffer.alloc(0))),
        jpeg.subarray(2),
      ]),
    ],
    ['FF', Buffer.concat([jpeg.subarray(0, 2), repeated(Buffer.from([255])), jpeg.subarray(2)])],
    [
      'chunks of no length',
      put('png', png, 'at its beginning', repeated(pngChunk('prVt', Buffer.alloc(0)))),
    ],
    ['boxes of no length', Buffer.concat([avif, repeated(box('free', Buffer.alloc(0)))])],
  ])('is read to its end where it has many bytes of %s', (_what, bytes) => {
    expect(inspect(bytes)?.complete).toBe(true);
  });

  it('never throws, whatever is in it', () => {
    const garbled = fc
      .tuple(
        fc.constantFrom(jpeg, png, webp, avif),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
      )
      .map(([file, changes]) => {
        const bytes = Buffer.from(file);
        for (const [at, value] of changes) bytes[16 + (at % (bytes.length - 16))] = value;
        return bytes;
      });
    fc.assert(
      fc.property(garbled, (bytes) => void inspect(bytes)?.cleaned()),
      { numRuns: 500 },
    );
  });
});

describe('Cleaning', () => {
  const large = (width: number, height: number) =>
    picture(width, height)
      .modulate({ hue: 90 })
      .withExif({ IFD0: { Artist: SECRET } });

  it('keeps every colour of a PNG, however many it has', async () => {
    const file = await large(300, 200).png().toBuffer();
    const path = fileOf(file);
    await cleanPicture(path);
    const cleaned = readFileSync(path);
    expect((await pixelsOf(cleaned)).equals(await pixelsOf(file))).toBe(true);
    expect((await sharp(cleaned).metadata()).isPalette).toBe(false);
  });

  it('keeps the way up that the camera noted, without encoding the picture anew', async () => {
    for (const kind of ['jpeg', 'png', 'webp'] as const) {
      const plain = await picture().withMetadata({ orientation: 6 }).toFormat(kind).toBuffer();
      const file = put(kind, plain, 'behind its end', Buffer.from(SECRET));
      const path = fileOf(file);
      await cleanPicture(path);
      expect((await sharp(path).metadata()).autoOrient, kind).toMatchObject({ width: 48 });
    }
  });

  it('keeps it, too, where it stands among notes that go', async () => {
    const turned = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const end = 4 + turned.readUInt16BE(4);
    const told = Buffer.concat([turned.subarray(6, end), Buffer.from(SECRET)]);
    const file = Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, told), jpeg.subarray(2)]);
    const path = fileOf(file);
    await cleanPicture(path);
    const cleaned = readFileSync(path);
    expect(extrasOf(cleaned)).toEqual([]);
    expect((await sharp(cleaned).metadata()).autoOrient.width).toBe(48);
    expect((await pixelsOf(cleaned)).equals(await pixelsOf(file))).toBe(true);
  });

  it.each(['jpeg', 'webp'] as const)(
    'makes a %s smaller that is larger than any page shows it, and says so',
    async (kind) => {
      const path = fileOf(await large(2880, 120).toFormat(kind, { quality: 95 }).toBuffer());
      const before = statSync(path).size;
      const done = await cleanPicture(path);
      expect(done?.smaller).toEqual([
        { width: 2880, height: 120 },
        { width: 2400, height: 100 },
      ]);
      expect(done?.bytes).toEqual([before, statSync(path).size]);
      expect(statSync(path).size).toBeLessThan(before);
      expect(extrasOf(readFileSync(path))).toEqual([]);
      expect(await cleanPicture(path)).toBeUndefined();
    },
  );

  it('leaves its size to a PNG, and to a picture that is no case’s', async () => {
    const file = fileOf(await large(2600, 60).png().toBuffer());
    await cleanPicture(file);
    expect((await sharp(file).metadata()).width).toBe(2600);
    const other = fileOf(await large(2600, 60).jpeg().toBuffer());
    await cleanPicture(other, false);
    expect((await sharp(other).metadata()).width).toBe(2600);
  });

  it('never makes a file longer', async () => {
    for (const kind of ['jpeg', 'png', 'webp', 'avif'] as const) {
      for (const quality of [20, 95]) {
        const path = fileOf(await large(200, 150).toFormat(kind, { quality }).toBuffer());
        const before = statSync(path).size;
        await cleanPicture(path);
        expect(statSync(path).size, `${kind} ${quality}`).toBeLessThanOrEqual(before);
      }
    }
  });

  it('does not touch a picture that breaks off', async () => {
    const told = await PLANTED['EXIF with a place']?.('jpeg');
    const file = fileOf((told ?? Buffer.alloc(0)).subarray(0, -40));
    const before = readFileSync(file);
    await expect(cleanPicture(file)).rejects.toThrow();
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
