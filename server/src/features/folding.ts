import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { placeAt } from '../core/document/document.ts';
import { subtreeEndsOf } from '../core/model/subtrees.ts';
import type { Range as Span } from '../core/text/range.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { Reading } from '../workspace/reading.ts';

/** Folds sections, articles and paragraphs with what belongs to them, options, front matter, code, and brackets over several paragraphs. */
export const folding: Feature = {
  name: 'folding',
  capabilities: () => ({ foldingRangeProvider: true }),
  register(connection, session) {
    const limit = session.client.textDocument?.foldingRange?.rangeLimit ?? MOST;
    connection.onFoldingRanges(
      guard(session, 'folding', null as FoldingRange[] | null, ({ textDocument }) => {
        const reading = session.reading(textDocument.uri);
        return reading ? readFolds(reading, limit) : null;
      }),
    );
  },
};

/** VS Code takes no more than this by itself. */
const MOST = 5_000;

interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: FoldingRangeKind;
  /** How far down in the tree it lies: where there are too many, the outermost stay. */
  readonly depth: number;
}

function readFolds(reading: Reading, limit: number): FoldingRange[] {
  const folds = [...blockFolds(reading), ...provisionFolds(reading), ...bracketFolds(reading)];
  if (folds.length > limit) {
    folds.sort((a, b) => a.depth - b.depth);
    folds.length = limit;
  }
  // Two folds that start on one line would hide each other's mark; the longer one holds the shorter one's lines.
  const byLine = new Map<number, Fold>();
  for (const fold of folds) {
    const known = byLine.get(fold.startLine);
    if (!known || known.endLine < fold.endLine) byLine.set(fold.startLine, fold);
  }
  return [...byLine.values()]
    .sort((a, b) => a.startLine - b.startLine)
    .map(({ startLine, endLine, kind }) => ({ startLine, endLine, ...(kind ? { kind } : {}) }));
}

function* blockFolds({ document }: Reading): Generator<Fold> {
  for (const [b, { kind, text }] of document.blocks.entries()) {
    if (kind === 'text' || kind === 'heading') continue;
    const start = document.starts[b]!;
    const fold = linesOf(document, { start, end: start + text.trimEnd().length });
    if (!fold) continue;
    yield kind === 'html'
      ? { ...fold, depth: 0, kind: FoldingRangeKind.Comment }
      : { ...fold, depth: 0, ...(kind === 'front-matter' ? { kind: FoldingRangeKind.Region } : {}) };
  }
}

function* provisionFolds({ model, document }: Reading): Generator<Fold> {
  const { structure } = model;
  const ends = subtreeEndsOf(model);
  const depths = new Uint16Array(structure.count);
  for (let i = 0; i < structure.count; i++) {
    const parent = structure.parent[i]!;
    depths[i] = parent < 0 ? 0 : depths[parent]! + 1;
    const hasChildren = i + 1 < structure.count && structure.parent[i + 1] === i;
    if (!hasChildren) continue;
    const block = structure.block[i]!;
    const start = document.starts[block]! + model.facts[block]!.pieces[structure.piece[i]!]!.start;
    const fold = linesOf(document, { start, end: ends[i]! });
    if (fold) yield { ...fold, depth: depths[i]! };
  }
}

function* bracketFolds({ model, document }: Reading): Generator<Fold> {
  for (const bracket of model.crossing) {
    const fold = linesOf(document, bracket);
    if (fold) yield { ...fold, depth: 0 };
  }
}

function linesOf(
  document: Reading['document'],
  { start, end }: Span,
): { startLine: number; endLine: number } | undefined {
  const startLine = placeAt(document, start).line;
  const endLine = placeAt(document, end).line;
  return endLine > startLine ? { startLine, endLine } : undefined;
}
