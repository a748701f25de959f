import { labelRuns, rankOfSuffix } from '../model/label-runs.ts';
import { type Model, pieceOf } from '../model/model.ts';
import type { NewNumber } from './write-label.ts';

/** What is to be done to the numbers of a text. */
export interface NumberingOptions {
  /** Turns a settled `bis`, `ter` or `A` into a number of its own. */
  readonly settleBis?: boolean;
  /** Index of a provision before which room for one more is made; gaps are then left as they are. */
  readonly insertAt?: number;
}

/** Numbers to be changed, by the index of the provision. */
export type NumberPlan = ReadonlyMap<number, NewNumber>;

/**
 * The numbers that close the gaps of a text, or make room in it: a plan for each run, or runs that go together. A
 * number that is used twice, or stands out of order, stays so; tombstones keep a number. The first number of a run is
 * kept: an extract that begins with 2.2.5 is none that has gaps. Options are not renumbered.
 */
export function planNumbers(model: Model, options: NumberingOptions = {}): readonly NumberPlan[] {
  return linkedRuns(model)
    .map((runs) => planRuns(model, runs, options))
    .filter((plan) => plan.size > 0);
}

function planRuns(model: Model, runs: readonly (readonly number[])[], options: NumberingOptions): NumberPlan {
  const plan = new Map<number, NewNumber>();
  const tree = readTree(model, runs, options);
  for (const index of runs.flat()) {
    const from = numbersOf(model, index);
    const settles = isSettled(model, index, options);
    const to = from.map((value, k) => {
      const last = k === from.length - 1;
      const node = tree.get(from.slice(0, k).join('.'))!;
      return node.get(keyOf(value, last && settles ? subOf(model, index) : 0)) ?? value;
    });
    if (settles || to.some((value, k) => value !== from[k])) plan.set(index, { from, to, settles });
  }
  return plan;
}

/** New values by old ones, for each number that others extend. */
type Tree = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Room for every suffix between two values. */
const STEP = 1_000;

function keyOf(value: number, sub: number): number {
  return value * STEP + sub;
}

function subOf(model: Model, index: number): number {
  return rankOfSuffix(pieceOf(model, index).label!.suffix);
}

function isSettled(model: Model, index: number, { settleBis, insertAt }: NumberingOptions): boolean {
  if (!settleBis || insertAt !== undefined || model.open[index] !== 0) return false;
  const { suffix } = pieceOf(model, index).label!;
  return suffix !== '' && !suffix.includes('alt') && !suffix.startsWith('(');
}

/** The values of a label; a lone one as it is read among its siblings. */
function numbersOf(model: Model, index: number): readonly number[] {
  const { numbers } = pieceOf(model, index).label!;
  return numbers.length === 1 ? [model.structure.value[index]!] : numbers;
}

function readTree(model: Model, runs: readonly (readonly number[])[], options: NumberingOptions): Tree {
  const nodes = new Map<string, Set<number>>();
  for (const index of runs.flat()) {
    const numbers = numbersOf(model, index);
    for (const [k, value] of numbers.entries()) {
      const path = numbers.slice(0, k).join('.');
      const node = nodes.get(path) ?? new Set();
      nodes.set(path, node);
      const last = k === numbers.length - 1;
      node.add(keyOf(value, last && isSettled(model, index, options) ? subOf(model, index) : 0));
    }
  }
  const first = firstPaths(model, runs);
  const insert = options.insertAt === undefined ? null : insertionOf(model, runs, options.insertAt);
  return new Map(
    [...nodes].map(([path, node]) => {
      if (options.insertAt !== undefined)
        return [path, insert?.path === path ? shifted(node, insert.value) : NONE];
      return [
        path,
        closed(
          [...node].sort((a, b) => a - b),
          first.has(path),
        ),
      ];
    }),
  );
}

const NONE: ReadonlyMap<number, number> = new Map();

/** Ascending values without gaps: from the first one where the text begins there, else from 1. */
function closed(keys: readonly number[], keepsFirst: boolean): ReadonlyMap<number, number> {
  const least = Math.floor(keys[0]! / STEP);
  const start = least === 0 ? 0 : keepsFirst ? least : 1;
  return new Map(keys.map((key, rank) => [key, start + rank]));
}

function shifted(keys: ReadonlySet<number>, from: number): ReadonlyMap<number, number> {
  return new Map([...keys].map((key) => [key, Math.floor(key / STEP) + (key >= keyOf(from, 0) ? 1 : 0)]));
}

/** What the first number of each run lies in: it says where the text begins. */
function firstPaths(model: Model, runs: readonly (readonly number[])[]): ReadonlySet<string> {
  const paths = new Set<string>(['']);
  for (const [index] of runs) {
    const numbers = numbersOf(model, index!);
    for (let k = 1; k < numbers.length; k++) paths.add(numbers.slice(0, k).join('.'));
  }
  return paths;
}

function insertionOf(
  model: Model,
  runs: readonly (readonly number[])[],
  index: number,
): { readonly path: string; readonly value: number } | null {
  if (!runs.some((run) => run.includes(index))) return null;
  const numbers = numbersOf(model, index);
  return { path: numbers.slice(0, -1).join('.'), value: numbers.at(-1)! };
}

/**
 * Runs that have to be numbered together: `## 2` and `2.1`, `Article 4` and `4.1`. Each other run stands for itself.
 */
function linkedRuns(model: Model): readonly (readonly (readonly number[])[])[] {
  const runs = labelRuns(model);
  const runOf = new Int32Array(model.structure.count).fill(-1);
  for (const [r, run] of runs.entries()) for (const index of run) runOf[index] = r;
  const leader = runs.map((_, r) => r);
  const find = (r: number): number => {
    let at = r;
    while (leader[at] !== at) at = leader[at]!;
    return at;
  };
  for (const [r, run] of runs.entries()) {
    for (const index of run) {
      const { numbers, prefix } = pieceOf(model, index).label!;
      if (numbers.length < 2 || prefix !== '') continue;
      for (let at = model.structure.parent[index]!; at >= 0; at = model.structure.parent[at]!) {
        if (runOf[at]! >= 0 && isFirstOf(model, at, numbers[0]!)) leader[find(runOf[at]!)] = find(r);
      }
    }
  }
  const groups = new Map<number, (readonly number[])[]>();
  for (const [r, run] of runs.entries()) {
    const group = groups.get(find(r));
    if (group) group.push(run);
    else groups.set(find(r), [run]);
  }
  return [...groups.values()];
}

function isFirstOf(model: Model, index: number, value: number): boolean {
  const style = model.structure.style[index];
  const { numbers, text } = pieceOf(model, index).label!;
  return (
    (style === 'number' || style === 'container') &&
    numbers.length === 1 &&
    numbers[0] === value &&
    /\d/.test(text)
  );
}
