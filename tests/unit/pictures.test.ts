import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanPicture } from '#pictures/clean.ts';
import { decode, encode, type Format } from '#pictures/encode.ts';
import { digestOf, Looks } from '#pictures/look.ts';
import { notesIn } from '#pictures/notes.ts';
import { propertiesOf, RIGHTS_PROPERTIES, rightsPacket } from '#pictures/rights.ts';
import service from '#pictures/service.ts';
import { tellingPictures } from '#publish/picture-notes.ts';
import { KINDS, picture, PLANTED, SECRET, withIptc, withText } from '../support/planted.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Record<string, Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  folders.push(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}

const notesOf = async (bytes: Buffer) => notesIn(await sharp(bytes).metadata());

const EXPECTED: Record<string, string[]> = {
  'EXIF with a place': ['where it was taken'],
  'EXIF with a name': ['who took it or is in it'],
  'EXIF with a camera': ['which camera took it'],
  'XMP with a place and a name': ['where it was taken', 'who took it or is in it'],
};

/** Every way of planting something in every format, and the two that only one format has. */
const planted = [
  ...Object.entries(PLANTED).flatMap(([what, plant]) =>
    KINDS.map((kind) => ({ what, kind, notes: EXPECTED[what], make: () => plant(kind) })),
  ),
  { what: 'IPTC', kind: 'jpeg' as const, notes: ['who took it or is in it'], make: withIptc },
  { what: 'text', kind: 'png' as const, notes: ['who took it or is in it'], make: withText },
];

describe.each(planted)('A $kind with $what', ({ kind, notes, make }) => {
  it('is seen to tell more than it shows', async () => {
    expect(await notesOf(await make())).toEqual(expect.arrayContaining(notes ?? []));
  });

  it.each(['avif', 'webp', 'jpeg', 'png'] as Format[])('loses it as %s', async (format) => {
    const version = await encode(await decode(await make()), { format });
    expect(version.includes(SECRET)).toBe(false);
    const { exif, iptc, xmp, comments } = await sharp(version).metadata();
    expect([exif, iptc, xmp, comments]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is not published', async () => {
    const name = `head.${kind === 'jpeg' ? 'jpg' : kind}`;
    const folder = folderWith({
      [name]: await make(),
      'good.png': await picture().png().toBuffer(),
    });
    const problems = await tellingPictures(folder, [name, 'good.png', 'index.html']);
    expect(problems).toEqual([
      expect.stringMatching(`^${name} would be published with .+ in it\\.$`),
    ]);
  });

  it('is cleaned in place', async () => {
    const folder = folderWith({ head: await make() });
    const file = join(folder, 'head');
    expect(await cleanPicture(file)).toEqual(expect.arrayContaining(notes ?? []));
    const bytes = readFileSync(file);
    expect(bytes.includes(SECRET)).toBe(false);
    const { format, compression } = await sharp(bytes).metadata();
    expect(compression === 'av1' ? 'avif' : format).toBe(kind);
    expect(await cleanPicture(file)).toEqual([]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });
});

describe('A picture', () => {
  it('may say how it is turned and how its colours are meant, and is then shown upright', async () => {
    const turned = await picture()
      .keepIccProfile()
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await notesOf(turned)).toEqual([]);
    const { width, height, data, channels } = await decode(turned);
    expect([width, height]).toEqual([48, 64]);
    expect(data[0]).toBeGreaterThan((data.at(-channels) ?? 0) + 100);
  });

  it('is not published with even a harmless EXIF', async () => {
    const folder = folderWith({
      'head.jpg': await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    });
    expect(await tellingPictures(folder, ['head.jpg'])).toEqual([
      'head.jpg would be published with how the camera was held in it.',
    ]);
  });

  it.each([
    ['in the colours of printers', picture().toColourspace('cmyk').jpeg()],
    ['with 16 bits a colour', picture().toColourspace('rgb16').png()],
    ['in shades of grey', picture().toColourspace('b-w').png()],
    ['in more colours than screens used to have', picture().withIccProfile('p3').png()],
  ])('%s becomes one of 8 bits in sRGB, as light as it was', async (_what, made) => {
    const { data, channels, width } = await decode(await made.toBuffer());
    const row = data.subarray(0, width * channels);
    expect(data).toHaveLength(64 * 48 * channels);
    expect(Math.abs((row[0] ?? 0) - 220)).toBeLessThan(12);
    expect(Math.abs((row[63 * channels] ?? 0) - 62)).toBeLessThan(24);
  });

  it('becomes white where it is clear and there is no transparency', async () => {
    const clear = await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    const jpeg = await encode(await decode(clear), { format: 'jpeg' });
    expect((await sharp(jpeg).stats()).channels[0]?.mean).toBeGreaterThan(250);
  });

  it('keeps its shape and never grows', async () => {
    const pixels = await decode(await picture().png().toBuffer());
    const sizeAt = async (width: number) => {
      const { width: w, height: h } = await sharp(
        await encode(pixels, { width, format: 'webp' }),
      ).metadata();
      return [w, h];
    };
    expect(await sizeAt(32)).toEqual([32, 24]);
    expect(await sizeAt(640)).toEqual([64, 48]);
  });

  it('that breaks off ends the build', async () => {
    const jpeg = await picture(200, 150).jpeg().toBuffer();
    await expect(decode(jpeg.subarray(0, -200))).rejects.toThrow();
    await expect(
      service.transform(
        jpeg.subarray(0, -200),
        { src: 'head.jpg', format: 'avif' },
        { service: { entrypoint: '', config: { rights: { credit: 'A' } } } } as never,
        console as never,
      ),
    ).rejects.toThrow();
  });
});

describe('The rights in a picture', () => {
  const rights = { credit: 'Dots & "Lines" <SMP>', licence: 'https://www.clinic.example/terms/' };

  it('are of the allowed kinds only, and come back as they were written', async () => {
    const packet = rightsPacket(rights);
    expect(propertiesOf(packet).toSorted()).toEqual([...RIGHTS_PROPERTIES].toSorted());
    expect(packet).not.toContain('<SMP>');
    for (const format of ['avif', 'webp', 'jpeg'] as const) {
      const version = await encode(await decode(await picture().png().toBuffer()), {
        format,
        xmp: packet,
      });
      const metadata = await sharp(version).metadata();
      expect(metadata.xmp?.toString(), format).toContain(
        'Dots &#38; &#34;Lines&#34; &#60;SMP&#62;',
      );
      expect(notesIn(metadata), format).toEqual([]);
    }
  });

  it('name a licence only where there is one', () => {
    expect(propertiesOf(rightsPacket({ credit: 'A' }))).not.toContain('xmpRights:WebStatement');
  });

  const config = (credit: string) =>
    ({ service: { entrypoint: '', config: { rights: { credit } } } }) as never;
  const transform = async (width: number) => {
    const { data } = await service.transform(
      await picture(1200, 900).jpeg().toBuffer(),
      { src: 'head.jpg', width, format: 'jpg' },
      config('The Example Clinic'),
      console as never,
    );
    return (await sharp(data).metadata()).xmp?.toString();
  };

  it('stand in the pictures that are large enough to be taken away', async () => {
    expect(await transform(1080)).toContain('The Example Clinic');
    expect(await transform(320)).toBeUndefined();
  });

  it('make other files when they change, and no attribute', async () => {
    const src = { src: '/head.jpg', width: 1200, height: 900, format: 'jpg' as const };
    const options = async (credit: string) =>
      (await service.validateOptions?.({ src } as never, config(credit), console as never)) as {
        edition?: string;
      };
    const [one, again, other] = [await options('A'), await options('A'), await options('B')];
    expect(service.propertiesToHash).toContain('edition');
    expect(one.edition).toMatch(/^[\da-f]{8}$/);
    expect(again.edition).toBe(one.edition);
    expect(other.edition).not.toBe(one.edition);
    const shown = await service.getHTMLAttributes?.(one as never, config('A'), console as never);
    expect(shown).not.toHaveProperty('edition');
  });
});

describe('A look at a picture', () => {
  it('is kept by what the file holds, and forgotten with it', async () => {
    const bytes = await picture().png().toBuffer();
    const root = folderWith({ 'a.png': bytes });
    mkdirSync(join(root, 'node_modules'));
    const first = new Looks(root);
    const { tone } = await first.at(bytes);
    expect(tone).toMatch(/^#[\da-f]{6}$/);
    first.keep();
    const kept = join(root, 'node_modules/.astro/looks.json');
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ [digestOf(bytes)]: { tone } });
    writeFileSync(kept, JSON.stringify({ [digestOf(bytes)]: { tone: '#123456' } }));
    expect(await new Looks(root).at(bytes)).toEqual({ tone: '#123456' });
    const last = new Looks(root);
    last.keep();
    expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({});
  });

  it.each([
    () => '',
    () => '[',
    (digest: string) => JSON.stringify({ [digest]: { tone: 'red' } }),
    (digest: string) => JSON.stringify({ other: { tone: '#123456' }, [digest]: { tone: 'red' } }),
  ])('does not trust what it did not write', async (text) => {
    const bytes = await picture().png().toBuffer();
    const root = folderWith({ 'a.png': bytes });
    mkdirSync(join(root, 'node_modules/.astro'), { recursive: true });
    writeFileSync(join(root, 'node_modules/.astro/looks.json'), text(digestOf(bytes)));
    expect((await new Looks(root).at(bytes)).tone).toMatch(/^#[\da-f]{6}$/);
  });

  it('is not kept where nothing is installed', async () => {
    const root = folderWith({ 'a.png': await picture().png().toBuffer() });
    const looks = new Looks(root);
    await looks.at(readFileSync(join(root, 'a.png')));
    expect(() => looks.keep()).not.toThrow();
  });
});
