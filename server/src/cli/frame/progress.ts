import { printable } from './style.ts';
import type { World } from './world.ts';

/** Tells how far long work has come. */
export interface Progress {
  readonly at: (done: number, name: string) => Promise<void>;
  /** Takes the line away. */
  readonly end: () => Promise<void>;
}

/**
 * Progress over `total` files, or so many as there turn out to be where it is null: one line on a terminal, from half
 * a second on; nothing when piped.
 */
export function createProgress(world: World, total: number | null): Progress {
  const started = world.elapsed();
  let shown = 0;
  if (!world.err.isTerminal) return { at: async () => {}, end: async () => {} };
  return {
    async at(done, name) {
      const now = world.elapsed();
      if (now - started < PATIENCE || now - shown < PAUSE) return;
      shown = now;
      await world.err.write(
        `\r\u001b[K${done}${total === null ? '' : ` of ${total}`}: ${printable(name).slice(-60)}`,
      );
    },
    async end() {
      if (shown > 0) await world.err.write('\r\u001b[K');
    },
  };
}

/** Milliseconds. */
const PATIENCE = 500;
const PAUSE = 100;
