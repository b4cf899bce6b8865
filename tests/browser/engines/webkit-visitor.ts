import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor, WindowOptions } from './visitor.ts';
import { PATIENCE } from './waiting.ts';
import { BrowserStopped, drag, press, type, type Session } from './webdriver.ts';

/** A visitor in a browser that WebKitWebDriver drives. */
export function sessionVisitor(
  session: Session,
  site: string,
  said: () => readonly string[],
): Visitor {
  const before = said().length;
  const act = (actions: object) => session.send<void>('POST', '/actions', actions);
  return {
    engine: 'webkit',
    open: (path) => session.send('POST', '/url', { url: site + path }),
    back: () => session.send('POST', '/back'),
    reload: () => session.send('POST', '/refresh'),
    click: (selector) => click(session, selector),
    drag: (...places) => act(drag(places)),
    press: (key) => act(press(key)),
    type: (text) => act(type(text)),
    ask: (expression) => evaluate(session, expression),
    complaints: () =>
      said()
        .slice(before)
        .filter((line) => line.includes('CONSOLE')),
    // Its window is closed when the next visitor has one: a browser ends with its last.
    close: async () => {},
  };
}

const evaluate = <Value>(session: Session, expression: string): Promise<Value> =>
  session.send('POST', '/execute/sync', { script: `return (${expression})`, args: [] });

/**
 * Whether a page fades in: what lies over it until then takes the click, and the driver says that all
 * is well.
 */
const FADES = `[innerWidth / 2, innerWidth / 4].every(
  (x) => document.elementFromPoint(x, innerHeight / 2) === document.documentElement
)`;

/** An element is clicked when it can be: while a page fades in there is nothing to click. */
async function click(session: Session, selector: string): Promise<void> {
  const end = Date.now() + PATIENCE * 1000;
  for (;;) {
    try {
      if (await evaluate<boolean>(session, FADES)) throw new Error('The page fades in.');
      const found = await session.send<object>('POST', '/element', {
        using: 'css selector',
        value: selector,
      });
      await session.send('POST', `/element/${Object.values(found)[0]}/click`);
      return;
    } catch (error) {
      if (error instanceof BrowserStopped) throw error;
      if (Date.now() > end) {
        throw new Error(
          `"${selector}" could not be clicked within ${PATIENCE} s; the machine may be busy. ` +
            (error as Error).message,
          { cause: error },
        );
      }
      // What lies under the bar at the thumb is in view to the driver, but takes no click.
      const element = `document.querySelector(${JSON.stringify(selector)})`;
      await evaluate(session, `void ${element}?.scrollIntoView({ block: 'center' })`).catch(
        () => {},
      );
      await pause(100);
    }
  }
}

/** Makes the page's part of the window so large; what is around it takes a few pixels more. */
export async function sizeWindow(
  session: Session,
  { width, height }: Pick<WindowOptions, 'width' | 'height'>,
): Promise<void> {
  let outer = { width, height };
  const end = Date.now() + PATIENCE * 1000;
  while (Date.now() < end) {
    await session.send('POST', '/window/rect', outer);
    const inner = await settledSize(session);
    if (inner.width === width && inner.height === height) return;
    outer = {
      width: Math.max(width, outer.width + width - inner.width),
      height: Math.max(height, outer.height + height - inner.height),
    };
  }
  throw new Error(`WebKit's window could not be made ${width} px wide and ${height} px high.`);
}

/** A window is resized after the command has returned. */
async function settledSize(session: Session): Promise<{ width: number; height: number }> {
  const size = () =>
    evaluate<{ width: number; height: number }>(
      session,
      '({ width: innerWidth, height: innerHeight })',
    );
  for (let before = await size(); ;) {
    await pause(50);
    const now = await size();
    if (now.width === before.width && now.height === before.height) return now;
    before = now;
  }
}
