import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../../support/chromium.ts';
import { observe } from './observe.ts';

/** In ms and bytes a second, as Chromium's own protocol has it. */
interface Network {
  offline: boolean;
  latency: number;
  downloadThroughput: number;
  uploadThroughput: number;
}

/** Slow 4G as Lighthouse has it. */
export const SLOW_4G: Network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
/** No limit but this machine's own. */
export const UNLIMITED: Network = {
  offline: false,
  latency: 0,
  downloadThroughput: -1,
  uploadThroughput: -1,
};
/** A processor so many times as slow. */
const CPU_SLOWDOWN = 4;

/** A phone of the usual size. */
const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
};

/** What came over the network. */
export interface Arrival {
  /** As the browser calls it: Document, Stylesheet, Script, Font, Image. */
  kind: string;
  /** With its headers, as they were sent. */
  bytes: number;
}

/** A first visit: nothing is kept from an earlier one. */
export interface Visit {
  page: Page;
  /** Everything that has come so far. */
  arrivals: Arrival[];
  /** Waits until nothing has been on its way for half a second. */
  settled(): Promise<void>;
}

/** Opens the browser the tests find; it ends with the bench. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findChromium();
  // Signals are the bench's own: it cleans up more than the browser.
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath, args, env, ...signals });
}

/**
 * Does something as a new visitor on a phone, and forgets all of it.
 *
 * @param network SLOW_4G, or UNLIMITED for what the processor alone takes
 */
export async function asNewVisitor<Value>(
  browser: Browser,
  act: (visit: Visit) => Promise<Value>,
  network: Network = SLOW_4G,
): Promise<Value> {
  const context = await browser.newContext({ ...PHONE, locale: 'en-GB', ignoreHTTPSErrors: true });
  try {
    return await act(await newVisit(context, network));
  } finally {
    await context.close();
  }
}

async function newVisit(context: BrowserContext, network: Network): Promise<Visit> {
  await context.addInitScript(observe);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const kinds = new Map<string, string>();
  const arrivals: Arrival[] = [];
  const underway = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId }) => underway.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFailed', ({ requestId }) => underway.delete(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    underway.delete(requestId);
    arrivals.push({ kind: kinds.get(requestId) ?? 'Other', bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  const settled = async () => {
    for (let quiet = 0; quiet < 5; quiet = underway.size > 0 ? 0 : quiet + 1) {
      await page.waitForTimeout(100);
    }
  };
  return { page, arrivals, settled };
}
