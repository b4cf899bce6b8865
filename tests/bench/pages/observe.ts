/** What a page notes of itself while it loads and is used; times in ms since its start. */
export interface Observed {
  firstPaint: number;
  largestPaint: number;
  /** Of every shift that no input caused. */
  shifts: Array<{ at: number; value: number }>;
  /** Start and length of every task of more than 50 ms. */
  tasks: Array<{ at: number; length: number }>;
  /** Every event that took at least 16 ms until the next paint; durations come in steps of 8 ms. */
  events: Array<{ name: string; at: number; interaction: number; duration: number }>;
}

declare global {
  interface Window {
    observed: Observed;
  }
}

/**
 * Runs in the page before anything of it does. It must not refer to anything outside itself: the
 * browser gets its text.
 */
export function observe(): void {
  const observed: Observed = { firstPaint: 0, largestPaint: 0, shifts: [], tasks: [], events: [] };
  window.observed = observed;
  const each = (options: PerformanceObserverInit, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      buffered: true,
      ...options,
    });
  each({ type: 'paint' }, ({ name, startTime }) => {
    if (name === 'first-contentful-paint') observed.firstPaint = startTime;
  });
  each({ type: 'largest-contentful-paint' }, ({ startTime }) => {
    observed.largestPaint = startTime;
  });
  each({ type: 'layout-shift' }, (entry) => {
    const { hadRecentInput, value, startTime } = entry as PerformanceEntry & {
      hadRecentInput: boolean;
      value: number;
    };
    if (!hadRecentInput) observed.shifts.push({ at: startTime, value });
  });
  each({ type: 'longtask' }, ({ startTime, duration }) => {
    observed.tasks.push({ at: startTime, length: duration });
  });
  // As durationThreshold is no part of the standard's options yet, the type does not know it.
  each({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit, (entry) => {
    const { name, startTime, duration, interactionId } = entry as PerformanceEventTiming;
    observed.events.push({ name, at: startTime, interaction: interactionId, duration });
  });
}
