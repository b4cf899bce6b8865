import { skeletonOf } from '#text/look-alikes.ts';
import type { Problem } from '#checks/problem.ts';
import type { Content } from '#checks/entries/schemas.ts';

type Case = Content['gallery'][number];

/** A name as files have it, and nothing else: with an ending, or as cameras and phones give it. */
const FILE_NAME =
  /^[\p{L}\p{N} ()_.,-]{1,120}\.(?:jpe?g|png|webp|avif|heic|gif|tiff?)$|^\S*\.(?:jpe?g|png|webp|avif|heic|gif|tiff?)$|^(?:IMG|DSC[FN]?|PXL|MVIMG|VID|P|Screenshot|WhatsApp Image)[\s_-]*\d[\w\s().-]*$/iu;

/** Words that any description of any picture could have. */
const OF_ANY = new Set(
  'a an and after before client clients clinic customer here image images in is it man may be model my of on one our patient patients person persons people photo photograph photographs photos pic pics picture pictures result results shot showing shows some the these this two woman'.split(
    ' ',
  ),
);

/** Whoever listens to it cannot skip a part of it. */
const MOST = 300;

const FIX = 'Say what can be seen on it, for somebody who cannot see it.';

/** Titles and descriptions of pictures that say nothing: a file's name, the title again, one for both. */
export const altTextProblems = ({ gallery }: Content): Problem[] => gallery.flatMap(inCase);

function inCase({ file, source, data }: Case): Problem[] {
  const { title, description, before, after } = data;
  const taken = new Map([
    [normalized(title), '"title" once more'],
    [normalized(description), '"description" once more'],
  ]);
  const problems: Problem[] = FILE_NAME.test(title?.trim() ?? '')
    ? [
        {
          file,
          line: source.lineOf(['title']),
          field: 'title',
          says: '"title" is the name of a file',
          fix: 'Say in a few words what the case shows.',
        },
      ]
    : [];
  for (const [which, picture] of Object.entries({ before, after })) {
    if (!picture?.alt) continue;
    const { alt, src } = picture;
    const same = isFileName(alt, src)
      ? 'the name of a file'
      : (taken.get(normalized(alt)) ??
        (saysNothing(alt) ? 'true of any picture' : undefined) ??
        (alt.length > MOST ? `${alt.length} characters long` : undefined));
    taken.set(normalized(alt), 'the same for both pictures');
    if (!same) continue;
    const field = `${which}.alt`;
    problems.push({
      file,
      line: source.lineOf([which, 'alt']),
      field,
      says: `"${field}" is ${same}`,
      fix: alt.length > MOST ? `${FIX} At most ${MOST} characters fit.` : FIX,
    });
  }
  return problems;
}

const normalized = (words: string | undefined): string => skeletonOf(words ?? '\0');

const saysNothing = (alt: string): boolean =>
  (alt.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => OF_ANY.has(word));

/** Whether words are the name of a file, or that of this very picture with or without its ending. */
const isFileName = (alt: string, src: string | undefined): boolean =>
  FILE_NAME.test(alt.trim()) || skeletonOf(alt) === skeletonOf((src ?? '').replace(/\.[^.]*$/, ''));
