import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import astroService from 'astro/assets/services/sharp';
import type { RequestedVersion } from '#pictures/requested.ts';
import { makeMissing } from '#pictures/make.ts';
import { rightsPacket } from '#pictures/rights.ts';
import { nameOf, VERSIONS } from './versions.ts';

/**
 * A process that is measured: encodes every photograph of a folder, through Astro's own service with
 * its defaults or as this site does.
 *
 *     node encode-all.ts astro|ours photographs versions
 */
const [which, photographs = '', versions = ''] = process.argv.slice(2);
const names = readdirSync(photographs).toSorted();

/** As the site's builds do, rights included. */
async function encodeOurs(): Promise<void> {
  const xmp = rightsPacket({ credit: 'The Example Clinic' });
  const asked = names.flatMap((name) =>
    VERSIONS.map((version): RequestedVersion => {
      const kept = nameOf(name, version.width, version.format);
      return { ...version, xmp, path: join(photographs, name), kept };
    }),
  );
  await makeMissing(versions, asked);
}

/** As Astro's builds do: so many pictures at once as there are cores, one version after the other. */
async function encodeAstros(): Promise<void> {
  const config = { service: { entrypoint: '', config: {} } } as never;
  const waiting = names.values();
  const work = async () => {
    for (const name of waiting) {
      const original = readFileSync(join(photographs, name));
      for (const version of VERSIONS) {
        const transform = { src: name, ...version };
        const { data } = await astroService.transform(
          original,
          transform,
          config,
          console as never,
        );
        writeFileSync(join(versions, nameOf(name, version.width, version.format)), data);
      }
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

await (which === 'ours' ? encodeOurs() : encodeAstros());
