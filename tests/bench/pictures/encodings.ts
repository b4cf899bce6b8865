import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { type Use, useOf } from '../builds/use.ts';
import { median } from '../statistics.ts';
import { makePhotograph } from './photographs.ts';
import { lumaOf, similarity } from './similarity.ts';
import { type Format, FORMATS, nameOf, WIDTHS } from './versions.ts';

const SCRIPT = fileURLToPath(new URL('encode-all.ts', import.meta.url));

/** Who encodes: Astro's own service with its defaults, or this site's. */
export const ENCODERS = ['astro', 'ours'] as const;
export type Encoder = (typeof ENCODERS)[number];

/** What encoding so many photographs took, and what came out. */
export interface Encoded {
  photographs: number;
  uses: Record<Encoder, Use[]>;
  /** Bytes of all versions of a format. */
  bytes: Record<Encoder, Record<Format, number>>;
  /** Mean structural similarity to the photographs made smaller without loss, over all widths. */
  similarity: Record<Encoder, Record<Format, number>>;
}

/** So many are compared with what they were made from; comparing takes longer than encoding. */
const COMPARED = 5;

/** Makes photographs in a folder and returns their names. */
export async function photographsIn(folder: string, count: number): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const names = Array.from({ length: count }, (_, index) => `p${index + 1}.jpg`);
  for (const [index, name] of names.entries()) {
    writeFileSync(join(folder, name), await makePhotograph(index + 1));
  }
  return names;
}

/** Encodes a folder of photographs with both, in turn. */
export async function measureEncodings(
  scratch: string,
  folder: string,
  names: readonly string[],
  runs: number,
): Promise<Encoded> {
  const uses: Encoded['uses'] = { astro: [], ours: [] };
  const out = (encoder: Encoder) => join(scratch, `${encoder}-${names.length}`);
  for (let run = 0; run < runs; run += 1) {
    for (const encoder of ENCODERS) {
      rmSync(out(encoder), { recursive: true, force: true });
      mkdirSync(out(encoder), { recursive: true });
      const use = await useOf(scratch, [SCRIPT, encoder, folder, out(encoder)]);
      uses[encoder].push(use);
      const each = use.cpu / names.length;
      console.log(`${names.length} photographs, ${encoder}: ${each.toFixed(2)} s of CPU each.`);
    }
  }
  const perEncoder = <Value>(of: (encoder: Encoder) => Value) =>
    Object.fromEntries(ENCODERS.map((encoder) => [encoder, of(encoder)])) as Record<Encoder, Value>;
  const similarities = {
    astro: await likeness(folder, names, out('astro')),
    ours: await likeness(folder, names, out('ours')),
  };
  return {
    photographs: names.length,
    uses,
    bytes: perEncoder((encoder) => perFormat((format) => bytesOf(out(encoder), names, format))),
    similarity: similarities,
  };
}

const perFormat = <Value>(of: (format: Format) => Value) =>
  Object.fromEntries(FORMATS.map((format) => [format, of(format)])) as Record<Format, Value>;

const bytesOf = (folder: string, names: readonly string[], format: Format): number =>
  names
    .flatMap((name) => WIDTHS.map((width) => join(folder, nameOf(name, width, format))))
    .reduce((sum, file) => sum + statSync(file).size, 0);

async function likeness(
  originals: string,
  names: readonly string[],
  versions: string,
): Promise<Record<Format, number>> {
  const found: Record<Format, number[]> = { avif: [], webp: [] };
  for (const name of names.slice(0, COMPARED)) {
    const original = readFileSync(join(originals, name));
    for (const width of WIDTHS) {
      const wanted = await lumaOf(
        await sharp(original).resize({ width, fastShrinkOnLoad: false }).png().toBuffer(),
      );
      for (const format of FORMATS) {
        const version = await lumaOf(readFileSync(join(versions, nameOf(name, width, format))));
        found[format].push(similarity(wanted, version));
      }
    }
  }
  return perFormat(
    (format) => found[format].reduce((sum, one) => sum + one, 0) / found[format].length,
  );
}

export const cpuEach = ({ uses, photographs }: Encoded, encoder: Encoder): number =>
  median(uses[encoder].map(({ cpu }) => cpu)) / photographs;
