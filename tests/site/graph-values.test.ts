import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readOwnerFile } from '#files/read.ts';
import { graphOf, type BuiltPage } from '#publish/built-pages.ts';
import { isReference, isStub, type JsonNode, nodesIn, shown, typesOf } from '../support/graph.ts';
import { projectOf, siteOf } from '../support/sites.ts';
import type { VariantName } from '../support/variants.ts';
import type { Context } from './graph-context.ts';
import { DAYS, VALUES } from './graph-values.ts';
import { folded, listed, pageOf, pagesOf } from './pages.ts';

const SITES = ['plain', 'full', 'preview', 'many'] as const;

/** The fields of a file of the owner's; none where there is no such file. */
function fieldsOf(name: VariantName, path: string): Record<string, unknown> {
  const file = join(projectOf(name), 'src/content', path);
  if (!existsSync(file)) return {};
  const { data } = readOwnerFile(path, readFileSync(file));
  return filledIn(data as Record<string, unknown>);
}

/** The fields that have a value: those left empty, and groups of nothing but such, are none. */
function filledIn(fields: Record<string, unknown>): Record<string, unknown> {
  const isEmpty = (value: unknown): boolean =>
    value === null ||
    (typeof value === 'object' && !(value instanceof Date) && Object.values(value).every(isEmpty));
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

async function contextsOf(name: VariantName): Promise<Context[]> {
  const home = await pageOf(name, '/');
  const address = home.root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const shared = {
    origin: new URL(address).origin,
    name: folded(home.root.querySelector('.wordmark')?.textContent ?? ''),
    clinic: fieldsOf(name, 'clinic.yaml'),
  };
  return listed(await pagesOf(name)).map((page) => ({ page, ...shared }));
}

/** A stub says only what its @id says; a picture of another page's is judged there. */
const isJudged = (node: JsonNode, { page }: Context): boolean =>
  !isStub(node) || typesOf(node)[0] !== 'FAQPage' || page.path !== '/faq/';

function problemsOf(node: JsonNode, context: Context): string[] {
  const [type = ''] = typesOf(node);
  const rows = VALUES[type];
  if (!rows) return [`No row knows the type ${type}.`];
  const keys = isStub(node) ? ['name', 'url'] : [...Object.keys(node), ...Object.keys(rows)];
  const judged = [...new Set(keys)].filter((key) => !key.startsWith('@') && !DAYS.includes(key));
  return judged.flatMap((key) => {
    const row = rows[key];
    if (!row) return [`${type}: no row knows "${key}".`];
    const wanted = row(context, node);
    return isDeepStrictEqual(node[key], wanted)
      ? []
      : [`${String(node['@id'])}: "${key}" is ${shown(node[key])}, not ${shown(wanted)}.`];
  });
}

/** Contact details stand in full on the first page and on the contact page alone. */
const inFull = (node: JsonNode, { page }: Context): boolean =>
  !/^(HealthAndBeautyBusiness|BeautySalon|DaySpa)$/.test(typesOf(node)[0] ?? '') ||
  /^\/(contact\/)?$/.test(page.path);

describe.each(SITES)('Every value in the graphs of the site "%s"', (name) => {
  it('is what the page shows, or what the owner wrote', async () => {
    for (const context of await contextsOf(name)) {
      const nodes = graphOf(context.page).filter((node) => isJudged(node, context));
      const found = nodes
        .filter((node) => isStub(node) || inFull(node, context))
        .flatMap((node) => problemsOf(node, context));
      expect(found, context.page.path).toEqual([]);
    }
  });

  it('is the same in the graph of the whole site', async () => {
    const whole = JSON.parse(await readFile(join(siteOf(name), 'graph.jsonld'), 'utf8')) as {
      '@graph': JsonNode[];
    };
    const byId = new Map(whole['@graph'].map((node) => [node['@id'], node]));
    const seen = new Set<unknown>();
    for (const { page } of await contextsOf(name)) {
      for (const node of graphOf(page)) {
        const kept = byId.get(node['@id']);
        seen.add(node['@id']);
        expect(kept, `${page.path} ${String(node['@id'])}`).toMatchObject(node);
      }
    }
    expect([...byId.keys()].filter((id) => !seen.has(id))).toEqual([]);
  });
});

/** The owner's file behind a page that has one of its own. */
function fileBehind(path: string): string | undefined {
  const [, folder, name] = /^\/(services|gallery)\/([^/]+)\/$/.exec(path) ?? [];
  if (folder === 'services') return `services/${name}.md`;
  if (folder === 'gallery') return `gallery/${name}/index.md`;
  const [, notice] = /^\/(privacy|accessibility)\/$/.exec(path) ?? [];
  return notice ? `pages/${notice}.md` : undefined;
}

const dayOf = (value: unknown): string | undefined =>
  value instanceof Date ? value.toISOString().slice(0, 10) : (value as string | undefined);

describe.each(SITES)('Every day in the graphs of the site "%s"', (name) => {
  it('is the one the owner wrote', async () => {
    for (const { page } of await contextsOf(name)) {
      const file = fileBehind(page.path);
      const fields = file ? fieldsOf(name, file) : {};
      if (!fields['published']) continue;
      const node = ownNode(page);
      const published = dayOf(fields['published']);
      expect([node['datePublished'], node['dateModified']], page.path).toEqual([
        published,
        dayOf(fields['changed']) ?? published,
      ]);
    }
  });

  it('is the same on the page, in its node and in what it is about', async () => {
    for (const { page } of await contextsOf(name)) {
      const node = ownNode(page);
      const last = page.root
        .querySelectorAll('main p')
        .find((line) => line.textContent.startsWith('Last changed on'));
      if (last) {
        const day = last.querySelector('time')?.getAttribute('datetime');
        expect(day, page.path).toBe(node['dateModified']);
      }
      for (const part of graphOf(page).filter(({ '@type': type }) => type === 'Article')) {
        expect([part['datePublished'], part['dateModified']]).toEqual([
          node['datePublished'],
          node['dateModified'],
        ]);
      }
    }
  });

  it('is a day, and nothing changed before it was published', async () => {
    for (const { page } of await contextsOf(name)) {
      const nodes = nodesIn(graphOf(page)).map(({ node }) => node);
      for (const node of nodes.filter((one) => !isReference(one))) {
        for (const day of DAYS.flatMap((key) => node[key] ?? [])) {
          expect(day, page.path).toMatch(/^\d{4}-\d\d-\d\d$/);
        }
        const [published, modified] = [node['datePublished'], node['dateModified']].map(String);
        if (node['datePublished'] && node['dateModified']) {
          expect(modified! >= published!, `${page.path} ${String(node['@id'])}`).toBe(true);
        }
      }
    }
  });

  it('is, for a question, the one of its file', async () => {
    for (const { page } of await contextsOf(name)) {
      for (const node of questionsOf(page)) {
        const slug = String(node['@id']).split('#')[1] ?? '';
        const fields = fieldsOf(name, `faq/${slug}.md`);
        const published = dayOf(fields['published']);
        expect([node['datePublished'], node['dateModified']], slug).toEqual([
          published,
          dayOf(fields['changed']) ?? published,
        ]);
      }
    }
  });
});

const ownNode = (page: BuiltPage): JsonNode =>
  graphOf(page).find(({ '@id': id }) => String(id).endsWith(`${page.path}#webpage`)) ?? {};

const questionsOf = (page: BuiltPage): JsonNode[] =>
  nodesIn(graphOf(page))
    .map(({ node }) => node)
    .filter((node) => typesOf(node)[0] === 'Question');
