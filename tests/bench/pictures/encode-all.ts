import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import astroService from 'astro/assets/services/sharp';
import ourService from '#pictures/service.ts';
import { nameOf, VERSIONS } from './versions.ts';

/**
 * A process that is measured: encodes every photograph of a folder as Astro's builds do, with as
 * many at once as there are cores and one version after the other, through Astro's own service
 * with its defaults or through ours.
 *
 *     node encode-all.ts astro|ours photographs versions
 */
const [which, photographs = '', versions = ''] = process.argv.slice(2);
const service = which === 'ours' ? ourService : astroService;
const settings = which === 'ours' ? { rights: { credit: 'The Example Clinic' } } : {};
const config = { service: { entrypoint: '', config: settings } } as never;
const logger = console as never;

async function encodeOne(photograph: string): Promise<void> {
  const original = readFileSync(join(photographs, photograph));
  for (const { width, height, format } of VERSIONS) {
    const transform = { src: photograph, width, height, format };
    const { data } = await service.transform(original, transform as never, config, logger);
    writeFileSync(join(versions, nameOf(photograph, width, format)), data);
  }
}

const waiting = readdirSync(photographs).toSorted();
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) await encodeOne(next);
}
await Promise.all(Array.from({ length: availableParallelism() }, work));
