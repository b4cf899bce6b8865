import type { Article } from 'schema-dts';
import { absolute, ids, LANGUAGE, type SiteContext } from '#seo/ids.ts';
import { imageNode } from '#seo/graph.ts';
import { pictureOf, type PageInfo } from '#seo/page-info.ts';
import type { Aftercare } from './schema.ts';

/** The rules as an article of the clinic. */
export function aftercareNode(site: SiteContext, page: PageInfo, aftercare: Aftercare) {
  return {
    '@type': 'Article',
    '@id': absolute(site, `${page.path}#article`),
    headline: aftercare.title,
    description: aftercare.description,
    inLanguage: LANGUAGE,
    datePublished: aftercare.published,
    dateModified: aftercare.modified,
    image: { '@id': imageNode(site, pictureOf(page))['@id'] },
    author: { '@id': ids.clinic(site) },
    publisher: { '@id': ids.clinic(site) },
    mainEntityOfPage: { '@id': ids.page(site, page.path) },
  } satisfies Article;
}
