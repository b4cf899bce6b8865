/** A place in the owner's files. */
export interface Place {
  /** Relative to the project: "src/content/clinic.yaml". */
  file: string;
  /** The line of the field; undefined where the file has none, or a folder is meant. */
  line?: number | undefined;
}

/** Where something is to be written, and what. */
export interface Change extends Place {
  /** What to do there, as a sentence. */
  write: string;
  /** What it may look like, line by line, where a sentence cannot show it. */
  example?: readonly string[];
}

/** Something that the site has not. */
export interface Missing {
  state: 'missing';
  /** As a heading: "Opening hours". */
  what: string;
  changes: Change[];
  /** What a visitor sees as long as it is missing, in sentences. */
  until: string;
}

/** Something to do elsewhere once, of which the files cannot tell whether it is done. */
export interface ByHand {
  state: 'by hand';
  what: string;
  /** What to do, in sentences. */
  todo: string;
  /** The place because of which it is needed, where there is one. */
  because?: Place | undefined;
  until: string;
}

/** Something that is in place. */
export interface Ready {
  state: 'ready';
  what: string;
}

export type Item = Missing | ByHand | Ready;

/** An item that is in place, such as "Opening hours". */
export const ready = (what: string): Ready => ({ state: 'ready', what });

/** An item that is missing, with its changes and what a visitor sees until then. */
export const missing = (what: string, changes: Change[], until: string): Missing => ({
  state: 'missing',
  what,
  changes,
  until,
});
