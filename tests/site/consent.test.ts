import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { propertiesOf, RIGHTS_PROPERTIES } from '#pictures/rights.ts';
import { filesIn } from '#publish/built-pages.ts';
import { KEPT } from '../support/client-case.ts';
import { projectOf, siteOf } from '../support/sites.ts';
import { CLINIC, SHADES } from '../support/variants.ts';
import { pageOf, pagesOf } from './pages.ts';

/** What the graph says of a picture. */
interface GraphImage {
  '@type': string;
  copyrightNotice?: string;
  license?: string;
  acquireLicensePage?: string;
}

/** A picture of the site; the display face lies beside it. */
const PICTURE = /^_astro\/.+\.(avif|webp|jpg|png)$/;

describe('A case whose consent was withdrawn or has lapsed', () => {
  it('has no page, no mention and no picture', async () => {
    const files = await filesIn(siteOf('full'));
    const texts = files.filter((file) => /\.(html|xml|json|jsonld|md|txt)$/.test(file));
    for (const file of texts) {
      const text = await readFile(join(siteOf('full'), file), 'utf8');
      expect(text, file).not.toMatch(/client-015|client-016|Withdrawn case|Lapsed case/);
    }
    const reds = await redsOfClients(files.filter((file) => PICTURE.test(file)));
    expect(new Set(reds)).toEqual(new Set([...(SHADES[11] ?? []), ...(SHADES[14] ?? [])]));
  });
});

/** The red of every published picture that shows a client, to the nearest ten. */
async function redsOfClients(files: string[]): Promise<number[]> {
  const colours = await Promise.all(
    files.map(async (file) => {
      const { channels, isOpaque } = await sharp(join(siteOf('full'), file)).stats();
      return isOpaque ? channels.map(({ mean }) => mean) : [];
    }),
  );
  // The clients' pictures are nearly without green, which no drawing is that can't be seen through.
  return colours
    .filter(([, green = 255]) => green < 25)
    .map(([red = 0]) => Math.round(red / 10) * 10);
}

describe('Where the paper is that proves a photograph', () => {
  it('is published nowhere', async () => {
    const texts = (await filesIn(siteOf('full'))).filter((file) => !PICTURE.test(file));
    for (const file of texts) {
      expect(await readFile(join(siteOf('full'), file), 'latin1'), file).not.toContain(KEPT);
    }
  });
});

describe('A photograph', () => {
  it('is published without what the camera wrote into it', async () => {
    const source = await readFile(
      join(projectOf('full'), 'src/content/gallery/client-014/before.jpg'),
    );
    expect(source.includes('SECRET-ARTIST')).toBe(true);
    for (const file of (await filesIn(siteOf('full'))).filter((name) => PICTURE.test(name))) {
      const bytes = await readFile(join(siteOf('full'), file));
      expect(bytes.includes('SECRET-'), file).toBe(false);
      expect((await sharp(bytes).metadata()).exif, file).toBeUndefined();
    }
  });

  it('says whose it is and on what conditions where it is large, and nothing where it is small', async () => {
    const widths: number[] = [];
    for (const file of (await filesIn(siteOf('full'))).filter((name) => PICTURE.test(name))) {
      const { xmp, width } = await sharp(join(siteOf('full'), file)).metadata();
      widths.push(width);
      const packet = xmp?.toString() ?? '';
      expect(propertiesOf(packet).toSorted(), file).toEqual(
        width < 600 ? [] : [...RIGHTS_PROPERTIES].toSorted(),
      );
      if (width < 600) continue;
      expect(packet, file).toContain(`photoshop:Credit="${CLINIC.name}"`);
      expect(packet, file).toContain(`xmpRights:WebStatement="${CLINIC.licence}"`);
    }
    expect([Math.min(...widths) < 600, Math.max(...widths) >= 600]).toEqual([true, true]);
  });

  it('has its licence in the graph where the clinic has one, and none where it has none', async () => {
    const imagesOf = async (name: 'full' | 'plain') => {
      const { root } = await pageOf(name, '/gallery/');
      const images = root
        .querySelectorAll('script[type="application/ld+json"]')
        .flatMap(({ rawText }) => (JSON.parse(rawText) as { '@graph': GraphImage[] })['@graph'])
        .filter((node) => node['@type'] === 'ImageObject' && node.copyrightNotice);
      expect(images).toHaveLength(root.querySelectorAll('.pair img').length);
      expect(images).not.toEqual([]);
      return images;
    };
    const licensed = await imagesOf('full');
    for (const image of licensed) {
      expect([image.license, image.acquireLicensePage]).toEqual([
        CLINIC.licence,
        `${CLINIC.website}/contact/`,
      ]);
    }
    const free = await imagesOf('plain');
    expect(free.filter((image) => image.license ?? image.acquireLicensePage)).toEqual([]);
  });

  it('says what was treated, how many sessions, the healing stage, the light, the dates and the time between', async () => {
    const page = await pageOf('full', '/gallery/client-014/');
    const terms = page.root.querySelectorAll('dt').map(({ textContent }) => textContent);
    expect(terms).toEqual([
      'What was treated',
      'Sessions so far',
      'Healing stage',
      'Lighting',
      'Before, taken on',
      'After, taken on',
      'Time between the two',
    ]);
    expect(page.root.textContent).not.toContain('C-014');
  });
});

describe('A drawing', () => {
  it('is labelled as a drawing wherever it shows', async () => {
    for (const { root, path } of await pagesOf('plain')) {
      for (const pair of root.querySelectorAll('.pair figcaption'))
        expect(pair.textContent, path).toMatch(/^Drawing/);
    }
    const page = await pageOf('plain', '/gallery/drawing-scar/');
    expect(page.root.querySelector('.comparison > figcaption')?.textContent).toContain(
      'A drawing, not a result.',
    );
  });
});
