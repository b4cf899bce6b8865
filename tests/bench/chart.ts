import { SCHEMES } from '#styles/tailwind.config.ts';

/** A row of the chart. */
export interface Bar {
  name: string;
  /** Largest Contentful Paint, by that of bare HTML. */
  lcp: number;
  kB: number;
  /** True for this site. */
  ours: boolean;
}

// The chart has a ground of its own, so that it reads the same on a light and a dark page.
const { paper, line, muted, ink, accent } = SCHEMES.light;

const WIDTH = 760;
const TOP = 92;
const ROW = 30;
/** Where the scale begins and ends. */
const LEFT = 232;
const RIGHT = 640;

/**
 * Draws how long each site takes to show its answers, as dots on a scale that begins at the bare
 * text, with the kB it sends. The quickest comes first.
 *
 * @returns an SVG of shapes and text, which needs no font and no script
 */
export function chart(bars: readonly Bar[]): string {
  const sorted = bars.toSorted((a, b) => a.lcp - b.lcp || a.kB - b.kB);
  const most = Math.ceil(Math.max(...bars.map(({ lcp }) => lcp), 1.5) * 2) / 2;
  const x = (lcp: number) => LEFT + ((lcp - 1) / (most - 1)) * (RIGHT - LEFT);
  const height = TOP + sorted.length * ROW + 24;
  const says = sorted.map(({ name, lcp, kB }) => `${name} ${lcp.toFixed(2)}, ${kB.toFixed(1)} kB`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title desc" font-family="system-ui, sans-serif" font-size="14">
<title id="title">How long a phone takes to show the answers, by the time for bare HTML</title>
<desc id="desc">${escaped(says.join('; '))}.</desc>
<rect width="${WIDTH}" height="${height}" rx="8" fill="${paper}"/>
<text x="24" y="34" font-size="16" font-weight="600" fill="${ink}">How long a phone takes to show the answers</text>
<text x="24" y="55" fill="${muted}">Largest Contentful Paint on Slow 4G; the same text as bare HTML is 1</text>
<text x="${WIDTH - 24}" y="${TOP - 10}" text-anchor="end" fill="${muted}">sent</text>
${ticks(most, x, height)}
${sorted.map((bar, index) => row(bar, TOP + index * ROW + ROW / 2, x(bar.lcp))).join('\n')}
</svg>
`;
}

function ticks(most: number, x: (lcp: number) => number, height: number): string {
  const values = Array.from({ length: Math.round((most - 1) * 2) + 1 }, (_, step) => 1 + step / 2);
  return values
    .map((value) => {
      const at = x(value).toFixed(1);
      return (
        `<line x1="${at}" x2="${at}" y1="${TOP}" y2="${height - 18}" stroke="${line}"/>` +
        `<text x="${at}" y="${TOP - 10}" text-anchor="middle" fill="${muted}">${value.toFixed(1)}</text>`
      );
    })
    .join('\n');
}

function row({ name, lcp, kB, ours }: Bar, y: number, x: number): string {
  const colour = ours ? accent : ink;
  const weight = ours ? ' font-weight="700"' : '';
  const text = `y="${y + 5}" fill="${colour}"${weight}`;
  return (
    `<text x="24" ${text}>${escaped(name)}</text>` +
    `<line x1="${LEFT}" x2="${x.toFixed(1)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2" stroke-dasharray="0 6" stroke-linecap="round"/>` +
    `<circle cx="${x.toFixed(1)}" cy="${y}" r="${ours ? 7 : 5}" fill="${colour}"/>` +
    `<text x="${(x + 14).toFixed(1)}" ${text}>${lcp.toFixed(2)}</text>` +
    `<text x="${WIDTH - 24}" ${text} text-anchor="end">${kB.toFixed(1)} kB</text>`
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
