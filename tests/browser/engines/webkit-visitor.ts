import { setTimeout as pause } from 'node:timers/promises';
import type { Visitor, WindowOptions } from './visitor.ts';
import { PATIENCE } from './waiting.ts';
import { drag, press, type, type Session } from './webdriver.ts';

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
    close: () => session.send('DELETE', ''),
  };
}

const evaluate = <Value>(session: Session, expression: string): Promise<Value> =>
  session.send('POST', '/execute/sync', { script: `return (${expression})`, args: [] });

/** An element is clicked when it can be: while a page fades in there is nothing to click. */
async function click(session: Session, selector: string): Promise<void> {
  const end = Date.now() + PATIENCE * 1000;
  for (;;) {
    try {
      const found = await session.send<object>('POST', '/element', {
        using: 'css selector',
        value: selector,
      });
      await session.send('POST', `/element/${Object.values(found)[0]}/click`);
      return;
    } catch (error) {
      if (Date.now() > end) {
        throw new Error(
          `"${selector}" could not be clicked within ${PATIENCE} s; the machine may be busy. ` +
            (error as Error).message,
          { cause: error },
        );
      }
      await pause(100);
    }
  }
}

/** Makes the page's part of the window so large; what is around it takes a few pixels. */
export async function sizeWindow(
  session: Session,
  { width, height }: Pick<WindowOptions, 'width' | 'height'>,
): Promise<void> {
  const around = { width: 0, height: 0 };
  const end = Date.now() + PATIENCE * 1000;
  while (Date.now() < end) {
    await session.send('POST', '/window/rect', {
      width: width + around.width,
      height: height + around.height,
    });
    const [inner = 0, high = 0] = await evaluate<number[]>(session, '[innerWidth, innerHeight]');
    if (inner === width && high === height) return;
    around.width += width - inner;
    around.height += height - high;
    await pause(50);
  }
  throw new Error(`WebKit's window could not be made ${width} px wide and ${height} px high.`);
}
