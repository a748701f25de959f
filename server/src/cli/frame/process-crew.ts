import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Crew, CrewAnswer, CrewTask } from './crew.ts';

/**
 * A crew of worker threads that run the program at `entry` beside this one, one for each further processor, at most
 * {@link MOST}; undefined where there is one processor only.
 */
export function processCrew(entry: string): Crew | undefined {
  const size = Math.min(availableParallelism() - 1, MOST);
  if (size < 1) return undefined;
  const hands: (Hand | undefined)[] = new Array(size);
  return {
    size,
    read: (hand, task) => (hands[hand] ??= startHand(entry)).read(task),
    end: async () => {
      for (const hand of hands.splice(0)) await hand?.end();
    },
  };
}

/** More threads than this wait for the one that puts their answers together. */
const MOST = 8;
/** Megabytes. Reading makes much that is soon thrown away; in a small nursery it would be moved about first. */
const NURSERY = 64;

interface Hand {
  readonly read: (task: CrewTask) => Promise<CrewAnswer>;
  readonly end: () => Promise<unknown>;
}

function startHand(entry: string): Hand {
  const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: NURSERY } });
  const waiting = new Map<number, PromiseWithResolversOf<CrewAnswer>>();
  let next = 0;
  let broken: Error | undefined;
  const fail = (error: Error): void => {
    broken = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, answer }: { readonly id: number; readonly answer: CrewAnswer }) => {
    waiting.get(id)?.resolve(answer);
    waiting.delete(id);
  });
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('A thread that reads files has ended.')));
  return {
    read: (task) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.set(next, { resolve, reject });
        worker.postMessage({ id: next++, task });
      }),
    end: () => worker.terminate(),
  };
}

interface PromiseWithResolversOf<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (error: Error) => void;
}
