import { EDITOR_PATH } from '#publish/headers/editor-policy.ts';
import { pagesIn, type BuiltPage } from '#publish/built-pages.ts';

/** The pages of a built site that visitors come to: all but its owner's. */
export const visitorPagesIn = async (folder: string): Promise<BuiltPage[]> =>
  (await pagesIn(folder)).filter(({ path }) => path !== EDITOR_PATH);
