import { HOME_CRUMB, type PageInfo } from '#seo/page-info.ts';
import type { Notice } from './schema.ts';

/** A notice as a page. */
export const noticePage = (notice: Notice): PageInfo => ({
  path: `/${notice.slug}/`,
  title: notice.title,
  description: notice.description,
  type: 'WebPage',
  trail: [HOME_CRUMB],
  published: notice.published,
  modified: notice.modified,
});
