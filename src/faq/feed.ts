import { absoluteLinks, plainAsMarkdown, proseMarkdown } from '#prose/markdown/markdown.ts';
import { absolute, ids, LANGUAGE, type SiteContext } from '#seo/ids.ts';
import type { PageInfo } from '#seo/page-info.ts';
import type { Question } from './schema.ts';
import { byTopic } from './order.ts';

/** The answers as a JSON Feed 1.1 (jsonfeed.org), newest first. */
export function answersFeed(site: SiteContext, page: PageInfo, questions: readonly Question[]) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `${page.title} – ${site.name}`,
    home_page_url: absolute(site, page.path),
    feed_url: absolute(site, '/feed.json'),
    description: page.description,
    language: LANGUAGE,
    items: questions
      .toSorted(
        (a, b) => b.modified.localeCompare(a.modified) || a.slug.localeCompare(b.slug, 'en'),
      )
      .map((question) => ({
        id: ids.question(site, question.slug),
        url: ids.question(site, question.slug),
        title: question.question,
        summary: question.summary,
        content_html: absoluteLinks(question.html, site.origin),
        date_published: `${question.published}T00:00:00Z`,
        date_modified: `${question.modified}T00:00:00Z`,
      })),
  };
}

/** The FAQ page as Markdown: topics, questions and answers, each with its address. */
export function answersMarkdown(
  site: SiteContext,
  page: PageInfo,
  questions: readonly Question[],
): string {
  const sections = byTopic(questions).map(({ topic, questions: group }) =>
    [`## ${topic}`, ...group.map((question) => answerMarkdown(site, question))].join('\n\n'),
  );
  return (
    [
      `# ${plainAsMarkdown(page.title)} – ${plainAsMarkdown(site.name)}`,
      plainAsMarkdown(page.description),
      ...sections,
    ].join('\n\n') + '\n'
  );
}

function answerMarkdown(site: SiteContext, question: Question): string {
  return [
    `### ${plainAsMarkdown(question.question)}`,
    proseMarkdown(question.markdown, site.origin),
    `<${ids.question(site, question.slug)}>`,
  ].join('\n\n');
}
