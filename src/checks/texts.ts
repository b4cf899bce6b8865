import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TOPICS } from '#faq/schema.ts';
import { linksIn, refusedMarkdown } from '#prose/markdown.ts';
import type { Content, Entry } from './content.ts';
import type { Problem } from './problem.ts';

/** The texts of the owner's files: empty, refused Markdown, links that lead nowhere. */
export function textProblems(root: string, content: Content): Problem[] {
  const addresses = knownAddresses(root, content);
  const needText = [...content.faq, ...content.services, ...content.notices];
  const mayHaveHeadings = [...content.services, ...content.notices, ...content.gallery];
  return [
    ...needText.flatMap(emptyText),
    ...content.faq.flatMap((entry) => refused(entry, false)),
    ...mayHaveHeadings.flatMap((entry) => refused(entry, true)),
    ...[...needText, ...content.gallery].flatMap((entry) => deadLinks(entry, addresses)),
  ];
}

function emptyText({ file, source }: Entry): Problem[] {
  if (/[\p{L}\p{N}]/u.test(source.body)) return [];
  return [
    {
      file,
      line: source.bodyLine,
      says: 'there is no text below the fields',
      fix: 'Write the text under the second line of ---.',
    },
  ];
}

function refused({ file, source }: Entry, headings: boolean): Problem[] {
  return refusedMarkdown(source.body, { headings }).map(({ line, says, fix }) => ({
    file,
    line: source.bodyLine + line - 1,
    says,
    fix,
  }));
}

function deadLinks({ file, source }: Entry, addresses: ReadonlySet<string>): Problem[] {
  return linksIn(source.body)
    .filter(({ address }) => /^[/#]/.test(address) && !addresses.has(address))
    .map(({ line, address }) => ({
      file,
      line: source.bodyLine + line - 1,
      says: `the link to ${address} leads to no page`,
      fix: address.startsWith('#')
        ? 'Write the page too, such as /faq/#does-smp-hurt.'
        : 'Pages start and end with a slash, such as /gallery/ or /faq/#does-smp-hurt.',
    }));
}

/** Every address of the site that a text may link to. */
function knownAddresses(root: string, content: Content): Set<string> {
  const routes = join(root, 'src/pages');
  const pages = (existsSync(routes) ? readdirSync(routes, { withFileTypes: true }) : [])
    .filter((item) => item.isDirectory() || item.name.endsWith('.astro'))
    .map(({ name }) => name.replace('.astro', ''))
    .filter((name) => name !== 'index' && !/^[[4]/.test(name));
  return new Set([
    '/',
    ...pages.map((page) => `/${page}/`),
    ...content.services.map(({ id }) => `/services/${id}/`),
    ...content.gallery.map(({ id }) => `/gallery/${id}/`),
    ...content.faq.map(({ id }) => `/faq/#${id}`),
    ...Object.values(TOPICS).map((id) => `/faq/#${id}`),
  ]);
}
