import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanPicture } from '#pictures/clean.ts';
import { inspect } from '#pictures/containers/inspect.ts';
import { decode, encode, type Format } from '#pictures/encode.ts';
import { type ImageInfo, ImageInfoCache } from '#pictures/image-info.ts';
import { propertiesOf, RIGHTS_PROPERTIES, rightsPacket } from '#pictures/rights.ts';
import { tellingPictures } from '#publish/picture-metadata.ts';
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

const extrasOf = (bytes: Buffer) => inspect(bytes)?.extras;

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
    expect(extrasOf(await make())).toEqual(expect.arrayContaining(notes ?? []));
  });

  it.each(['avif', 'webp', 'jpeg'] as Format[])('loses it as %s', async (format) => {
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
    const problems = tellingPictures(folder, [name, 'good.png', 'index.html']);
    expect(problems).toEqual([
      expect.stringMatching(`^${name} would be published with .+ in it\\.$`),
    ]);
  });

  it('is cleaned in place', async () => {
    const folder = folderWith({ head: await make() });
    const file = join(folder, 'head');
    expect((await cleanPicture(file))?.extras).toEqual(expect.arrayContaining(notes ?? []));
    const bytes = readFileSync(file);
    expect(bytes.includes(SECRET)).toBe(false);
    const { format, compression } = await sharp(bytes).metadata();
    expect(compression === 'av1' ? 'avif' : format).toBe(kind);
    expect(await cleanPicture(file)).toBeUndefined();
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
    expect(extrasOf(turned)).toEqual([]);
    const { width, height, data, channels } = await decode(turned);
    expect([width, height]).toEqual([48, 64]);
    expect(data[0]).toBeGreaterThan((data.at(-channels) ?? 0) + 100);
  });

  it('is not published with even a harmless EXIF', async () => {
    const folder = folderWith({
      'head.jpg': await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    });
    expect(tellingPictures(folder, ['head.jpg'])).toEqual([
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
      expect(extrasOf(version), format).toEqual(['whose it is']);
    }
  });

  it('name a licence only where there is one', () => {
    expect(propertiesOf(rightsPacket({ credit: 'A' }))).not.toContain('xmpRights:WebStatement');
  });
});

describe('A look at a picture', () => {
  const KEPT = 'node_modules/.astro/looks.json';
  const keptIn = (root: string): Record<string, Record<string, unknown>> =>
    JSON.parse(readFileSync(join(root, KEPT), 'utf8'));

  /** A picture last changed a while ago, looked at by an earlier build. */
  async function seen(): Promise<{ root: string; path: string; look: ImageInfo }> {
    const root = folderWith({ 'a.png': await picture().png().toBuffer() });
    mkdirSync(join(root, 'node_modules'));
    const path = join(root, 'a.png');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const looks = new ImageInfoCache(root);
    const look = await looks.at(path);
    looks.keep();
    return { root, path, look };
  }

  /** What an earlier build could not have seen, so that it shows whether it was believed. */
  function keep(root: string, changed: object): void {
    const known = keptIn(root);
    writeFileSync(join(root, KEPT), JSON.stringify({ 'a.png': { ...known['a.png'], ...changed } }));
  }

  afterEach(() => vi.useRealTimers());

  it('is what the picture is, whatever its name', async () => {
    const turned = await picture().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const root = folderWith({ 'a.png': turned });
    const { width, height } = await sharp(turned).metadata();
    expect(await new ImageInfoCache(root).at(join(root, 'a.png'))).toEqual({
      tone: expect.stringMatching(/^#[\da-f]{6}$/),
      width: height,
      height: width,
      format: 'jpeg',
      digest: createHash('sha256').update(turned).digest('hex'),
    });
  });

  it('is kept for the next build, and forgotten with the picture', async () => {
    const { root, path } = await seen();
    keep(root, { tone: '#123456' });
    expect((await new ImageInfoCache(root).at(path)).tone).toBe('#123456');
    new ImageInfoCache(root).keep();
    expect(keptIn(root)).toEqual({});
  });

  it('is kept where Git wrote the same file anew', async () => {
    const { root, path } = await seen();
    keep(root, { tone: '#123456' });
    const bytes = readFileSync(path);
    rmSync(path);
    writeFileSync(path, bytes);
    expect((await new ImageInfoCache(root).at(path)).tone).toBe('#123456');
  });

  it('is taken again when the picture was exchanged for one of the same size and time', async () => {
    const { root, path, look } = await seen();
    const { atime, mtime, size } = statSync(path);
    const other = await picture().negate({ alpha: false }).png().toBuffer();
    writeFileSync(path, Buffer.concat([other, Buffer.alloc(Math.max(0, size - other.length))]));
    utimesSync(path, atime, mtime);
    expect((await new ImageInfoCache(root).at(path)).tone).not.toBe(look.tone);
  });

  it('is taken again where the picture was changed a moment ago', async () => {
    const { root, path, look } = await seen();
    vi.useRealTimers();
    const looks = new ImageInfoCache(root);
    await looks.at(path);
    looks.keep();
    keep(root, { tone: '#123456', digest: '0'.repeat(64) });
    expect(await new ImageInfoCache(root).at(path)).toEqual(look);
  });

  it.each(['', '[', '{"a.png":{"tone":"red"}}', '{"b.png":{}}'])(
    'does not trust %j, which it did not write',
    async (text) => {
      const { root, path, look } = await seen();
      writeFileSync(join(root, KEPT), text);
      expect(await new ImageInfoCache(root).at(path)).toEqual(look);
    },
  );

  it('is not kept where nothing is installed', async () => {
    const root = folderWith({ 'a.png': await picture().png().toBuffer() });
    const looks = new ImageInfoCache(root);
    await looks.at(join(root, 'a.png'));
    expect(() => looks.keep()).not.toThrow();
  });
});
