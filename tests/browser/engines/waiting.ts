import { isDeepStrictEqual } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor } from './visitor.ts';
import { BrowserStopped } from './webdriver.ts';

/** How long is waited for a page, in seconds: a busy machine takes its time. */
export const PATIENCE = 30;
const PAUSE_MS = 50;

/** Waits until the page gives the expected value; engines differ in when, not in what. */
export function seen<Value>(visitor: Visitor, expression: string, value: Value): Promise<void> {
  const wanted = JSON.stringify(value);
  // What is compared came as JSON: without the fields that are undefined.
  return seenToBe<Value>(
    visitor,
    expression,
    (got) => isDeepStrictEqual(got, JSON.parse(wanted)),
    wanted,
  );
}

/**
 * Waits until what the page gives fits.
 *
 * @param fits whether a value is the one waited for
 * @param wanted the value waited for, in words, for the message
 * @throws Error that says what was waited for, and what there was instead
 */
export async function seenToBe<Value>(
  visitor: Visitor,
  expression: string,
  fits: (value: Value) => boolean,
  wanted: string,
): Promise<void> {
  const end = Date.now() + PATIENCE * 1000;
  for (;;) {
    // A page that is being left answers nothing.
    const answer = await visitor.ask<Value>(expression).then(
      (value) => ({ value }),
      (error: Error) => {
        if (error instanceof BrowserStopped) throw error;
        return { error: error.message.split('\n')[0] };
      },
    );
    if ('value' in answer && fits(answer.value)) return;
    if (Date.now() > end) throw new Error(waitedFor(expression, wanted, answer));
    await pause(PAUSE_MS);
  }
}

const waitedFor = (
  expression: string,
  wanted: string,
  answer: { value: unknown } | { error: string | undefined },
): string =>
  `The page did not show ${wanted} within ${PATIENCE} s; the machine may be busy. ` +
  `Asked for ${expression}, it gave ${'value' in answer ? JSON.stringify(answer.value) : answer.error}.`;
