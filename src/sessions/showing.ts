/** What the figure shows when its slider stands at a stop. */
interface Showing {
  /** Which layers are drawn: a session adds to what was there and takes nothing away. */
  layers: boolean[];
  /** Which of the stills is marked. */
  stills: boolean[];
}

/** @param stop the number of the stop, from 0 @param count how many stops there are */
export function showing(stop: number, count: number): Showing {
  const at = Array.from({ length: count }, (_, index) => index);
  return { layers: at.map((index) => index <= stop), stills: at.map((index) => index === stop) };
}
