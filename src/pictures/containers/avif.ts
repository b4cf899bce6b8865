import { exifNotes, xmpNotes } from '#pictures/metadata.ts';
import { boxesIn, Numbers, type Box } from './boxes.ts';
import { behindEnd, extra, FILM, needed, SECOND, type Container } from './container.ts';
import { itemsIn, propertiesIn, referencesIn, type Item } from './heif-items.ts';
import { notesOfJpeg } from './jpeg.ts';

/** What describes the picture in the head of the file; each is read below or holds only numbers. */
const META = ['hdlr', 'pitm', 'iloc', 'iinf', 'iref', 'iprp', 'idat'];

/** What a picture's properties may be: its size, its colours, how it is turned. */
const PROPERTIES =
  'ispe pixi av1C colr auxC irot imir clap pasp clli mdcv cclv amve a1op a1lx lsel'.split(' ');

/** The name of the mask that says where a picture is clear, in the box "auxC" (MIAF, 7.3.5.2). */
const MASK = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0';

/** Programs call the parts of a picture "Color" and "Alpha"; a person's name is longer. */
const LONGEST_NAME = 5;

/** Programs sign the head of the file with their own name. */
const LONGEST_HANDLER = 48;

/** A grid of pictures takes 8 or 12 bytes (ISO 23008-12, 6.6.2.3). */
const LONGEST_DATA = 64;

/**
 * The boxes of an AVIF (AV1 Image File Format, 1.1), and the pictures and notes in them.
 * @param bytes begin with a box "ftyp"
 */
export function readAvif(bytes: Buffer): Container {
  const boxes = boxesIn(bytes, 0, bytes.length);
  if (boxes.some(({ end }) => end > bytes.length)) return { parts: [], complete: false };
  const head = boxes.findIndex(({ type }) => type === 'meta');
  const parts = boxes.map((box, index) => {
    const stretch = bytes.subarray(box.start, box.end);
    const extras = index === head ? extrasInHead(bytes, box, boxes) : extrasOf(bytes, box);
    return extras.length > 0 ? extra(stretch, extras) : needed(stretch);
  });
  // Pixels are found by where they are in the file: only what is behind all of them can go.
  const last = parts.findLastIndex(({ extras }) => extras.length === 0);
  const isFixed = parts.some(
    ({ extras }, index) => extras.length > 0 && (index < last || index === head),
  );
  return { parts, complete: head >= 0, ...(isFixed && { isFixed }) };
}

/** What the head of the file holds; one that cannot be read may hold anything. */
function extrasInHead(bytes: Buffer, head: Box, boxes: readonly Box[]): string[] {
  try {
    return extrasIn(bytes, head, boxes);
  } catch (error) {
    if (error instanceof RangeError) return ['notes of a program'];
    throw error;
  }
}

/** What a box beside the head and the pixels holds. */
function extrasOf(bytes: Buffer, box: Box): string[] {
  if (box.type === 'mdat' || (box.type === 'ftyp' && box.start === 0)) return [];
  if (/^(?:moov|moof|ftyp)$/.test(box.type)) return [FILM];
  const held = behindEnd(bytes.subarray(box.body, box.end), notesOfJpeg);
  return held.flatMap(({ extras }) => extras).concat(held.length > 0 ? [] : ['notes of a program']);
}

function extrasIn(bytes: Buffer, meta: Box, boxes: readonly Box[]): string[] {
  const inside = boxesIn(bytes, meta.body + 4, meta.end);
  const find = (wanted: string) => inside.find(({ type }) => type === wanted);
  const [handler, info, location, references, properties] = META_READ.map(find);
  const odd = inside.some(
    (box) =>
      !META.includes(box.type) ||
      find(box.type) !== box ||
      (box.type === 'idat' && box.end - box.body > LONGEST_DATA),
  );
  const note = ['notes of a program'];
  if (!handler || !info || !location || !properties || odd) return note;
  const items = itemsIn(bytes, info, location);
  const shown = shownIn(bytes, inside, references, properties);
  const others = items.filter(({ id, type }) => !shown.has(id) || !/^(?:av01|grid)$/.test(type));
  const isSigned = handler.end - handler.body > LONGEST_HANDLER;
  const isNamed = items.some(({ name }) => name.length > LONGEST_NAME);
  return [
    ...others.flatMap((item) => notesOfItem(bytes, item)),
    ...(isSigned || isNamed || hasOddProperty(bytes, properties) ? note : []),
    ...(others.length === 0 && hasGap(items, boxes) ? note : []),
  ];
}

const META_READ = ['hdlr', 'iinf', 'iloc', 'iref', 'iprp'];

/** The picture that is shown, its mask, and what either is put together of. */
function shownIn(bytes: Buffer, inside: Box[], references: Box | undefined, properties: Box) {
  const of = propertiesIn(bytes, properties);
  const all = references ? referencesIn(bytes, references) : [];
  const first = inside.find(({ type }) => type === 'pitm');
  const primary = first ? primaryOf(bytes, first) : 0;
  const isMask = (id: number) =>
    (of.get(id) ?? []).some(
      ({ type, body, end }) =>
        type === 'auxC' && bytes.toString('latin1', body + 4, end).startsWith(MASK),
    );
  const masks = all.filter(
    ({ type, from, to }) => type === 'auxl' && to.includes(primary) && isMask(from),
  );
  const whole = new Set([primary, ...masks.map(({ from }) => from)]);
  const parts = all.filter(({ type, from }) => type === 'dimg' && whole.has(from));
  return new Set([...whole, ...parts.flatMap(({ to }) => to)]);
}

function primaryOf(bytes: Buffer, { body }: Box): number {
  const numbers = new Numbers(bytes, body);
  const version = numbers.next(1);
  numbers.next(3);
  return numbers.next(version === 0 ? 2 : 4);
}

function hasOddProperty(bytes: Buffer, { body, end }: Box): boolean {
  const inside = boxesIn(bytes, body, end);
  const all = inside.filter(({ type }) => type === 'ipco');
  return (
    inside.some(({ type }) => type !== 'ipco' && type !== 'ipma') ||
    all.some((one) =>
      boxesIn(bytes, one.body, one.end).some(({ type }) => !PROPERTIES.includes(type)),
    )
  );
}

function notesOfItem(bytes: Buffer, { type, extents }: Item): string[] {
  const data = Buffer.concat(extents.map(({ start, end }) => bytes.subarray(start, end)));
  // Four bytes say where EXIF begins (ISO 23008-12, annex A).
  if (type === 'Exif') return exifNotes(data.subarray(4));
  if (type === 'mime') return xmpNotes(data);
  return type === 'uri ' ? ['notes of a program'] : [SECOND];
}

/** Whether there are bytes beside the pixels that belong to no item. */
function hasGap(items: readonly Item[], boxes: readonly Box[]): boolean {
  const extents = items.flatMap((item) => item.extents).toSorted((a, b) => a.start - b.start);
  return boxes
    .filter(({ type }) => type === 'mdat')
    .some(({ body, end }) => {
      const reached = extents.reduce(
        (at, extent) => (extent.start <= at ? Math.max(at, extent.end) : at),
        body,
      );
      return reached < end;
    });
}
