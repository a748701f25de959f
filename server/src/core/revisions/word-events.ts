import { languages } from '../lexicon/languages.ts';
import type { Strength } from '../lexicon/lexicon.ts';
import { type Model, provisionOf } from '../model/model.ts';
import type { Range } from '../text/range.ts';
import type { Comparison, Side } from './comparison.ts';
import type { Told } from './event.ts';
import type { Op } from './redline.ts';
import { kindOfToken, tokenize } from './tokens.ts';

/** Stretches of either text that bracket events have told of already. */
export interface Settled {
  readonly old: readonly Range[];
  readonly now: readonly Range[];
}

/** What changed in the words outside of brackets: their strength, and everything else. */
export function* wordEvents(
  { old, now }: Comparison,
  before: Side,
  after: Side,
  ops: readonly Op[],
  settled: Settled,
): Generator<Told> {
  const status = statusEvent(old, now, before, after);
  if (status) yield status;
  const gone: string[] = [];
  const come: string[] = [];
  const skippedOld = [...settled.old, ...labelOf(old, before)];
  const skippedNow = [...settled.now, ...labelOf(now, after)];
  for (const hunk of hunksOf(ops, before.start, after.start)) {
    const out = wordsOutside(hunk.gone, hunk.oldAt, skippedOld);
    const into = wordsOutside(hunk.come, hunk.nowAt, skippedNow);
    yield* strengthEvents(out.map(wordOf), into.map(wordOf));
    if (out.length > 0) gone.push(quote(out));
    if (into.length > 0) come.push(quote(into));
  }
  if (gone.length + come.length > 0) {
    const [from, to] = [gone.join(' … '), come.join(' … ')];
    yield { kind: 'text-edited', text: to || from, from, to };
  }
}

function statusEvent(old: Model, now: Model, before: Side, after: Side): Told | null {
  const from = provisionOf(old, before.provision)?.status ?? null;
  const to = provisionOf(now, after.provision)?.status ?? null;
  if (from === to) return null;
  return { kind: 'status-changed', text: to ?? 'open', from: from ?? 'open', to: to ?? 'open' };
}

/** Words that say how binding a commitment is; a lost or added negation counts as well. */
function* strengthEvents(gone: readonly string[], come: readonly string[]): Generator<Told> {
  const [from, to] = [gone.find(strengthOf), come.find(strengthOf)];
  if (from && to && strengthOf(from) !== strengthOf(to))
    yield { kind: 'strength-changed', text: to, from, to };
  const [lost, added] = [gone.find(isNegation), come.find(isNegation)];
  if ((lost === undefined) !== (added === undefined))
    yield { kind: 'strength-changed', text: added ?? lost ?? '', from: lost ?? '', to: added ?? '' };
}

const strengths = new Map<string, Strength>(
  languages.flatMap((lexicon) =>
    Object.entries(lexicon.strengths).flatMap(([strength, words]) =>
      words.map((word) => [word, strength as Strength] as const),
    ),
  ),
);
const negations = new Set(languages.flatMap((lexicon) => lexicon.negations));

function strengthOf(word: string): Strength | undefined {
  return strengths.get(word.toLowerCase());
}

function isNegation(word: string): boolean {
  return negations.has(word.toLowerCase());
}

function labelOf(model: Model, { provision }: Side): readonly Range[] {
  const found = provisionOf(model, provision);
  const label = found?.piece.label;
  if (!found || !label) return [];
  const base = model.document.starts[found.block]!;
  return [{ start: base + label.start, end: base + label.end }];
}

interface PlacedHunk {
  readonly gone: string;
  readonly come: string;
  readonly oldAt: number;
  readonly nowAt: number;
}

/** The ops between what stays, with their places. */
export function* hunksOf(ops: readonly Op[], oldStart: number, nowStart: number): Generator<PlacedHunk> {
  let [oldAt, nowAt] = [oldStart, nowStart];
  for (let i = 0; i < ops.length; ) {
    let [gone, come] = ['', ''];
    const first = i;
    for (; i < ops.length && ops[i]![0] !== '='; i++) {
      if (ops[i]![0] === '-') gone += ops[i]![1];
      else come += ops[i]![1];
    }
    if (i > first) yield { gone, come, oldAt, nowAt };
    oldAt += gone.length;
    nowAt += come.length;
    if (i < ops.length) {
      oldAt += ops[i]![1].length;
      nowAt += ops[i]![1].length;
      i++;
    }
  }
}

/** A word of a change, with what stood between it and the one before. */
interface ChangedWord {
  readonly word: string;
  readonly between: string;
}

function wordOf({ word }: ChangedWord): string {
  return word;
}

/** The words as they stood: `15/09`, `2031-09-19`, `ports, canals`; a bracket is a space, signs of emphasis are left out. */
function quote(words: readonly ChangedWord[]): string {
  return words
    .map(({ word, between }, i) =>
      i === 0 ? word : (between.replace(/[*_~\\]/g, '').replace(/[\s[\]{}]+/g, ' ') || ' ') + word,
    )
    .join('');
}

function wordsOutside(text: string, at: number, ranges: readonly Range[]): readonly ChangedWord[] {
  const words: ChangedWord[] = [];
  let offset = at;
  let between = '';
  for (const token of tokenize(text)) {
    const hidden = ranges.some((range) => range.start <= offset && offset < range.end);
    if (hidden) between = ' ';
    else if (kindOfToken(token) !== 'word') between += token;
    else {
      words.push({ word: token, between });
      between = '';
    }
    offset += token.length;
  }
  return words;
}
