import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unanswered } from '#save-status/ask.ts';
import type { Outcome } from '#save-status/outcome.ts';
import { watchOutcome } from '#save-status/watch.ts';

const MINUTE = 60_000;

/** Somebody at the page: what is read, and what was shown. */
function page(read: (saved?: string) => Promise<Outcome>) {
  const here = { token: 'a' as string | undefined, hidden: false };
  const shown: string[] = [];
  const asked: (string | undefined)[] = [];
  const watch = watchOutcome(
    {
      tokenNow: () => here.token,
      read: (token, saved) => {
        asked.push(saved);
        expect(token).toBe(here.token);
        return read(saved);
      },
      show: ({ stage }) => shown.push(stage),
    },
    () => here.hidden,
  );
  return { here, shown, asked, watch };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('Watching what becomes of a save', () => {
  it('ends when it is published', async () => {
    const stages: Outcome['stage'][] = ['waiting', 'building', 'published'];
    const { shown, asked, watch } = page(async () => ({ stage: stages.shift() ?? 'down' }));
    watch.refresh('b');
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    expect(shown).toEqual(['waiting', 'building', 'published']);
    expect(asked).toEqual(['b', 'b', 'b']);
  });

  it('asks ever more seldom, and no more after half an hour', async () => {
    const { asked, watch } = page(async () => ({ stage: 'waiting' }));
    watch.refresh();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(asked.length).toBeLessThanOrEqual(5);
    await vi.advanceTimersByTimeAsync(40 * MINUTE);
    expect(asked.length).toBeLessThan(65);
    const most = asked.length;
    await vi.advanceTimersByTimeAsync(60 * MINUTE);
    expect(asked).toHaveLength(most);
  });

  it('begins again with the next save, and shows nothing of an earlier reading', async () => {
    let slow: ((outcome: Outcome) => void) | undefined;
    const { shown, watch } = page((saved) =>
      saved
        ? Promise.resolve({ stage: 'kept' })
        : new Promise((resolve) => {
            slow = resolve;
          }),
    );
    watch.refresh();
    watch.refresh('b');
    await vi.advanceTimersByTimeAsync(0);
    slow?.({ stage: 'published' });
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(shown).toEqual(['kept']);
  });

  it('asks nobody without a token, and begins when somebody signs in', async () => {
    const { here, shown, asked, watch } = page(async () => ({ stage: 'published' }));
    here.token = undefined;
    watch.refresh();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect([shown, asked]).toEqual([['signed-out'], []]);
    here.token = 'b';
    watch.signedIn();
    watch.signedIn();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual(['signed-out', 'published']);
  });

  it('says why GitHub gave no answer, and asks again when it does', async () => {
    const again = new Date(Date.now() + 20 * MINUTE);
    const answers = [new Unanswered('down'), new Unanswered('limited', again)];
    const { shown, watch } = page(async () => {
      const error = answers.shift();
      if (error) throw error;
      return { stage: 'published' };
    });
    watch.refresh();
    await vi.advanceTimersByTimeAsync(19 * MINUTE);
    expect(shown).toEqual(['down', 'limited']);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(shown).toEqual(['down', 'limited', 'published']);
  });

  it.each(['expired', 'forbidden'] as const)(
    'asks no more with a token that is %s',
    async (why) => {
      const { shown, watch } = page(() => Promise.reject(new Unanswered(why)));
      watch.refresh();
      await vi.advanceTimersByTimeAsync(60 * MINUTE);
      expect(shown).toEqual([why]);
    },
  );

  it('rests while nobody sees the page', async () => {
    const { here, asked, watch } = page(async () => ({ stage: 'waiting' }));
    here.hidden = true;
    watch.refresh();
    await vi.advanceTimersByTimeAsync(20 * MINUTE);
    expect(asked).toHaveLength(1);
    here.hidden = false;
    watch.resumed();
    watch.resumed();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toHaveLength(2);
  });
});
