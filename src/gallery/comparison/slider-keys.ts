/** How far an arrow key moves the line, in hundredths of the picture; a finger moves it freely. */
export const KEY_STEP = 5;
/** How far a page key does: in browsers it is a tenth. */
const PAGE_STEP = 10;

/**
 * Where a key moves a slider that goes from 0 to 100. Left to themselves the engines differ: WebKit
 * does not heed that the values of a slider can grow from right to left.
 *
 * @param key its DOM name
 * @param value where the slider stands
 * @param rightToLeft whether its values grow from right to left
 * @returns undefined for a key that moves no slider
 */
export function movedBy(key: string, value: number, rightToLeft: boolean): number | undefined {
  const right = rightToLeft ? -KEY_STEP : KEY_STEP;
  const step = {
    ArrowUp: KEY_STEP,
    ArrowDown: -KEY_STEP,
    ArrowRight: right,
    ArrowLeft: -right,
    PageUp: PAGE_STEP,
    PageDown: -PAGE_STEP,
    Home: -100,
    End: 100,
  }[key];
  // A finger may have left it between two steps.
  const nearest = Math.round(value / KEY_STEP) * KEY_STEP;
  return step === undefined ? undefined : Math.min(100, Math.max(0, nearest + step));
}
