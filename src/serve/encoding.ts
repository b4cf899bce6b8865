import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Ways to compress an answer, best first. */
const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

const runBrotli = promisify(brotliCompress);
const runGzip = promisify(gzip);

// A host that compresses on the fly uses a middle level. The highest would flatter
// the measured size of a page, and takes seconds for a large file.
const BROTLI_QUALITY = 5;

/**
 * Picks the encoding for an answer.
 *
 * @param acceptEncoding the request's Accept-Encoding, such as `gzip, br;q=0.8`
 * @returns undefined when the answer goes out as it is
 */
export function pickEncoding(acceptEncoding: string | undefined): Encoding | undefined {
  const accepted = new Set(
    (acceptEncoding ?? '')
      .toLowerCase()
      .split(',')
      .map((item) => item.split(';').map((part) => part.trim()))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  );
  return ENCODINGS.find((encoding) => accepted.has(encoding));
}

/** Compresses a body. */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return runGzip(body);
  return runBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
