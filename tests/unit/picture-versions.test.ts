import {
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type RequestedVersion, requestedVersions, type SourceImage } from '#pictures/requested.ts';
import drawn from '#pictures/drawn/drawn.json' with { type: 'json' };
import { drawnFilesOf, publishDrawing } from '#pictures/drawings.ts';
import { bytesOf, looks, versionAt } from '#pictures/integration.ts';
import { makeMissing, putInto } from '#pictures/make.ts';
import service from '#pictures/service.ts';
import { PROJECT } from '../support/clinic.ts';
import { picture } from '../support/planted.ts';

let root = '';
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'versions-'));
  for (const [name, width] of [
    ['one', 1200],
    ['two', 1000],
  ] as const) {
    mkdirSync(join(root, name));
    writeFileSync(
      pathOf(name),
      await picture(width, (width * 3) / 4)
        .jpeg()
        .toBuffer(),
    );
  }
  requestedVersions().clear();
});
afterEach(() => rmSync(root, { recursive: true }));

const pathOf = (name: string): string => join(root, name, 'Anna before.jpg');
const kept = (): string => join(root, 'kept');
const site = (): string => join(root, 'dist/_astro');

/** What a page knows of a picture, as it is told while the site is built. */
async function knownOf(name: string): Promise<SourceImage> {
  const code = await looks(root).load.handler(`${pathOf(name)}?astroContentImageFlag`);
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    default: SourceImage;
  };
  return module.default;
}

const config = (credit: string) =>
  ({ service: { entrypoint: '', config: { rights: { credit } } } }) as never;

/** Asks for a version as a page does, and returns its address. */
async function ask(name: string, asked: object, credit = 'The Example Clinic'): Promise<string> {
  const options = { src: await knownOf(name), width: 320, height: 240, format: 'webp', ...asked };
  return service.getURL(options as never, config(credit), console as never);
}

const only = (): RequestedVersion => {
  const [version] = requestedVersions().values();
  if (!version) throw new Error('Nothing was asked for.');
  return version;
};

describe('What a page knows of a picture', () => {
  it('is its size, its colour and where it lies', async () => {
    expect(await knownOf('one')).toMatchObject({
      path: pathOf('one'),
      width: 1200,
      height: 900,
      format: 'jpeg',
      tone: expect.stringMatching(/^#/),
    });
  });

  it('is told before Astro publishes the original', () => {
    const { order, filter } = looks(root).load;
    expect(order).toBe('pre');
    expect(filter.id.test('/a/before.jpg?astroContentImageFlag')).toBe(true);
    expect(filter.id.test('/a/before.jpg')).toBe(false);
  });
});

describe('The address of a version', () => {
  it('tells the case, and nothing that the owner called the file', async () => {
    expect(await ask('one', {})).toMatch(/^\/_astro\/one-[\da-f]{12}\.webp$/);
  });

  it.each([
    ['width', { width: 640, height: 480 }],
    ['format', { format: 'avif' }],
    ['quality', { quality: 45 }],
  ])('changes with the %s', async (_what, asked) => {
    expect(await ask('one', asked)).not.toBe(await ask('one', {}));
  });

  it('changes with the picture, and with nothing around it', async () => {
    const before = await ask('one', {});
    const { kept: sameBytes } = only();
    writeFileSync(pathOf('two'), readFileSync(pathOf('one')));
    requestedVersions().clear();
    await ask('two', {});
    expect(only().kept).toBe(sameBytes);
    writeFileSync(pathOf('one'), await picture(1200, 900).negate().jpeg().toBuffer());
    expect(await ask('one', {})).not.toBe(before);
  });

  it('changes with the rights where the picture says them', async () => {
    expect(await ask('one', { width: 1080 }, 'B')).not.toBe(await ask('one', { width: 1080 }, 'A'));
    expect(await ask('one', {}, 'B')).toBe(await ask('one', {}, 'A'));
  });

  it('of more pixels than the picture has is that of all its pixels', async () => {
    const src = await knownOf('two');
    const asked = { src, width: 1200, height: 900, format: 'webp' };
    const given = await service.validateOptions?.(asked as never, config('A'), console as never);
    expect(given).toMatchObject({ width: 1000, height: 750, format: 'webp' });
    const smaller = { ...asked, width: 320, height: 240 };
    expect(
      await service.validateOptions?.(smaller as never, config('A'), console as never),
    ).toMatchObject({ width: 320, height: 240 });
  });

  it.each([
    [144, 3200],
    [3200, 99],
    [1001, 51],
    [2401, 97],
  ])('of a picture of %d by %d pixels has the size it is announced in', async (width, height) => {
    writeFileSync(pathOf('one'), await picture(width, height).jpeg().toBuffer());
    const src = await knownOf('one');
    expect(Math.max(src.width, src.height)).toBeLessThanOrEqual(2400);
    for (const asked of [322, 640, 1000, 1200, 2400]) {
      const wanted = { src, width: asked, format: 'webp' } as never;
      const options =
        (await service.validateOptions?.(wanted, config('A'), console as never)) ?? wanted;
      const { width: wide, height: high } =
        (await service.getHTMLAttributes?.(options, config('A'), console as never)) ?? {};
      requestedVersions().clear();
      service.getURL(options, config('A'), console as never);
      await makeMissing(kept(), requestedVersions().values());
      const made = await sharp(join(kept(), only().kept)).metadata();
      expect([made.width, made.height]).toEqual([wide, high]);
    }
  });

  it.each([['gif'], ['svg'], [undefined]])('is refused for the format %s', async (format) => {
    await expect(ask('one', { format })).rejects.toThrow('Anna before.jpg was asked for as');
  });

  it.each(['https://elsewhere.example/a.jpg', { src: '/_astro/a.jpg', width: 1, height: 1 }])(
    'is refused for a picture from elsewhere',
    (src) => {
      const options = { src, width: 320, format: 'webp' };
      expect(() => service.getURL(options as never, config('A'), console as never)).toThrow(
        'a.jpg is no picture of src/content',
      );
    },
  );

  it('is that of a service that makes its files by itself, so that Astro makes none', () => {
    expect(service).not.toHaveProperty('transform');
  });
});

describe('Versions', () => {
  it('are made once, of one picture after the other', async () => {
    await ask('one', {});
    await ask('one', { format: 'avif' });
    await ask('two', {});
    const told: string[] = [];
    const tell = (path: string, done: number, all: number) => told.push(`${path} ${done}/${all}`);
    expect(await makeMissing(kept(), requestedVersions().values(), tell)).toBe(3);
    expect(told.map((line) => line.slice(-3)).toSorted()).toEqual(['1/2', '2/2']);
    const times = readdirSync(kept()).map((file) => statSync(join(kept(), file)).mtimeMs);
    expect(await makeMissing(kept(), requestedVersions().values(), tell)).toBe(0);
    expect(readdirSync(kept()).map((file) => statSync(join(kept(), file)).mtimeMs)).toEqual(times);
    expect(told).toHaveLength(2);
  });

  it('are made anew for the one picture that was exchanged', async () => {
    await ask('one', {});
    await ask('two', {});
    await makeMissing(kept(), requestedVersions().values());
    requestedVersions().clear();
    writeFileSync(pathOf('one'), await picture(1200, 900).negate().jpeg().toBuffer());
    await ask('one', {});
    await ask('two', {});
    expect(await makeMissing(kept(), requestedVersions().values())).toBe(1);
  });

  it('are what was asked for', async () => {
    await ask('one', { width: 640, height: 480, format: 'avif' });
    await makeMissing(kept(), requestedVersions().values());
    const { width, height, compression, xmp } = await sharp(join(kept(), only().kept)).metadata();
    expect([width, height, compression]).toEqual([640, 480, 'av1']);
    expect(xmp?.toString()).toContain('The Example Clinic');
  });

  it('say whose they are only where they are large enough to be taken away', async () => {
    await ask('one', { width: 320 });
    await makeMissing(kept(), requestedVersions().values());
    expect((await sharp(join(kept(), only().kept)).metadata()).xmp).toBeUndefined();
  });

  it('are put into the site under names of their own, and others are forgotten', async () => {
    await ask('one', {});
    await makeMissing(kept(), requestedVersions().values());
    const gone = only().kept;
    requestedVersions().clear();
    await ask('two', {});
    writeFileSync(join(kept(), 'half-made'), '');
    await makeMissing(kept(), requestedVersions().values());
    putInto(site(), kept(), requestedVersions());
    expect(readdirSync(site())).toEqual([...requestedVersions().keys()]);
    expect(readdirSync(kept())).toEqual([only().kept]);
    expect(only().kept).not.toBe(gone);
  });

  it('stay when the site is taken away', async () => {
    await ask('one', {});
    await makeMissing(kept(), requestedVersions().values());
    putInto(site(), kept(), requestedVersions());
    rmSync(site(), { recursive: true });
    putInto(site(), kept(), requestedVersions());
    expect(statSync(join(site(), [...requestedVersions().keys()][0] ?? '')).size).toBeGreaterThan(
      0,
    );
  });

  it('replace a file of the same name, as where files cannot have two names', async () => {
    await ask('one', {});
    await makeMissing(kept(), requestedVersions().values());
    mkdirSync(site(), { recursive: true });
    const [name = ''] = requestedVersions().keys();
    writeFileSync(join(site(), name), 'old');
    putInto(site(), kept(), requestedVersions());
    expect(statSync(join(site(), name)).size).toBeGreaterThan(3);
  });

  it('of a picture that breaks off end the build', async () => {
    await ask('one', {});
    writeFileSync(pathOf('one'), readFileSync(pathOf('one')).subarray(0, -2000));
    await expect(makeMissing(kept(), requestedVersions().values())).rejects.toThrow(
      'Anna before.jpg cannot be read',
    );
    expect(readdirSync(kept())).toEqual([]);
  });
});

describe('A drawing of the project’s own', () => {
  const [[digest, name]] = Object.entries(drawn) as [[string, string]];
  const files = drawnFilesOf(PROJECT, digest);

  it('is known by the digest of its picture, and no other picture is', async () => {
    expect(files?.large).toBe(join(PROJECT, `src/pictures/drawn/large/${name}.svg`));
    expect(files?.narrow).toBe(join(PROJECT, `src/pictures/drawn/narrow/${name}.svg`));
    expect(files?.list).toBe(join(PROJECT, `src/pictures/drawn/list/${name}.webp`));
    expect(drawnFilesOf(PROJECT, '0'.repeat(64))).toBeUndefined();
    expect((await knownOf('one')).drawn).toBeUndefined();
    expect(publishDrawing({}, 'large')).toBeUndefined();
    expect(requestedVersions().size).toBe(0);
  });

  it.each(['large', 'narrow', 'list'] as const)(
    'is published as it is, %s, in its own size',
    async (size) => {
      const asked = publishDrawing({ drawn: files }, size);
      const address = asked?.src ?? '';
      expect(address).toMatch(new RegExp(`^/_astro/drawing-${name}-[\\da-f]{12}\\.(svg|webp)$`));
      const own = readFileSync(files?.[size] ?? '');
      const { width, height } = await sharp(own).metadata();
      expect(asked).toMatchObject({ width, height });
      expect(await makeMissing(kept(), requestedVersions().values())).toBe(0);
      putInto(site(), kept(), requestedVersions());
      expect(readFileSync(join(root, 'dist', address)).equals(own)).toBe(true);
      expect((await bytesOf(versionAt(address) as RequestedVersion, kept())).equals(own)).toBe(
        true,
      );
    },
  );
});

describe('The development server', () => {
  it('makes a version when it is asked for, even twice at once', async () => {
    const address = await ask('one', {});
    const version = only();
    expect(versionAt(`${address}?t=1`)).toBe(version);
    const [bytes] = await Promise.all([bytesOf(version, kept()), bytesOf(version, kept())]);
    expect((await sharp(bytes).metadata()).width).toBe(320);
  });

  it.each(['/', '/faq/', '/_astro/one-000000000000.webp', '/%', '/_astro/%E0'])(
    'leaves %s to Astro',
    (url) => {
      expect(versionAt(url)).toBeUndefined();
    },
  );
});
