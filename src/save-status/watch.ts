import { Unanswered } from './ask.ts';
import { isSettled, type Outcome } from './outcome.ts';

/** What watching depends on; all but the page is replaced in tests. */
export interface Watched {
  /** The token of whoever is signed in. */
  tokenNow(): string | undefined;
  /**
   * What became of the last save.
   * @param saved the commit of a save that was made while the page was open
   * @throws Unanswered
   */
  read(token: string, saved: string | undefined): Promise<Outcome>;
  show(outcome: Outcome): void;
}

export interface Watch {
  /** Reads again now, and goes on until it is settled. */
  refresh(saved?: string): void;
  /** Reads again if somebody has signed in or out since. */
  signedIn(): void;
  /** Reads again if that was not done for a while. */
  resumed(): void;
}

/** From one reading to the next, in milliseconds: a check takes minutes, and so does a build. */
const PAUSES = [4_000, 8_000, 12_000, 20_000, 30_000];
const LONGEST_PAUSE = 30_000;

/** Reads no more after so long, in milliseconds: nothing is to be expected then. */
const ENOUGH = 30 * 60_000;

/**
 * Reads what became of the last save until that is settled, ever more seldom, and shows it.
 * @param isHidden whether nobody sees the page: then it is not read, until `resumed`
 */
export function watchOutcome(
  { tokenNow, read, show }: Watched,
  isHidden: () => boolean = () => document.hidden,
): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saved: string | undefined;
  let token: string | undefined;
  let begun = 0;
  let readings = 0;
  let latest = 0;
  // A reading that has been overtaken by another shows nothing.
  let current = 0;

  async function next(): Promise<void> {
    clearTimeout(timer);
    const own = ++current;
    token = tokenNow();
    latest = Date.now();
    const outcome = token === undefined ? signedOut : await outcomeFor(token);
    if (own !== current) return;
    show(outcome);
    if (isSettled(outcome) || isHidden() || Date.now() - begun > ENOUGH) return;
    timer = setTimeout(() => void next(), pauseAfter(outcome));
  }

  const signedOut: Outcome = { stage: 'signed-out' };

  const outcomeFor = (now: string) =>
    read(now, saved).catch((error: unknown): Outcome => {
      if (!(error instanceof Unanswered)) throw error;
      return { stage: error.reason, ...(error.again && { again: error.again }) };
    });

  function pauseAfter({ again }: Outcome): number {
    const pause = PAUSES[readings++] ?? LONGEST_PAUSE;
    return again ? Math.max(pause, again.getTime() - Date.now()) : pause;
  }

  function refresh(commit?: string): void {
    saved = commit ?? saved;
    begun = Date.now();
    readings = 0;
    void next();
  }

  return {
    refresh,
    signedIn: () => {
      if (tokenNow() !== token) refresh();
    },
    resumed: () => {
      if (Date.now() - latest > LONGEST_PAUSE) refresh();
    },
  };
}
