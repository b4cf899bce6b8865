/** Whether something about a page is as others need it. */
export interface Verdict {
  /** What was looked at, in a few words. */
  name: string;
  passes: boolean;
  /** In sentences; where it fails, with the file and the field to change. */
  says: string;
}

export const pass = (name: string, says: string): Verdict => ({ name, passes: true, says });
export const fail = (name: string, says: string): Verdict => ({ name, passes: false, says });
