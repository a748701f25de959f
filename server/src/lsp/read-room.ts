import { slice } from '../core/document/document.ts';
import { endsOf } from '../core/document/facts/attribution.ts';
import { contestedOf } from '../core/model/contested.ts';
import { type Model, provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { plainTitle } from '../core/model/plain-title.ts';
import type { Range } from '../core/text/range.ts';
import type { RoomParagraph, RoomRun } from '../protocol/room.ts';
import type { Reading } from '../workspace/reading.ts';

/** The paragraph at an offset as a room reads it, or null where there is none. */
export function readRoom({ model, metadata }: Reading, offset: number): RoomParagraph | null {
  const index = Math.max(0, provisionIndexAt(model, offset));
  const provision = provisionOf(model, index);
  if (!provision) return null;
  const openOnes = Array.from(model.open.keys()).filter((i) => model.open[i]! > 0);
  const before = openOnes.filter((i) => i < index).length;
  return {
    path: pathsOf(model)[index]!,
    label: provision.piece.label?.text ?? null,
    section: sectionOf(model, index),
    title: metadata.title,
    symbol: metadata.symbol,
    open: model.open[index]! > 0,
    place: Math.min(before + 1, openOnes.length),
    openCount: openOnes.length,
    runs: runsOf(model, index),
  };
}

function sectionOf(model: Model, index: number): readonly string[] {
  const titles: string[] = [];
  for (let at = provisionOf(model, index)!.parent; at >= 0; ) {
    const { block, piece, parent } = provisionOf(model, at)!;
    const text = model.document.blocks[block]!.text;
    if (piece.level > 0)
      titles.unshift(plainTitle(text.slice(piece.label?.start ?? piece.bodyStart, piece.end), LONGEST));
    at = parent;
  }
  return titles;
}

const LONGEST = 120;

/** What stands at a place, the later and shorter ones over the others. */
interface Layer extends Range {
  readonly kind: RoomRun['kind'];
}

function runsOf(model: Model, index: number): readonly RoomRun[] {
  const { document } = model;
  const { block, piece, start } = provisionOf(model, index)!;
  const from = start - piece.start + piece.bodyStart;
  const end = start - piece.start + piece.end;
  const { brackets } = contestedOf(model);
  const inside = brackets.filter((one) => one.start < end && one.end > from);
  const layers: Layer[] = [];
  for (const { start: opens, end: closes, attribution } of inside) {
    layers.push(
      { kind: 'open', start: opens, end: opens + 1 },
      { kind: 'close', start: closes - 1, end: closes },
    );
    for (const { start: from, end: to } of attribution ? endsOf(attribution) : [])
      layers.push({ kind: 'names', start: from, end: to });
  }
  const base = document.starts[block]!;
  for (const mark of model.facts[block]!.marks) {
    const kind = { placeholder: 'blank', status: 'status', note: 'note', proposal: 'names' }[
      mark.kind
    ] as Layer['kind'];
    const attribution = mark.kind === 'proposal' ? mark.attribution : mark;
    if (attribution) layers.push({ kind, start: base + attribution.start, end: base + attribution.end });
  }
  const cuts = new Set([from, end]);
  for (const layer of layers)
    for (const cut of [layer.start, layer.end]) if (cut > from && cut < end) cuts.add(cut);
  const runs: RoomRun[] = [];
  const places = [...cuts].sort((a, b) => a - b);
  for (const [k, at] of places.entries()) {
    const to = places[k + 1];
    if (to === undefined) break;
    const layer = layers.findLast((one) => one.start <= at && to <= one.end);
    const kind = layer?.kind ?? 'text';
    const text = slice(document, at, to);
    const depth = inside.filter((one) => one.start <= at && to <= one.end).length;
    runs.push({ kind, text: kind === 'text' ? plain(text) : text, depth });
  }
  return runs.filter(({ text }) => text !== '');
}

/** Without Markdown's emphasis and with a line's end as a space: the page breaks lines itself. */
function plain(text: string): string {
  return text
    .replace(/(?<![\\\p{L}\d])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\p{L}\d])/gu, '')
    .replace(/[ \t]*\r?\n[ \t]*/g, ' ');
}
