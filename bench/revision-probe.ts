/**
 * Run as `node --expose-gc out/bench/revision-probe.js TOOL BYTES`: compares one generated pair of revisions in a fresh
 * process and prints what that took, what it holds, and how good it is. TOOL is adref or one of the peers in process.
 */
import { performance } from 'node:perf_hooks';
import { diffArrays, diffWordsWithSpace } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { createDocument } from '../server/src/core/document/document.ts';
import { defaultProfile } from '../server/src/core/lexicon/profile.ts';
import { createModel, type Model } from '../server/src/core/model/model.ts';
import { compare } from '../server/src/core/revisions/compare.ts';
import type { Comparison } from '../server/src/core/revisions/comparison.ts';
import { eventsOf, opsOf } from '../server/src/core/revisions/events.ts';
import { tokenize, wordsOf } from '../server/src/core/revisions/tokens.ts';
import { revisedText, usualShares } from './revise.ts';
import { type Score, scoreAlignment } from './score-alignment.ts';

/** What one tool did with one pair. Times in milliseconds, memory in bytes. */
export interface RevisionProbe {
  /** Reading both texts, comparing them with the redline of every edited paragraph, and the events: first and later runs. */
  readonly read: readonly number[];
  readonly compared: readonly number[];
  readonly events: readonly number[];
  readonly heap: number;
  /** Words told as changed, moved ones on both sides. */
  readonly words: number;
  readonly score: Score | null;
}

const [tool = 'adref', bytes = '50000'] = process.argv.slice(2);
const pair = revisedText(Number(bytes));
const ROUNDS = 20;
const MORE_SEEDS = [11, 23];
/** Milliseconds after which a peer is not run again. */
const PATIENCE = 8_000;

process.stdout.write(JSON.stringify(tool === 'adref' ? own() : peer(tool)));

function own(): RevisionProbe {
  const [read, compared, events]: [number[], number[], number[]] = [[], [], []];
  const before = heldMemory();
  let held:
    | { readonly old: Model; readonly now: Model; readonly rows: ReturnType<typeof compare>['rows'] }
    | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const old = createModel(createDocument(pair.old), defaultProfile);
    const now = createModel(createDocument(pair.now), defaultProfile);
    const reading = performance.now();
    held = compare(old, now);
    for (const row of held.rows) if (row.change !== 'same') opsOf(held, row);
    const comparing = performance.now();
    eventsOf(held);
    read.push(reading - started);
    compared.push(comparing - reading);
    events.push(performance.now() - comparing);
  }
  const heap = heldMemory() - before;
  const words = held!.rows
    .flatMap((row) => (row.change === 'same' && !row.renumbered ? [] : opsOf(held!, row)))
    .reduce((sum, [sign, text]) => sum + (sign === '=' ? 0 : wordsOf(text).length), 0);
  return { read, compared, events, heap, words, score: scoreSeeds(held!) };
}

/** The score over several pairs, because one holds too few moves to judge by. */
function scoreSeeds(first: Comparison): Score {
  const scores = [scoreAlignment(first, pair)];
  for (const seed of MORE_SEEDS) {
    const other = revisedText(Number(bytes), usualShares, seed);
    const [old, now] = [other.old, other.now].map((text) =>
      createModel(createDocument(text), defaultProfile),
    );
    scores.push(scoreAlignment(compare(old!, now!), other));
  }
  const mean = (of: (score: Score) => number): number =>
    scores.reduce((sum, score) => sum + of(score), 0) / scores.length;
  return {
    editedPaired: mean((score) => score.editedPaired),
    movesFound: mean((score) => score.movesFound),
    movesFalse: mean((score) => score.movesFalse),
    wrongPairs: mean((score) => score.wrongPairs),
    wordRatio: mean((score) => score.wordRatio),
  };
}

function peer(name: string): RevisionProbe {
  const before = heldMemory();
  const compared: number[] = [];
  let changed: readonly string[] = [];
  // As often as ours, unless that takes too long.
  const end = performance.now() + PATIENCE;
  for (let round = 0; round < ROUNDS && performance.now() < end; round++) {
    const started = performance.now();
    changed = changesOf(name);
    compared.push(performance.now() - started);
  }
  const heap = heldMemory() - before;
  return { read: [], compared, events: [], heap, words: wordsOf(changed.join(' ')).length, score: null };
}

/** The stretches that a peer tells as put in or taken out. */
function changesOf(name: string): readonly string[] {
  const changed = (
    parts: readonly { added: boolean; removed: boolean; value: string | string[] }[],
  ): string[] =>
    parts
      .filter((part) => part.added || part.removed)
      .map(({ value }) => (typeof value === 'string' ? value : value.join('')));
  switch (name) {
    case 'words':
      return changed(diffWordsWithSpace(pair.old, pair.now));
    case 'arrays':
      return changed(diffArrays([...tokenize(pair.old)], [...tokenize(pair.now)]));
    case 'dmp': {
      const engine = new DiffMatchPatch();
      engine.Diff_Timeout = 0;
      const parts = engine.diff_main(pair.old, pair.now);
      engine.diff_cleanupSemantic(parts);
      return parts.filter(([sign]) => sign !== 0).map(([, text]) => text);
    }
    default:
      throw new Error(`no such tool: ${name}`);
  }
}

function heldMemory(): number {
  for (let round = 0; round < 4; round++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
