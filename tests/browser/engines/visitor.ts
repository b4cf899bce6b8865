export const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'] as const;
export type EngineName = (typeof ENGINE_NAMES)[number];

/** How a visitor's window is set up. */
export interface WindowOptions {
  /** Whether the pages' scripts run. */
  scripts: boolean;
  /** Size of the page's part of the window, in CSS pixels. */
  width: number;
  height: number;
  /** Whether the visitor asks for dark pages. */
  dark: boolean;
}

/**
 * What a behaviour needs of a browser, and no more, so that any engine with
 * WebDriver can be one. Everything else is asked of the page itself.
 */
export interface Visitor {
  engine: EngineName;
  /** Opens a path of the site under test and waits until it is loaded. */
  open(path: string): Promise<void>;
  /** Goes back as the browser's button does; the page may still be loading. */
  back(): Promise<void>;
  /** Loads the page again. */
  reload(): Promise<void>;
  /** Clicks the middle of the first element that fits, when it is there. */
  click(selector: string): Promise<void>;
  /** Presses the mouse at the first place, moves it through the others, and lets go. */
  drag(...places: Place[]): Promise<void>;
  /** Presses a key by its DOM name, with Shift where it is written before it: "Shift+Tab". */
  press(key: string): Promise<void>;
  /** Types letter by letter into what has the focus. */
  type(text: string): Promise<void>;
  /** Asks the page: an expression, as text, whose value can be sent as JSON. */
  ask<Value>(expression: string): Promise<Value>;
  /** What the console of the pages has said so far. */
  complaints(): string[];
  close(): Promise<void>;
}

/** A place in the window, in CSS pixels. */
export interface Place {
  x: number;
  y: number;
}

/** An engine that was started, once for each worker. */
export interface RunningEngine {
  /** @param site where the site under test is served: "http://localhost:1234" */
  visit(site: string, options: WindowOptions): Promise<Visitor>;
  close(): Promise<void>;
}
