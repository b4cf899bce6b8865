import { expect, type Page } from '@playwright/test';

/**
 * What a behaviour needs of a browser, and no more, so that any engine with
 * WebDriver can be one. Everything else is asked of the page itself.
 */
export interface Visitor {
  /** Opens a path of the site under test and waits until it is loaded. */
  open(path: string): Promise<void>;
  /** Goes back as the browser's button does. */
  back(): Promise<void>;
  click(selector: string): Promise<void>;
  /** Presses a key by its DOM name: "ArrowDown". */
  press(key: string): Promise<void>;
  /** Asks the page: an expression, as text, whose value can be sent as JSON. */
  ask<Value>(expression: string): Promise<Value>;
}

/** A visitor in a browser that Playwright drives. */
export function visitorIn(page: Page, site: string): Visitor {
  return {
    open: async (path) => {
      await page.goto(site + path);
    },
    back: async () => {
      await page.goBack();
    },
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    ask: (expression) => page.evaluate(expression),
  };
}

/** Waits until the page gives the expected value; engines differ in when, not in what. */
export async function seen<Value>(
  visitor: Visitor,
  expression: string,
  value: Value,
): Promise<void> {
  await expect.poll(() => visitor.ask(expression), { message: expression }).toEqual(value);
}

/** One thing the site does, in any engine. */
export interface Behaviour {
  /** An everyday sentence. */
  name: string;
  /** Whether scripts run; without them everything must still be readable. */
  scripts: boolean;
  /** The built site it looks at. */
  site?: 'plain' | 'full' | 'many';
  width?: number;
  run(visitor: Visitor): Promise<void>;
}
