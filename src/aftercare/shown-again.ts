/**
 * Calls back when the page is shown again as it was left, from the browser's back/forward cache.
 * WebKit has then emptied every field with autocomplete="off", or does so right after the event,
 * without an event of its own.
 *
 * @param signal ends it
 */
export function whenShownAgain(act: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', ({ persisted }) => persisted && setTimeout(act), { signal });
}
