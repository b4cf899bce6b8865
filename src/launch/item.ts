/** A place in the owner's files. */
export interface FileLine {
  /** Relative to the project: "src/content/clinic.yaml". */
  file: string;
  /** The line of the field; undefined where the file has none, or a folder is meant. */
  line?: number | undefined;
}

/** Where something is to be written, and what. */
export interface Change extends FileLine {
  /** What to do there, as a sentence. */
  write: string;
  /** What it may look like, line by line, where a sentence cannot show it. */
  example?: readonly string[];
}

/** Something that the site has not. */
export interface MissingItem {
  state: 'missing';
  /** As a heading: "Opening hours". */
  what: string;
  changes: Change[];
  /** What a visitor sees as long as it is missing, in sentences. */
  until: string;
}

/** Something to do elsewhere once, of which the files cannot tell whether it is done. */
export interface ManualItem {
  state: 'by hand';
  what: string;
  /** What to do, in sentences. */
  todo: string;
  /** The place because of which it is needed, where there is one. */
  because?: FileLine | undefined;
  until: string;
}

/** Something that is in place. */
export interface ReadyItem {
  state: 'ready';
  what: string;
}

export type LaunchItem = MissingItem | ManualItem | ReadyItem;

/** An item that is in place, such as "Opening hours". */
export const ready = (what: string): ReadyItem => ({ state: 'ready', what });

/** An item that is missing, with its changes and what a visitor sees until then. */
export const missing = (what: string, changes: Change[], until: string): MissingItem => ({
  state: 'missing',
  what,
  changes,
  until,
});
