import { EDITOR } from '#publish/editor.ts';
import { pagesIn, type BuiltPage } from '#publish/site-files.ts';

/** The pages of a built site that visitors come to: all but its owner's. */
export const visitorPagesIn = async (folder: string): Promise<BuiltPage[]> =>
  (await pagesIn(folder)).filter(({ path }) => path !== EDITOR);
