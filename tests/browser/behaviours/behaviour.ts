import type { EngineName, Visitor, WindowOptions } from '../engines/visitor.ts';

/** One thing the site does, in any engine. */
export interface Behaviour extends Partial<WindowOptions> {
  /** An everyday sentence. */
  name: string;
  /** Whether scripts run; without them everything must still be readable. */
  scripts: boolean;
  /** The built site it looks at. */
  site?: 'plain' | 'full' | 'many';
  /** Engines that cannot be asked for it, each with the reason. */
  except?: Partial<Record<EngineName, string>>;
  run(visitor: Visitor): Promise<void>;
}
