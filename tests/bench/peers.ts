/** Another way to publish the same answers, and what a phone made of it. */
interface Peer {
  name: string;
  kB: number;
  requests: number;
  /** Largest Contentful Paint, by that of the same text as bare HTML in the same run. */
  lcp: number;
  /** The worst Cumulative Layout Shift of all visits. */
  cls: number;
  /** Interaction to Next Paint in ms; undefined where there is nothing to open. */
  inp: number | undefined;
  /** Performance, accessibility, best practices and SEO. */
  lighthouse: string;
}

/** When and on what the peers were measured. */
export const PEERS_MEASURED =
  'on 22 November 2026, with the eight answers of this site, on Slow 4G with CPU ×4, over HTTP/2 with brotli';

/** Measured once; they change when somebody measures them again. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Bare HTML, no CSS',
    kB: 1.6,
    requests: 1,
    lcp: 1,
    cls: 0,
    inp: 32,
    lighthouse: '100 / 88 / 100 / 100',
  },
  {
    name: 'Bare HTML, 2 kB of CSS',
    kB: 2.4,
    requests: 1,
    lcp: 1.09,
    cls: 0,
    inp: 48,
    lighthouse: '100 ×4',
  },
  {
    name: 'Eleventy base blog',
    kB: 5.3,
    requests: 2,
    lcp: 1.19,
    cls: 0,
    inp: 32,
    lighthouse: '100 / 94 / 96 / 100',
  },
  {
    name: 'Starlight',
    kB: 42.5,
    requests: 10,
    lcp: 1.9,
    cls: 0,
    inp: 40,
    lighthouse: '100 ×4',
  },
  {
    name: 'AstroWind',
    kB: 72.2,
    requests: 6,
    lcp: 1.96,
    cls: 0.1,
    inp: undefined,
    lighthouse: '97 / 100 / 100 / 100',
  },
  {
    name: 'GOV.UK Frontend',
    kB: 106.3,
    requests: 7,
    lcp: 1.9,
    cls: 0.46,
    inp: 64,
    lighthouse: '80 / 100 / 100 / 100',
  },
  {
    name: 'Accessible Astro Starter',
    kB: 132.1,
    requests: 10,
    lcp: 2.66,
    cls: 0,
    inp: 64,
    lighthouse: '100 ×4',
  },
];
