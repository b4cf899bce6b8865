/**
 * What a pair of pictures shows, in words, for users of screen readers.
 * @param share how much of it is the after picture, from 0 to 100
 */
export function sliderValueText(share: number): string {
  if (share <= 0) return 'Only the before picture shows';
  if (share >= 100) return 'Only the after picture shows';
  // A sliver counts: neither is gone before its end is reached.
  const percent = Math.min(99, Math.max(1, Math.round(share)));
  return `The after picture shows on ${percent}%, the before picture on the rest`;
}
