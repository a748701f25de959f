import { slice } from '../core/document/document.ts';
import { contestedOf } from '../core/model/contested.ts';
import { countsOf } from '../core/model/counts.ts';
import { type Figures, figuresOf } from '../core/model/figures.ts';
import { revisionOf } from '../core/model/metadata.ts';
import { type Model, OPEN, type Provision, provisionsOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { plainTitle } from '../core/model/plain-title.ts';
import type { Range } from '../core/text/range.ts';
import type { DocumentSummary, OpenItem, OpenItems, OpenReason } from '../protocol/open-items.ts';
import type { Reading } from '../workspace/reading.ts';
import { toRange } from './convert.ts';

/** The open items of a reading, in the order of the text. */
export function readOpenItems(reading: Reading, version: number): OpenItems {
  const { model, document } = reading;
  const provisions = provisionsOf(model);
  const paths = pathsOf(model);
  const figures = figuresOf(model);
  const sections = new Map<number, readonly string[]>();
  const items: OpenItem[] = [];
  for (const provision of provisions) {
    if (provision.open === 0) continue;
    const own = figures[provision.index]!;
    items.push({
      path: paths[provision.index]!,
      label: provision.piece.label?.text ?? null,
      kind: provision.kind,
      range: toRange(document, provision),
      target: toRange(document, targetOf(model, provision, own)),
      reasons: reasonsOf(provision.open),
      brackets: own.groups,
      placeholders: own.placeholders,
      delegations: own.delegations,
      text: openingOf(model, provision),
      section: sectionOf(model, provisions, provision.parent, sections),
    });
  }
  return { version, items, summary: summaryOf(reading) };
}

/** The first words of a provision, at most 120 characters. */
export function openingOf({ document }: Model, { block, piece, end }: Provision): string {
  const start = document.starts[block]! + piece.bodyStart;
  // Marks are taken out of it, and a text made of marks alone must not cost more.
  return plainTitle(slice(document, start, Math.min(end, start + 8 * LONGEST_TEXT)), LONGEST_TEXT);
}

/** The figures of a document in one line. */
export function summaryOf({ model, metadata, kind }: Reading): DocumentSummary {
  const counts = countsOf(model);
  return {
    symbol: metadata.symbol,
    revision: revisionOf(metadata.symbol),
    kind,
    language: metadata.language,
    groups: counts.groups,
    placeholders: counts.placeholders,
    unmatched: counts.unmatched,
    provisions: counts.provisions,
    openProvisions: counts.openProvisions,
  };
}

const LONGEST_TEXT = 120;
const LONGEST_SECTION = 80;
const REASONS: readonly (readonly [number, OpenReason])[] = [
  [OPEN.bracket, 'bracket'],
  [OPEN.insideBracket, 'inside-bracket'],
  [OPEN.option, 'option'],
  [OPEN.placeholder, 'placeholder'],
  [OPEN.pending, 'pending'],
  [OPEN.reopened, 'reopened'],
  [OPEN.unmatched, 'unmatched'],
];

/** The reasons behind a sum of `OPEN` bits, in the order in which they are shown. */
export function reasonsOf(open: number): readonly OpenReason[] {
  return REASONS.filter(([bit]) => (open & bit) !== 0).map(([, reason]) => reason);
}

/** Where the cursor goes: the first bracket, placeholder or stray delimiter, else the provision's first words. */
export function targetOf(model: Model, provision: Provision, own: Figures): Range {
  const places: Range[] = [];
  if (own.firstBracket >= 0) places.push(contestedOf(model).brackets[own.firstBracket]!);
  if (own.firstPlaceholder) places.push(own.firstPlaceholder);
  const stray = model.unmatched.find((bracket) => bracket.provision === provision.index);
  if (stray) places.push({ start: stray.offset, end: stray.offset + 1 });
  if (places.length > 0) return places.reduce((first, next) => (next.start < first.start ? next : first));
  const at =
    model.document.starts[provision.block]! + (provision.piece.label?.start ?? provision.piece.bodyStart);
  return { start: at, end: at };
}

function sectionOf(
  model: Model,
  provisions: readonly Provision[],
  parent: number,
  known: Map<number, readonly string[]>,
): readonly string[] {
  if (parent < 0) return [];
  const found = known.get(parent);
  if (found) return found;
  const { kind, block, piece, parent: above } = provisions[parent]!;
  const outer = sectionOf(model, provisions, above, known);
  const titled = kind === 'heading' || kind === 'article';
  const source = model.document.blocks[block]!.text.slice(piece.label?.start ?? piece.bodyStart, piece.end);
  const section = titled ? [...outer, plainTitle(source, LONGEST_SECTION)] : outer;
  known.set(parent, section);
  return section;
}
