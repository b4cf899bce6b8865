/** The file /admin/published.json of a site. */
export interface Published {
  /** The commit that the site was built from; null where that is not known. */
  commit: string | null;
}

/** How far the last save is that asked to be published, or why that is not known. */
export type Stage =
  /** The site that visitors see is of that save or of a later one. */
  | 'published'
  /** The check, or the build after it, found something wrong. */
  | 'refused'
  /** The check found nothing wrong, and the site is still of an earlier save. */
  | 'building'
  /** The same for longer than a build takes. */
  | 'overdue'
  /** The check found nothing wrong, and this page cannot tell which save the site is of. */
  | 'checked'
  /** GitHub's list of commits has not got it yet. */
  | 'unlisted'
  /** The check has said nothing yet. */
  | 'waiting'
  /** The same for longer than a check takes. */
  | 'unheard'
  /** The same, with a token that may not read what the check says. */
  | 'unread'
  /** No save of late asked to be published. */
  | 'kept'
  /** Nobody is signed in. */
  | 'signed-out'
  /** GitHub does not take the token. */
  | 'expired'
  /** The token may not read the repository. */
  | 'forbidden'
  /** GitHub has been asked too often. */
  | 'limited'
  /** GitHub does not answer, or with an error of its own. */
  | 'down';

/** What became of the last save, as far as it is known. */
export interface Outcome {
  stage: Stage;
  /** How many saves wait to be published since. */
  kept?: number;
  /** What is to be put right, a sentence each, in the check's own words. */
  words?: readonly string[];
  /** A page at GitHub that tells more. */
  link?: string;
  /** When GitHub answers again. */
  again?: Date;
}

/** Nothing more is to be expected, unless somebody does something. */
const SETTLED: ReadonlySet<Stage> = new Set<Stage>([
  'published',
  'refused',
  'checked',
  'overdue',
  'unheard',
  'kept',
  'signed-out',
  'expired',
  'forbidden',
]);

export const isSettled = ({ stage }: Outcome): boolean => SETTLED.has(stage);
