import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { inputCaseOf, layOver, ownersFolder, saidOf } from '../support/bad-input.ts';
import { KINDS, PLANTED, withIptc, withText } from '../support/planted.ts';

const CASE = 'src/content/gallery/client-014';
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What the check says of a client's case whose picture has this name, is named so, and is this. */
async function saidOfPicture(fileName: string, named = fileName, bytes?: Buffer) {
  const root = ownersFolder();
  folders.push(root);
  layOver(root, inputCaseOf('good-picture-whose-ending-is-in-capitals'));
  const folder = join(root, CASE);
  renameSync(join(folder, 'IMG_0012.JPG'), join(folder, fileName));
  if (bytes) writeFileSync(join(folder, fileName), bytes);
  const text = join(folder, 'index.md');
  const src = JSON.stringify(`./${named}`);
  writeFileSync(text, readFileSync(text, 'utf8').replace('./IMG_0012.JPG', src));
  const { problems } = await saidOf(root);
  return problems.map((line) => line.replace(`${CASE}/index.md, line 19: `, ''));
}

const flat = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });

describe('The name of a picture', () => {
  it.each(['IMG (1).jpg', "Anna's.jpg", 'before & after.JPEG', 'avant-été.jpg', '髪.jpg'])(
    'may be "%s"',
    async (name) => {
      expect(await saidOfPicture(name)).toEqual([]);
    },
  );

  it('may not hold a question mark, behind which an address ends', async () => {
    expect(await saidOfPicture('before?.jpg')).toEqual([
      'the name before?.jpg holds a ?, which ends an address. Rename the file.',
    ]);
  });

  it('must have its accents stored as the file has them', async () => {
    const [composed, apart] = ['fr\u00FCher.jpg', 'fru\u0308her.jpg'];
    expect(await saidOfPicture(composed, composed)).toEqual([]);
    // What is written in a file is read in one form, which that of the picture's name may not be.
    for (const written of [apart, composed]) {
      expect(await saidOfPicture(apart, written)).toEqual([
        `the name ${composed} looks like that of the file, but its accents are stored in another way. Rename the file to one without accents, and write that name.`,
      ]);
    }
  });

  it.each(['before.tif', 'before.heic', 'before.jpg.txt'])(
    'must end as a picture’s does: not "%s"',
    async (name) => {
      expect(await saidOfPicture(name)).toEqual([
        `the name ${name} does not end as a picture's does. Save it as JPEG, PNG or WebP.`,
      ]);
    },
  );
});

describe('A picture', () => {
  it('does not move', async () => {
    const frames = await Promise.all(
      ['#a06040', '#406080'].map((colour) => flat(40, 30, colour).png().toBuffer()),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect(await saidOfPicture('before.webp', 'before.webp', moving)).toEqual([
      'before.webp is a moving picture. Save it as JPEG, PNG or WebP.',
    ]);
  });

  it('is not so large that it would take minutes to read', async () => {
    const header = await flat(40, 30, '#a06040').png().toBuffer();
    // Width and height of a PNG stand at bytes 16 and 20; its check sum is not looked at here.
    header.writeUInt32BE(20_000, 16);
    header.writeUInt32BE(10_000, 20);
    expect(await saidOfPicture('before.png', 'before.png', header)).toEqual([
      'before.png is 20000 pixels wide and 10000 high, which is too large. Save it smaller; 3000 pixels are plenty.',
    ]);
  });

  it.each([1, 100, 1000])('is read to its end: not when %d of its bytes are lost', async (lost) => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const picture = await sharp({
      create: { width: 200, height: 150, channels: 3, background: '#888', noise },
    })
      .jpeg()
      .toBuffer();
    expect(await saidOfPicture('before.jpg', 'before.jpg', picture)).toEqual([]);
    const cut = picture.subarray(0, -lost - 2);
    expect(await saidOfPicture('before.jpg', 'before.jpg', cut)).toEqual([
      'before.jpg breaks off before its end. Copy it from the camera or phone again.',
    ]);
  });

  const tellers = [
    ...Object.entries(PLANTED).flatMap(([what, plant]) =>
      KINDS.map((kind) => ({ what, kind, make: () => plant(kind) })),
    ),
    { what: 'IPTC', kind: 'jpeg', make: withIptc },
    { what: 'text', kind: 'png', make: withText },
  ];
  it.each(tellers)(
    'tells nothing beside what it shows: no $kind with $what',
    async ({ kind, make }) => {
      const name = `before.${kind}`;
      expect(await saidOfPicture(name, name, await make())).toEqual([
        expect.stringMatching(
          new RegExp(`^before\\.${kind} tells .+\\. Write npm run clean, which takes that out`),
        ),
      ]);
    },
  );

  it('is none of the kind that iPhones make, and the phone’s owner is told what to do', async () => {
    // The first bytes of a HEIC file: its size, "ftyp", and the brand (ISO 23008-12).
    const heic = Buffer.concat([
      Buffer.from([0, 0, 0, 24]),
      Buffer.from('ftypheic\0\0\0\0mif1heic'),
    ]);
    expect(await saidOfPicture('before.jpg', 'before.jpg', heic)).toEqual([
      expect.stringMatching(/^before\.jpg is a HEIC picture, .+ Save it as JPEG; on an iPhone, /),
    ]);
  });

  it('is no TIFF, whose notes cannot be read', async () => {
    const tiff = await flat(40, 30, '#a06040').tiff().toBuffer();
    expect(await saidOfPicture('before.jpg', 'before.jpg', tiff)).toEqual([
      'before.jpg is a picture of the kind TIFF. Save it as JPEG, PNG or WebP.',
    ]);
  });
});
