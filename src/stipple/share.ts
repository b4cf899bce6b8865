import { drawCrown } from './crown.ts';
import { ink, paper } from './palette.ts';
import { toSvg } from './svg.ts';

export const shareSize = { width: 1200, height: 630 } as const;

/** The picture shown where a page is shared: the crown of the home page, whole, without words. */
export function drawShare(): string {
  const drawing = drawCrown({
    ...shareSize,
    seed: 21,
    head: { x: 620, y: 690, rx: 520, ry: 600 },
    centre: [675, 335],
    fills: [70, 980],
    gap: 5.4,
    unit: 0.25,
  });
  return toSvg(drawing, { ink, ground: paper, pixels: shareSize.width });
}
