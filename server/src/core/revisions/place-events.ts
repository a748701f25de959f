import { slice } from '../document/document.ts';
import { type Model, type Provision, provisionOf } from '../model/model.ts';
import { isNoteAlone } from '../model/note-alone.ts';
import { pathsOf } from '../model/paths.ts';
import { plainTitle } from '../model/plain-title.ts';
import type { Comparison, Row, Side } from './comparison.ts';
import type { Told } from './event.ts';

/** What became of a provision as a whole: it came, went, moved, was renumbered, split or merged. */
export function* placeEvents(comparison: Comparison, row: Row, index: number): Generator<Told> {
  const { old, now } = comparison;
  const before = row.old ? provisionOf(old, row.old.provision) : undefined;
  const after = row.now ? provisionOf(now, row.now.provision) : undefined;
  const text = row.now ? wordsIn(now, row.now) : row.old ? wordsIn(old, row.old) : '';
  const aside =
    (before !== undefined && isAside(old, before)) || (after !== undefined && isAside(now, after));
  if (aside && (!row.old || !row.now)) {
    // That the mark of a deletion came or went is no second deletion, and a note is no provision.
    yield { kind: 'text-edited', text, from: row.old ? text : '', to: row.old ? '' : text };
    return;
  }
  if (!row.old) {
    if (after) yield { kind: isOption(after) ? 'option-added' : 'provision-inserted', text };
    else if (text !== '') yield { kind: 'text-edited', text, from: '', to: text };
    return;
  }
  if (!row.now) {
    if (before) yield { kind: isOption(before) ? 'option-dropped' : 'provision-deleted', text };
    else if (text !== '') yield { kind: 'text-edited', text, from: text, to: '' };
    return;
  }
  if (before && after && before.kind !== after.kind) {
    // `2.2.11 [deleted]`: the number stays, the text is gone.
    if (after.kind === 'tombstone') yield { kind: 'provision-deleted', text: wordsIn(old, row.old) };
    if (before.kind === 'tombstone') yield { kind: 'provision-inserted', text };
  }
  if (row.change === 'split' && isFirstPiece(comparison, index, 'old'))
    yield { kind: 'provision-split', text, to: partsOf(comparison, row, 'now').join(', ') };
  if (row.change === 'merged' && isFirstPiece(comparison, index, 'now'))
    yield { kind: 'provision-merged', text, from: partsOf(comparison, row, 'old').join(', ') };
  if (row.moved) yield { kind: 'provision-moved', text };
  if (row.renumbered) {
    const [from, to] = [before?.piece.label?.key ?? '', after?.piece.label?.key ?? ''];
    yield { kind: 'provision-renumbered', text, from, to };
  }
}

const LONGEST = 160;

function isAside(model: Model, provision: Provision): boolean {
  return provision.kind === 'tombstone' || isNoteAlone(model, provision.index);
}

function isOption({ kind }: Provision): boolean {
  return kind === 'option';
}

/** The words of a provision without its label, cut short. */
function wordsIn(model: Model, side: Side): string {
  const provision = provisionOf(model, side.provision);
  const base = provision ? model.document.starts[provision.block]! : 0;
  const start = provision
    ? Math.min(side.end, Math.max(side.start, base + provision.piece.bodyStart))
    : side.start;
  const words = plainTitle(slice(model.document, start, side.end), LONGEST);
  // The bracket that opens before a label closes behind its text.
  const unmatched = (words.match(/\]/g)?.length ?? 0) - (words.match(/\[/g)?.length ?? 0);
  return unmatched === 1 && words.endsWith(']') ? words.slice(0, -1) : words;
}

/** The paths of the pieces of a split on the new side, or of a merger on the old one. */
function partsOf({ old, now, rows }: Comparison, row: Row, side: 'old' | 'now'): readonly string[] {
  const [whole, model] = side === 'old' ? (['now', old] as const) : (['old', now] as const);
  return rows
    .filter((one) => one.change === row.change && one[whole]?.provision === row[whole]?.provision)
    .map((one) => pathsOf(model)[one[side]!.provision]!);
}

/** Whether a row is the first of those that share one provision on the given side. */
function isFirstPiece({ rows }: Comparison, index: number, side: 'old' | 'now'): boolean {
  const own = rows[index]![side]!.provision;
  for (let i = index - 1; i >= 0; i--) {
    const other = rows[i]!;
    if (other[side]) return other[side].provision !== own || other.change !== rows[index]!.change;
  }
  return true;
}
