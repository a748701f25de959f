import { slice } from '../document/document.ts';
import { type Model, provisionOf } from '../model/model.ts';
import { pathsOf } from '../model/paths.ts';
import type { Comparison, Row, Side } from '../revisions/comparison.ts';
import { correctedPassages } from './corrected-passages.ts';

/** One line of a corrigendum: where, what was there, and what is there now. */
export interface Correction {
  readonly kind: 'changed' | 'added' | 'deleted' | 'moved' | 'renumbered';
  readonly at: CorrectionPlace;
  /** Whether it is about a paragraph as a whole. */
  readonly whole: boolean;
  /** On one line; empty for what is added, the number alone where that is what changed. */
  readonly was: string;
  /** On one line; empty for what is deleted. A paragraph that moved says the same as before. */
  readonly is: string;
  /** Behind what a paragraph stands now that moved. */
  readonly to: CorrectionPlace | null;
  /** Who asked for it, where that is known, in order. */
  readonly by: readonly string[];
}

/** A place in the text that is corrected. */
export interface CorrectionPlace {
  /** `behind` a provision, or at the very `start` of the text, stands a paragraph that the text does not have yet. */
  readonly relation: 'in' | 'behind' | 'start';
  /** The path of the provision, in the text that is corrected; that of a new one which has a number is its own. */
  readonly path: string;
  /**
   * The sentence, from 1; null where the paragraph has one only, or as a whole. What is added within a paragraph stands
   * behind it: 0 is the paragraph's beginning, null its end.
   */
  readonly sentence: number | null;
}

/**
 * What was corrected from one text to another, in the order of the new one: the sentences that differ, a long one
 * narrowed to its clause, and whole paragraphs that came, went or moved. White space, line ends and front matter are
 * no matter of a corrigendum. A mark ¶ stands where a paragraph was parted or joined. `submissions` are comparisons of
 * the same old text with what delegations handed in; whoever wanted the very correction is named.
 */
export function correctionsOf(
  comparison: Comparison,
  submissions: ReadonlyMap<string, Comparison> = new Map(),
): readonly Correction[] {
  const own = readCorrections(comparison);
  const wanted = new Map<string, string[]>();
  for (const [code, submission] of submissions) {
    for (const key of new Set(readCorrections(submission).map(keyOf))) {
      const by = wanted.get(key);
      if (by) by.push(code);
      else wanted.set(key, [code]);
    }
  }
  return own.map((one) => ({ ...one, by: (wanted.get(keyOf(one)) ?? []).sort() }));
}

function keyOf({ kind, at, was, is }: Correction): string {
  return JSON.stringify([kind, at, was, is]);
}

function readCorrections(comparison: Comparison): readonly Correction[] {
  const { old, now, rows } = comparison;
  const corrections: Correction[] = [];
  let before: CorrectionPlace = { relation: 'start', path: '', sentence: null };
  for (let r = 0; r < rows.length; ) {
    const group = groupAt(rows, r);
    r += group.length;
    const [first] = group;
    const left = group.flatMap((row) => (row.old ? [row.old] : []));
    const right = group.flatMap((row) => (row.now ? [row.now] : []));
    // Front matter tells of the file.
    if ([...left, ...right].some(({ provision }) => provision < 0)) continue;
    corrections.push(...correctionsIn(old, now, first!, left, right, before));
    const last = left.at(-1);
    if (last) before = { relation: 'behind', path: pathsOf(old)[last.provision]!, sentence: null };
  }
  return corrections;
}

/** A row; of a paragraph that was split or merged, all its rows. */
function groupAt(rows: readonly Row[], from: number): readonly Row[] {
  const first = rows[from]!;
  const isPart = (row: Row): boolean =>
    row.change === first.change &&
    ((row.change === 'split' && row.old!.provision === first.old!.provision) ||
      (row.change === 'merged' && row.now!.provision === first.now!.provision));
  let to = from + 1;
  while (to < rows.length && isPart(rows[to]!)) to++;
  return rows.slice(from, to);
}

function correctionsIn(
  old: Model,
  now: Model,
  row: Row,
  left: readonly Side[],
  right: readonly Side[],
  before: CorrectionPlace,
): readonly Correction[] {
  const alone = left.length === 0 || right.length === 0;
  const was = left.map((side) => wordsOf(old, side, alone));
  const is = right.map((side) => wordsOf(now, side, alone));
  if (left.length === 0) {
    const { label } = provisionOf(now, right[0]!.provision)!.piece;
    const at: CorrectionPlace = label
      ? { relation: 'in', path: pathsOf(now)[right[0]!.provision]!, sentence: null }
      : before;
    return whole('added', at, '', is[0]!);
  }
  const path = pathsOf(old)[left[0]!.provision]!;
  const at: CorrectionPlace = { relation: 'in', path, sentence: null };
  if (right.length === 0) return whole('deleted', at, was[0]!, '');
  const merged = row.change === 'merged' ? was.join(' ¶ ') : was.join(' ');
  const parted = row.change === 'split' ? is.join(' ¶ ') : is.join(' ');
  const moved = row.moved ? whole('moved', at, merged, parted, before) : [];
  const numbers = row.renumbered
    ? whole('renumbered', at, numberOf(old, left[0]!), numberOf(now, right[0]!))
    : [];
  return [
    ...numbers,
    ...moved,
    ...correctedPassages(merged, parted).map(
      (passage): Correction => ({
        kind: passage.was === '' ? 'added' : passage.is === '' ? 'deleted' : 'changed',
        at: { relation: 'in', path, sentence: passage.sentence },
        whole: false,
        was: passage.was,
        is: passage.is,
        to: null,
        by: [],
      }),
    ),
  ];
}

function whole(
  kind: Correction['kind'],
  at: CorrectionPlace,
  was: string,
  is: string,
  to: CorrectionPlace | null = null,
): readonly Correction[] {
  return was === '' && is === '' ? [] : [{ kind, at, whole: true, was, is, to, by: [] }];
}

function numberOf(model: Model, { provision }: Side): string {
  return provisionOf(model, provision)!.piece.label?.text ?? '';
}

/** What a stretch says on one line, without the marks of a heading, and without its number unless that is news. */
function wordsOf(model: Model, { provision, start, end }: Side, numbered: boolean): string {
  const { document } = model;
  const { block, piece } = provisionOf(model, provision)!;
  const base = document.starts[block]!;
  const label = piece.label;
  const hidden = label && !numbered && start <= base + label.start;
  const text = hidden
    ? slice(document, start, base + label.start) + slice(document, base + piece.bodyStart, end)
    : slice(document, start, end);
  return text
    .replace(/^\s*#{1,6}(?=\s)/, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
