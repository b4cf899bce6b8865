import type { Visitor, WindowOptions } from '../engines/visitor.ts';

/** One thing the site does, in any engine. */
export interface Behaviour extends Partial<WindowOptions> {
  /** An everyday sentence. */
  name: string;
  /** Whether scripts run; without them everything must still be readable. */
  scripts: boolean;
  /** The built site it looks at. */
  site?: 'plain' | 'full' | 'many';
  /** A server put before the site's own, such as one that is slow. */
  through?: (site: string) => Promise<{ url: string; close(): void }>;
  run(visitor: Visitor): Promise<void>;
}
