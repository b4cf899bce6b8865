import { figure, table } from '../table.ts';
import { cpuEach, type Encoded, type Encoder, ENCODERS } from './encodings.ts';
import { median, pairedRatio } from '../statistics.ts';
import type { Gallery } from './galleries.ts';
import { SIZE } from './photographs.ts';
import { type Format, FORMATS, WIDTHS } from './versions.ts';

const NAMES: Record<Encoder, string> = { astro: 'Astro’s defaults', ours: 'this site' };
const FORMAT_NAMES: Record<Format, string> = { avif: 'AVIF', webp: 'WebP' };

/** The results of the pictures in Markdown. */
export function picturesReport(
  encoded: readonly Encoded[],
  galleries: readonly Gallery[],
  runs: number,
): string {
  return [
    '## Pictures',
    `Photographs of ${SIZE.width} × ${SIZE.height} pixels are made by a program: light that falls off, skin at two sizes, a sensor’s noise, thousands of short hairs. Each is encoded ${WIDTHS.join(', ')} pixels wide as AVIF and WebP, by Astro’s own image service with its defaults and by this site’s, in processes of their own, in turn; ${runs === 1 ? 'one run' : `medians of ${runs} runs`}. SSIM is the luma’s, against the photograph made smaller without loss from all of its pixels.`,
    encodingTable(encoded),
    `Building this site with photographs of made-up clients (check and build): with no cache, after one word of an answer was changed (${runs === 1 ? 'once' : `medians of ${runs} times, the sites in turn`}), and after one photograph was exchanged.`,
    galleryTable(galleries),
  ].join('\n\n');
}

function encodingTable(encoded: readonly Encoded[]): string {
  return table(
    [
      'Photographs',
      'By',
      'CPU s each',
      'of Astro’s',
      ...FORMATS.flatMap((format) => [`${FORMAT_NAMES[format]}, kB each`, 'SSIM']),
    ],
    encoded.flatMap((one) =>
      ENCODERS.map((encoder) => [
        one.photographs,
        NAMES[encoder],
        figure(cpuEach(one, encoder), 2),
        figure(cpuEach(one, encoder) / cpuEach(one, 'astro'), 2),
        ...FORMATS.flatMap((format) => [
          figure(one.bytes[encoder][format] / one.photographs / 1000, 0),
          figure(one.similarity[encoder][format], 4),
        ]),
      ]),
    ),
  );
}

function galleryTable(galleries: readonly Gallery[]): string {
  const none = galleries.find(({ photographs }) => photographs === 0);
  const wordsOf = ({ words }: Gallery, what: 'cpu' | 'wall') => words.map((use) => use[what]);
  return table(
    [
      'Photographs',
      'Cold, s',
      'CPU s',
      'After a word, s',
      'CPU s',
      'times none',
      'One exchanged, CPU s',
      'versions encoded',
      'of',
      'Peak memory, MB',
    ],
    galleries.map((gallery) => {
      const { photographs, cold, exchanged, encoded, versions } = gallery;
      return [
        photographs,
        figure(cold.wall, 1),
        figure(cold.cpu, 1),
        figure(median(wordsOf(gallery, 'wall')), 1),
        figure(median(wordsOf(gallery, 'cpu')), 1),
        figure(none && pairedRatio(wordsOf(gallery, 'cpu'), wordsOf(none, 'cpu')), 2),
        exchanged ? figure(exchanged.cpu, 1) : '–',
        exchanged ? encoded : '–',
        exchanged ? versions : '–',
        figure(cold.memory),
      ];
    }),
  );
}
