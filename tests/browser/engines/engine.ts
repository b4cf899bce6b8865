import { startChromium } from './chromium.ts';
import { startFirefox, startOwnFirefox } from './firefox.ts';
import type { EngineName, RunningEngine } from './visitor.ts';
import { startOwnWebKit, startWebKit, type WebKitPrograms } from './webkit.ts';

/** An engine that was found, and what it is started with. */
export type Engine = {
  name: EngineName;
  /** The whole environment of its programs. */
  env: Record<string, string>;
} & (
  | { by: 'playwright'; executablePath: string; args: string[] }
  | { by: 'bidi'; executablePath: string }
  | { by: 'webdriver'; programs: WebKitPrograms }
);

const OWN = { chromium: startChromium, firefox: startOwnFirefox, webkit: startOwnWebKit };

/** Starts an engine; windows are opened in it until it is closed. */
export async function startEngine(engine: Engine): Promise<RunningEngine> {
  const { env } = engine;
  if (engine.by === 'webdriver') return startWebKit(engine.programs, env);
  const { executablePath } = engine;
  if (engine.by === 'bidi') return startFirefox({ executablePath, env });
  return OWN[engine.name]({ executablePath, args: engine.args, env });
}
