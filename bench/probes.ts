import { execFileSync } from 'node:child_process';
import { root } from './servers.ts';

/** What one probe measured in a process of its own, which read the text and nothing else before. */
export interface Probe {
  readonly ms: number;
  /** Heap and off-heap memory that the result holds, in bytes, after a full collection. */
  readonly heap: number;
}

/** Runs `probe.ts` for one engine on a generated text. `core` is our document, model and problems. */
export function probe(engine: 'core' | 'remark' | 'string', bytes: number): Probe {
  const args = ['--expose-gc', `${root}out/bench/probe.js`, engine, String(bytes)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Probe;
}
