import type { Bar } from '../chart.ts';
import { PEERS, PEERS_MEASURED } from '../peers.ts';
import { median, pairedRatio } from '../statistics.ts';
import { figure, kB, table } from '../table.ts';
import { COMPARED, OFTENER, type Measured } from './pages.ts';
import type { Visited } from './visit.ts';

type Figure = (visit: Visited) => number | undefined;

/** The median over visits; undefined where it was not measured. */
function over(visits: readonly Visited[], of: Figure): number | undefined {
  const values = visits.map(of).filter((value) => value !== undefined);
  return values.length > 0 ? median(values) : undefined;
}

const bytesOf =
  (...kinds: string[]): Figure =>
  ({ arrivals }) =>
    arrivals
      .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
      .reduce((sum, { bytes }) => sum + bytes, 0);

const largestPaints = (visits: readonly Visited[]) => visits.map((visit) => visit.largestPaint);
const ratio = ({ ours, bare }: Measured): number =>
  pairedRatio(largestPaints(ours), largestPaints(bare));
const worstShift = ({ ours }: Measured): number => Math.max(...ours.map(({ shift }) => shift));

/** The results of the pages in Markdown. */
export function pagesReport(measured: readonly Measured[], runs: number, browser: string): string {
  return [
    '## Pages',
    `First visits with a cold cache on a phone of 360 × 740, Slow 4G (150 ms, 1.6 Mbit/s down, 750 kbit/s up), CPU ×4, over HTTP/2 with a throwaway certificate, brotli of quality 5, with all headers of the published site; Chromium ${browser}. Medians of ${runs} visits (${OFTENER * runs} of ${COMPARED}), each beside a visit to its bare twin: the same words as HTML with no style, script, picture or data.`,
    'What comes before anything is scrolled or touched, in kB of 1,000 with headers; "inline" is part of the HTML, each compressed alone. "Before paint" are requests answered in full before anything shows, "blocking" those the browser would not paint without.',
    sentTable(measured),
    'When it shows, in ms. CLS is the worst of all visits, while loading, changing the font and scrolling to the end; TBT is counted until a second after loading.',
    shownTable(measured),
    'How quickly it answers, in ms: from the click that opens an answer to the paint that shows it, and INP over clicks and keys on several answers, or on the slider of the first page. The browser gives both in steps of 8, and 16 at the least.',
    answerTable(measured),
    ...measured.filter(({ path }) => path === COMPARED).map(peersPart),
  ].join('\n\n');
}

function sentTable(measured: readonly Measured[]): string {
  const head =
    'Page,kB,HTML,CSS,script,font,image,icon,inline CSS,inline script,JSON-LD,kB scrolled,requests,before paint,blocking';
  return table(
    head.split(','),
    measured.map(({ path, ours, inline }) => [
      path,
      ...[bytesOf(), bytesOf('Document'), bytesOf('Stylesheet'), bytesOf('Script')].map((of) =>
        kB(over(ours, of) ?? 0),
      ),
      ...[bytesOf('Font'), bytesOf('Image'), bytesOf('Other')].map((of) => kB(over(ours, of) ?? 0)),
      ...[inline.styles, inline.scripts, inline.graph].map(kB),
      kB(over(ours, ({ bytesScrolled }) => bytesScrolled) ?? 0),
      figure(over(ours, ({ arrivals }) => arrivals.length)),
      figure(over(ours, ({ beforePaint }) => beforePaint)),
      figure(over(ours, ({ renderBlocking }) => renderBlocking)),
    ]),
  );
}

function shownTable(measured: readonly Measured[]): string {
  return table(
    ['Page', 'FCP', 'LCP', 'LCP, bare', 'LCP × bare', 'CLS', 'TBT'],
    measured.map((one) => [
      one.path,
      figure(over(one.ours, ({ firstPaint }) => firstPaint)),
      figure(over(one.ours, ({ largestPaint }) => largestPaint)),
      figure(over(one.bare, ({ largestPaint }) => largestPaint)),
      figure(ratio(one), 2),
      figure(worstShift(one), 3),
      figure(over(one.ours, ({ blocking }) => blocking)),
    ]),
  );
}

function answerTable(measured: readonly Measured[]): string {
  const used = measured.filter(({ ours }) => ours.some(({ opening, slider }) => opening ?? slider));
  return table(
    ['Page', 'Click to paint', 'bare', 'INP', 'bare', 'INP of the slider'],
    used.map(({ path, ours, bare }) => [
      path,
      figure(over(ours, ({ opening }) => opening?.clickToPaint)),
      figure(over(bare, ({ opening }) => opening?.clickToPaint)),
      figure(over(ours, ({ opening }) => opening?.inp)),
      figure(over(bare, ({ opening }) => opening?.inp)),
      figure(over(ours, ({ slider }) => slider)),
    ]),
  );
}

/** This site as a row of the chart. */
export const oursAmongPeers = (measured: Measured): Bar => ({
  name: 'This site',
  lcp: ratio(measured),
  kB: (over(measured.ours, bytesOf()) ?? 0) / 1000,
  ours: true,
});

function peersPart(measured: Measured): string {
  const { kB: size, lcp } = oursAmongPeers(measured);
  const requests = over(measured.ours, ({ arrivals }) => arrivals.length);
  const inp = over(measured.ours, ({ opening }) => opening?.inp);
  const ours = [
    'This site',
    size.toFixed(1),
    figure(requests),
    figure(lcp, 2),
    figure(worstShift(measured), 2),
    figure(inp),
    'see below',
  ];
  const peers = PEERS.map((peer) => [
    peer.name,
    peer.kB.toFixed(1),
    peer.requests,
    figure(peer.lcp, 2),
    figure(peer.cls, 2),
    figure(peer.inp),
    peer.lighthouse,
  ]);
  return [
    '### Beside other ways to publish the same answers',
    `\`/faq/\` as above; the others were measured ${PEERS_MEASURED}. Each LCP is by that of bare HTML in the same run. Lighthouse: performance, accessibility, best practices, SEO.`,
    table(
      ['Site', 'kB', 'Requests', 'LCP × bare', 'Worst CLS', 'INP', 'Lighthouse'],
      [ours, ...peers],
    ),
  ].join('\n\n');
}
