import { plainAsMarkdown } from '#prose/markdown/markdown.ts';
import { absolute, type SiteContext } from './ids.ts';

interface SummaryLink {
  title: string;
  path: string;
  says?: string;
}

/** The site for language models: a heading, a sentence, links (llmstxt.org). */
export function siteSummary(
  site: SiteContext,
  says: string,
  sections: readonly { heading: string; links: readonly SummaryLink[] }[],
): string {
  const lists = sections.map(({ heading, links }) =>
    [`## ${heading}`, links.map((link) => line(site, link)).join('\n')].join('\n\n'),
  );
  return (
    [`# ${plainAsMarkdown(site.name)}`, `> ${plainAsMarkdown(says)}`, ...lists].join('\n\n') + '\n'
  );
}

const line = (site: SiteContext, { title, path, says }: SummaryLink): string =>
  `- [${plainAsMarkdown(title)}](${absolute(site, path)})${says ? `: ${plainAsMarkdown(says)}` : ''}`;
