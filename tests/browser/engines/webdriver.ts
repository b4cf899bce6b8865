/** A browser that is driven by the W3C's WebDriver protocol: https://www.w3.org/TR/webdriver2/ */
export interface Session {
  /** Sends a command of the session: "POST", "/url". */
  send<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Value>;
}

/** How long a driver may take for one command, in milliseconds; most take a hundredth. */
const COMMAND_MS = 60_000;

/** A browser or its driver that answers no more. What a page does cannot be told from that. */
export class BrowserStopped extends Error {}

/**
 * @throws Error with what the driver says is wrong
 * @throws BrowserStopped where it says nothing
 */
async function command<Value>(address: string, method: string, body: object = {}): Promise<Value> {
  const answer = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(COMMAND_MS),
  }).catch((cause: Error) => {
    throw new BrowserStopped(`The browser did not answer ${method} ${address}.`, { cause });
  });
  const { value } = (await answer.json()) as { value: Value & { error: string; message: string } };
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/**
 * Starts a browser.
 *
 * @param driver the address of the driver: "http://127.0.0.1:1234"
 * @param capabilities what the browser must be
 */
export async function startSession(driver: string, capabilities: object): Promise<Session> {
  const { sessionId } = await command<{ sessionId: string }>(`${driver}/session`, 'POST', {
    capabilities: { alwaysMatch: capabilities },
  });
  return {
    send: (method, path, body) => command(`${driver}/session/${sessionId}${path}`, method, body),
  };
}

/** Keys that are no letters, as WebDriver writes them (section "Keyboard actions"). */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** A key that is pressed, with Shift where it is written before it: "Shift+Tab". */
export function press(key: string): object {
  const keys = key.split('+').map((name) => KEYS[name] ?? name);
  return keyboard([
    ...keys.map((value) => ({ type: 'keyDown', value })),
    ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

/** Letters that are typed one after the other. */
export const type = (text: string): object =>
  keyboard(
    [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
      { type: 'pause', duration: 20 },
    ]),
  );

const keyboard = (actions: object[]): object => ({
  actions: [{ type: 'key', id: 'keyboard', actions }],
});

/** A mouse that is pressed at the first place, moved through the others, and let go. */
export function drag(places: readonly { x: number; y: number }[]): object {
  const [first, ...others] = places.map(({ x, y }) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 50,
  }));
  const actions = [
    first,
    { type: 'pointerDown', button: 0 },
    ...others,
    { type: 'pointerUp', button: 0 },
  ];
  return { actions: [{ type: 'pointer', id: 'mouse', actions }] };
}
