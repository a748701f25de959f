import { diffKeys } from './diff-keys.ts';
import type { Change, Run } from './flow.ts';
import { pairLikest } from './likeness.ts';

/** What a side does in one place of a list: keeps, edits or drops an item, and puts others before it. */
export interface Plan<T> {
  readonly change: Change;
  /** For each item of the base what stands for it, or null where it is gone. */
  readonly kept: readonly (T | null)[];
  /** For each item, and behind the last, what comes in before it. */
  readonly added: readonly (readonly T[])[];
}

/**
 * What a side does to a list. What is equal stays; of what lies between, one gone and one come that are alike are an edit,
 * the likest pairs that keep their order; the rest goes and comes. `likeness` is 0 for what is no edit.
 */
export function planOf<T>(
  base: readonly T[],
  now: readonly T[],
  change: Change,
  keyOf: (item: T) => string,
  likeness: ((before: T, after: T) => number) | null,
): Plan<T> {
  const kept: (T | null)[] = [];
  const added: T[][] = base.map(() => []);
  added.push([]);
  let from = 0;
  const settleGap = (gone: readonly T[], come: readonly T[]): void => {
    const partners = likeness ? pairLikest(gone, come, likeness) : null;
    let next = 0;
    for (const index of gone.keys()) {
      const partner = partners?.[index] ?? -1;
      if (partner < 0) kept.push(null);
      else {
        added[kept.length]!.push(...come.slice(next, partner));
        kept.push(come[partner]!);
        next = partner + 1;
      }
    }
    added[kept.length]!.push(...come.slice(next));
  };
  let [gone, come]: [T[], T[]] = [[], []];
  const before = base.map(keyOf);
  for (const { kind, count } of diffKeys(before, now.map(keyOf))) {
    if (kind === 'come') come.push(...now.slice(from, from + count));
    else if (kind === 'gone')
      gone.push(...base.slice(kept.length + gone.length, kept.length + gone.length + count));
    else {
      settleGap(gone, come);
      [gone, come] = [[], []];
      for (let i = 0; i < count; i++) kept.push(now[from + i]!);
    }
    if (kind !== 'gone') from += count;
  }
  settleGap(gone, come);
  return { change, kept, added };
}

/**
 * The same plan as a reader wants it: words that change beside each other are one deletion and then one insertion, with
 * the space or sign between them.
 */
export function readable(plan: Plan<Run>, base: readonly Run[]): Plan<Run> {
  const { kept, added } = plan;
  const now: (Run | null)[] = [];
  const next: Run[][] = base.map(() => []);
  next.push([]);
  const comes = (at: number): boolean => added[at]!.length > 0 || (at < base.length && kept[at] === null);
  for (let at = 0; at <= base.length; ) {
    if (!comes(at)) {
      if (at < base.length) now.push(kept[at]!);
      at++;
      continue;
    }
    const come: Run[] = [];
    for (; at <= base.length; at++) {
      come.push(...added[at]!);
      if (at === base.length) break;
      const run = base[at]!;
      if (kept[at] !== null) {
        const bridge = run.kind === 'text' && BRIDGE.test(run.text) && comes(at + 1);
        if (!bridge) break;
        come.push(run);
      }
      now.push(null);
    }
    next[now.length]!.push(...come);
    if (at === base.length) break;
    now.push(kept[at]!);
    at++;
  }
  return { ...plan, kept: now, added: next };
}

const BRIDGE = /^(?:[^\S\n]+|[-/.])$/;
