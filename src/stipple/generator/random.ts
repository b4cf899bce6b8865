/**
 * A seeded stream of numbers in [0, 1): mulberry32 (Tommy Ettinger, 2017, public domain).
 * It uses whole-number arithmetic only, so that every engine gives the same stream.
 *
 * @param seed a whole number from 0 to 4294967295; other numbers are cut to 32 bits
 */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
