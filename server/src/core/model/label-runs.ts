import { type Label, type LabelStyle, nextLabelText } from '../document/facts/label.ts';
import type { ContainerKind } from '../lexicon/lexicon.ts';
import { latinOrdinals, letterValue } from '../lexicon/ordinals.ts';
import { type Model, pieceOf } from './model.ts';
import type { Structure } from './structure.ts';

/** A label that does not fit its run: used twice, behind a later one, or with one left out before it. */
export interface LabelFault {
  readonly kind: 'duplicate' | 'order' | 'gap';
  /** Index of the provision, and of the one it conflicts with: the first use, or the one before. */
  readonly index: number;
  readonly other: number;
  /** For a gap the first label that is left out, else empty. */
  readonly missing: string;
}

/**
 * The faults of all labels, in the order of the text. Siblings of one style form a run; decimals and articles form
 * one run for the whole document, and each annex and option has its own. Alternatives may repeat labels.
 */
export function findLabelFaults(model: Model): readonly LabelFault[] {
  let faults = known.get(model.structure);
  if (!faults) {
    faults = readFaults(model);
    known.set(model.structure, faults);
  }
  return faults;
}

/**
 * The runs of labels that faults are looked for in: indices of provisions, each run in the order of the text. Options
 * and raised numbers belong to none.
 */
export function labelRuns(model: Model): readonly (readonly number[])[] {
  const runs = new Map<number, number[]>();
  const found: number[][] = [];
  for (let index = 0; index < model.structure.count; index++) {
    const style = model.structure.style[index]!;
    if (style === null || style === 'option' || style === 'raised') continue;
    const key = keyOfRun(model, index, style);
    const run = runs.get(key);
    if (run && !restarts(model, run.at(-1)!, index, style)) run.push(index);
    else {
      const fresh = [index];
      runs.set(key, fresh);
      found.push(fresh);
    }
  }
  return found;
}

/** The place of a suffix behind its number: `bis` before `ter`, `A` before `B`, `-1` before `-2`; 0 for none. */
export function rankOfSuffix(suffix: string): number {
  const [first = '', second] = suffix.split(' ');
  if (first.startsWith('-')) return Number(first.slice(1)) * 2;
  if (first.startsWith('(')) return letterValue(first.slice(1, -1)) * 2;
  const ordinal = latinOrdinals.indexOf(first) + 1;
  const letter = first.length === 1 ? first.toLowerCase().charCodeAt(0) - 95 : 0;
  return (ordinal + letter) * 2 + (first === 'alt' || second === 'alt' ? 1 : 0);
}

/** By structure: it says all that counts here, so typing inside paragraphs costs nothing. */
const known = new WeakMap<Structure, readonly LabelFault[]>();

/** Siblings of one style, in the order of the text. */
interface Run {
  last: number;
  /** The provision with the highest label so far: what stands above it in order is new, without looking. */
  highest: number;
  readonly members: number[];
  /** By key; made only when a label comes that is not the highest so far, which is rare. */
  seen: Map<string, number> | null;
}

function readFaults(model: Model): readonly LabelFault[] {
  const { structure } = model;
  const faults: LabelFault[] = [];
  const runs = new Map<number, Run>();
  for (let index = 0; index < structure.count; index++) {
    const style = structure.style[index]!;
    // Raised numbers are footnotes as often as paragraphs, and the two run through each other.
    if (style === null || style === 'option' || style === 'raised') continue;
    const key = keyOfRun(model, index, style);
    const run = runs.get(key);
    if (!run || restarts(model, run.last, index, style)) {
      runs.set(key, { last: index, highest: index, members: [index], seen: null });
      continue;
    }
    const first = firstUse(model, run, index);
    if (first !== undefined) faults.push({ kind: 'duplicate', index, other: first, missing: '' });
    else addOrderFault(model, run, index, faults);
    add(model, run, index);
  }
  return faults;
}

/** Where a label's run is looked for: its scope, its style and its container. */
function keyOfRun(model: Model, index: number, style: LabelStyle): number {
  const { container, prefix } = pieceOf(model, index).label!;
  const scope = isAbsolute(model, index, style)
    ? scopeOfAbsolute(model, index)
    : model.structure.parent[index]!;
  const own =
    (scope + 1) * STYLES + STYLE_NUMBERS[style] * 16 + (container ? CONTAINER_NUMBERS[container] : 0);
  return prefix === '' ? own : own + numberOfPrefix(prefix) * PREFIXES;
}

/** Another number for each prefix of few letters. */
function numberOfPrefix(prefix: string): number {
  let sum = 0;
  for (let i = 0; i < prefix.length; i++) sum = (sum * 31 + prefix.charCodeAt(i)) % 0xf_ff_ff;
  return sum + 1;
}

/** More than any run without a prefix has. */
const PREFIXES = 2 ** 33;

/** Whether a label belongs to one run of the whole document, annex or option, wherever it stands. */
function isAbsolute(model: Model, index: number, style: LabelStyle): boolean {
  return (
    style === 'decimal' ||
    style === 'preambular' ||
    style === 'operative' ||
    pieceOf(model, index).label!.container === 'article'
  );
}

/** `1.` behind `3.` under one heading opens another list. */
function restarts(model: Model, last: number, index: number, style: LabelStyle): boolean {
  return (
    !isAbsolute(model, index, style) &&
    model.structure.value[index] === 1 &&
    model.structure.value[last]! > 1 &&
    pieceOf(model, index).label!.suffix === ''
  );
}

function addOrderFault(model: Model, run: Run, index: number, faults: LabelFault[]): void {
  const order = compare(model, run.last, index);
  if (order > 0) faults.push({ kind: 'order', index, other: run.last, missing: '' });
  if (order >= 0) return;
  const missing = missingBetween(model, run.last, index);
  if (missing === null || run.seen?.has(missing) || appearsLater(model, index, missing)) return;
  faults.push({ kind: 'gap', index, other: run.last, missing });
}

function firstUse(model: Model, run: Run, index: number): number | undefined {
  if (compare(model, run.highest, index) < 0) return undefined;
  if (!run.seen) {
    run.seen = new Map();
    for (const member of run.members)
      if (!run.seen.has(keyOf(model, member))) run.seen.set(keyOf(model, member), member);
  }
  return run.seen.get(keyOf(model, index));
}

function add(model: Model, run: Run, index: number): void {
  if (compare(model, run.highest, index) < 0) run.highest = index;
  run.last = index;
  run.members.push(index);
  if (run.seen && !run.seen.has(keyOf(model, index))) run.seen.set(keyOf(model, index), index);
}

const STYLES = 512;
const STYLE_NUMBERS: Readonly<Record<LabelStyle, number>> = {
  container: 0,
  decimal: 1,
  number: 2,
  'number-paren': 3,
  'letter-paren': 4,
  'roman-paren': 5,
  'letter-dot': 6,
  'roman-dot': 7,
  'letter-upper': 8,
  'roman-upper': 9,
  preambular: 10,
  operative: 11,
  option: 12,
  raised: 13,
  han: 14,
  'han-paren': 15,
};
const CONTAINER_NUMBERS: Readonly<Record<ContainerKind, number>> = {
  annex: 0,
  part: 1,
  title: 2,
  chapter: 3,
  section: 4,
  article: 5,
  rule: 6,
  paragraph: 7,
  recital: 8,
};
/** A label left out may have been moved; it is looked for so far on. */
const HORIZON = 400;

/** The annex or option that a number standing for itself belongs to, or -1. */
function scopeOfAbsolute(model: Model, index: number): number {
  const { parent, kind } = model.structure;
  for (let at = parent[index]!; at >= 0; at = parent[at]!) {
    if (kind[at] === 'option' || pieceOf(model, at).label?.container === 'annex') return at;
  }
  return -1;
}

/** Negative where `a` belongs before `b`. */
function compare(model: Model, a: number, b: number): number {
  const left = pieceOf(model, a).label!;
  const right = pieceOf(model, b).label!;
  if (left.numbers.length === 1 && right.numbers.length === 1) {
    const difference = model.structure.value[a]! - model.structure.value[b]!;
    if (difference !== 0) return difference;
  } else {
    for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
      const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
      if (difference !== 0) return difference;
    }
  }
  return left.suffix === right.suffix ? 0 : rankOfSuffix(left.suffix) - rankOfSuffix(right.suffix);
}

/** The first label that is left out between two siblings in order, or null where the second simply follows. */
function missingBetween(model: Model, before: number, after: number): string | null {
  const a = pieceOf(model, before).label!;
  const b = pieceOf(model, after).label!;
  if (a.numbers.length === 1 && b.numbers.length === 1) {
    const steps = model.structure.value[after]! - model.structure.value[before]!;
    return steps > 1 ? nextKey(model, before, a) : null;
  }
  let common = 0;
  while (common < a.numbers.length && common < b.numbers.length && a.numbers[common] === b.numbers[common])
    common++;
  if (common >= b.numbers.length) return null;
  const steps = b.numbers[common]! - (a.numbers[common] ?? 0);
  const opensBelow = b.numbers.slice(common + 1).every((number) => number === 1);
  if (steps === 1 && opensBelow) return null;
  const missing =
    steps > 1
      ? [...b.numbers.slice(0, common), b.numbers[common]! - steps + 1]
      : [...b.numbers.slice(0, common + 1), 1];
  return missing.join('.') === b.numbers.join('.') ? null : b.prefix + missing.join('.');
}

function nextKey(model: Model, before: number, label: Label): string {
  const key = label.suffix === '' ? label.key : label.key.slice(0, -label.suffix.length).trimEnd();
  return nextLabelText({
    ...label,
    key,
    style: model.structure.style[before] ?? label.style,
    numbers: [model.structure.value[before]!],
  });
}

function appearsLater(model: Model, index: number, key: string): boolean {
  const { structure } = model;
  for (let i = index + 1; i < structure.count && i < index + HORIZON; i++) {
    if (keyOf(model, i) === key && (structure.parent[i] === structure.parent[index] || key.includes('.')))
      return true;
  }
  return false;
}

function keyOf(model: Model, index: number): string {
  return pieceOf(model, index).label?.key ?? '';
}
