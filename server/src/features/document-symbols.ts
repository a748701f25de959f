import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { slice } from '../core/document/document.ts';
import { contestedOf } from '../core/model/contested.ts';
import { type Figures, figuresOf } from '../core/model/figures.ts';
import { type Provision, provisionIndexAt, provisionsOf } from '../core/model/model.ts';
import { plainTitle } from '../core/model/plain-title.ts';
import { subtreeEndsOf } from '../core/model/subtrees.ts';
import { toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { longestName, nameOf, symbolKinds } from '../lsp/name-provision.ts';
import type { Reading } from '../workspace/reading.ts';

/** The outline: provisions as a tree, each open one with its brackets. */
export const documentSymbols: Feature = {
  name: 'document-symbols',
  capabilities: () => ({ documentSymbolProvider: { label: 'Ad Ref' } }),
  register(connection, session) {
    const tree = session.client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    connection.onDocumentSymbol(
      guard(
        session,
        'document-symbols',
        null as DocumentSymbol[] | SymbolInformation[] | null,
        ({ textDocument }) => {
          const reading = session.reading(textDocument.uri);
          if (!reading) return null;
          return tree ? readSymbols(reading) : flatten(readSymbols(reading), textDocument.uri);
        },
      ),
    );
  },
};

/** The provisions of a reading as a tree of symbols; a parent's range holds those of its children. */
export function readSymbols({ model, document }: Reading): DocumentSymbol[] {
  const provisions = provisionsOf(model);
  const figures = figuresOf(model);
  const ends = subtreeEndsOf(model);
  const depths = new Uint16Array(provisions.length);
  const symbols: DocumentSymbol[] = new Array(provisions.length);
  const roots: DocumentSymbol[] = [];
  for (const provision of provisions) {
    const { index, parent, piece, block } = provision;
    const base = document.starts[block]!;
    const selection = piece.label
      ? { start: base + piece.label.start, end: base + piece.label.end }
      : { start: base + piece.bodyStart, end: provision.end };
    const symbol: DocumentSymbol = {
      name: nameOf(model, provision),
      detail: detailOf(provision, figures[index]!),
      kind: symbolKinds[provision.kind],
      range: toRange(document, { start: provision.start, end: ends[index]! }),
      selectionRange: toRange(
        document,
        selection.start <= selection.end ? selection : { start: provision.start, end: provision.start },
      ),
    };
    symbols[index] = symbol;
    depths[index] = parent < 0 ? 0 : depths[parent]! + 1;
    // A client walks the tree by recursion; a text made to be deep must not break it.
    const holder = parent >= 0 && depths[index]! < DEEPEST ? symbols[parent] : undefined;
    if (holder) (holder.children ??= []).push(symbol);
    else roots.push(symbol);
  }
  addBrackets({ model, document }, symbols);
  return roots;
}

const DEEPEST = 64;
/** More brackets than this make an outline of nothing but brackets. */
const MOST_BRACKETS = 5_000;
function addBrackets(
  { model, document }: Pick<Reading, 'model' | 'document'>,
  symbols: readonly DocumentSymbol[],
): void {
  let added = 0;
  for (const group of contestedOf(model).groups) {
    if (group.parent >= 0) continue;
    if (++added > MOST_BRACKETS) return;
    const symbol = symbols[provisionIndexAt(model, group.start)];
    if (!symbol) continue;
    const range = toRange(document, group);
    const inside =
      range.end.line < symbol.range.end.line ||
      (range.end.line === symbol.range.end.line && range.end.character <= symbol.range.end.character);
    const shown = inside ? range : { start: range.start, end: symbol.range.end };
    const name = plainTitle(
      slice(document, group.start, Math.min(group.end, group.start + 200)),
      longestName,
    );
    (symbol.children ??= []).push({
      name: name === '' ? '[ ]' : name,
      kind: SymbolKind.Operator,
      range: shown,
      selectionRange: shown,
    });
  }
}

function detailOf({ open, status }: Provision, { groups, placeholders, delegations }: Figures): string {
  const parts: string[] = [];
  if (groups > 0) parts.push(`[ ] ${groups}`);
  if (placeholders > 0) parts.push(`… ${placeholders}`);
  if (delegations.length > 0) parts.push(delegations.slice(0, 6).join(', '));
  if (status) parts.push(status);
  return parts.length === 0 && open !== 0 ? '[ ]' : parts.join(' · ');
}

function flatten(symbols: readonly DocumentSymbol[], uri: string): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const visit = (list: readonly DocumentSymbol[], container: string | undefined): void => {
    for (const { name, kind, range, children } of list) {
      flat.push({
        name,
        kind,
        location: { uri, range },
        ...(container === undefined ? {} : { containerName: container }),
      });
      visit(children ?? [], name);
    }
  };
  visit(symbols, undefined);
  return flat;
}
