import type { SelectionRange } from 'vscode-languageserver';
import { blockIndexAt } from '../core/document/document.ts';
import { bracketAt, contestedOf } from '../core/model/contested.ts';
import { provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { subtreeEndsOf } from '../core/model/subtrees.ts';
import { contains, type Range as Span, touches } from '../core/text/range.ts';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { Reading } from '../workspace/reading.ts';

/** Grows the selection as negotiators think: word, alternative, bracket, group, paragraph, section, document. */
export const selectionRanges: Feature = {
  name: 'selection-ranges',
  capabilities: () => ({ selectionRangeProvider: true }),
  register(connection, session) {
    connection.onSelectionRanges(
      guard(session, 'selection-ranges', null as SelectionRange[] | null, ({ textDocument, positions }) => {
        const reading = session.reading(textDocument.uri);
        if (!reading) return null;
        return positions.map((position) => chainAt(reading, toOffset(reading.document, position)));
      }),
    );
  },
};

function chainAt(reading: Reading, offset: number): SelectionRange {
  const chain: Span[] = [];
  for (const span of candidatesAt(reading, offset).sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const last = chain.at(-1);
    // A bracket may begin in one paragraph and end in another: what does not hold the step before is passed over.
    if (span.end > span.start && (!last || (contains(span, last) && !contains(last, span)))) chain.push(span);
  }
  if (chain.length === 0) chain.push({ start: offset, end: offset });
  return chain.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(reading.document, span), ...(parent ? { parent } : {}) }),
    undefined,
  )!;
}

function candidatesAt({ model, document }: Reading, offset: number): Span[] {
  const spans: Span[] = [{ start: 0, end: document.length }];
  const block = blockIndexAt(document, offset);
  const base = document.starts[block] ?? 0;
  for (const word of document.blocks[block]?.text.matchAll(WORD) ?? []) {
    const start = base + word.index;
    if (start > offset) break;
    if (offset <= start + word[0].length) spans.push({ start, end: start + word[0].length });
  }
  const { brackets, groups } = contestedOf(model);
  let bracket = bracketAt(model, offset);
  for (let step = 0; bracket && step < DEEPEST; step++, bracket = brackets[bracket.parent]) {
    const inside = { start: bracket.start + 1, end: bracket.end - 1 };
    const group = groups[bracket.group];
    spans.push(bracket, ...[...bracket.texts, inside].filter((text) => touches(text, offset)));
    if (group) spans.push(group);
  }
  const ends = subtreeEndsOf(model);
  const index = provisionIndexAt(model, offset);
  let provision = provisionOf(model, index);
  if (provision && offset <= provision.end) {
    const bodyStart = document.starts[provision.block]! + provision.piece.bodyStart;
    if (bodyStart <= offset) spans.push({ start: bodyStart, end: provision.end });
    spans.push(provision);
  }
  for (let step = 0; provision && step < DEEPEST; step++, provision = provisionOf(model, provision.parent)) {
    const whole = { start: provision.start, end: ends[provision.index]! };
    if (touches(whole, offset)) spans.push(whole);
  }
  return spans;
}

/** Clients read the chain by recursion; a text made to be deep must not break them. */
const DEEPEST = 64;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;
