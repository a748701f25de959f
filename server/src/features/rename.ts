import { type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { blockIndexAt } from '../core/document/document.ts';
import { referencesOf } from '../core/document/facts/facts.ts';
import { readLabel } from '../core/document/facts/label.ts';
import { provisionIndexAt, provisionOf } from '../core/model/model.ts';
import { provisionsByKey, resolveTarget } from '../core/model/resolve.ts';
import type { Range as Span } from '../core/text/range.ts';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import type { Reading } from '../workspace/reading.ts';

/** Renames a label and repairs the references to it in this draft and in the versions that share its symbol. */
export const rename: Feature = {
  name: 'rename',
  capabilities: () => ({ renameProvider: { prepareProvider: true } }),
  register(connection, session) {
    connection.onPrepareRename(({ textDocument, position }): Range | null => {
      const reading = session.reading(textDocument.uri);
      const found = reading && labelAt(reading, toOffset(reading.document, position));
      return found ? toRange(reading.document, found.place) : null;
    });
    connection.onRenameRequest(
      ({ textDocument, position, newName }): WorkspaceEdit | ResponseError<void> | null => {
        const reading = session.reading(textDocument.uri);
        const found = reading && labelAt(reading, toOffset(reading.document, position));
        if (!reading || !found) return null;
        const written = newName.trim();
        const label = readLabel(`${written}. A`, 0, written.length + 3, true);
        if (!label || label.end < written.length)
          return new ResponseError(INVALID, `“${newName}” is no label.`);
        if (
          label.key !== found.key &&
          provisionsByKey(reading.model).has(label.key) &&
          /\d\.\d|^\p{L}/u.test(label.key)
        ) {
          return new ResponseError(INVALID, `${written} is taken.`);
        }
        const changes: Record<string, TextEdit[]> = {};
        for (const version of session.readings()) {
          const same =
            version.uri === reading.uri ||
            (reading.metadata.symbol !== null && version.metadata.symbol === reading.metadata.symbol);
          if (!same) continue;
          const target =
            version.uri === reading.uri ? found.index : provisionsByKey(version.model).get(found.key)?.[0];
          if (target === undefined) continue;
          const edits = placesOf(version, target).map((place) => ({
            range: toRange(version.document, place),
            newText: written,
          }));
          if (edits.length > 0) changes[version.uri] = edits;
        }
        return { changes };
      },
    );
  },
};

/** JSON-RPC's code for parameters that make no sense. */
const INVALID = -32602;

/** The label at an offset: the provision's own, or the one that a reference there points to. */
function labelAt(
  { model, document }: Reading,
  offset: number,
): { readonly index: number; readonly key: string; readonly place: Span } | null {
  const index = provisionIndexAt(model, offset);
  const provision = provisionOf(model, index);
  const base = document.starts[blockIndexAt(document, offset)]!;
  const label = provision?.piece.label;
  if (label && base + label.start <= offset && offset <= base + label.end) {
    return { index, key: label.key, place: { start: base + label.start, end: base + label.end } };
  }
  for (const reference of referencesOf(document.blocks[blockIndexAt(document, offset)]!)) {
    for (const target of reference.targets) {
      if (base + target.start > offset || offset > base + target.end || reference.external) continue;
      const [meant] = resolveTarget(model, reference, target, index);
      if (meant?.piece.label) {
        return {
          index: meant.index,
          key: meant.piece.label.key,
          place: { start: base + target.start, end: base + target.end - target.items.length },
        };
      }
    }
  }
  return null;
}

/** The label of a provision and every reference that means it, in order. */
function placesOf({ model, document }: Reading, index: number): readonly Span[] {
  const provision = provisionOf(model, index)!;
  const label = provision.piece.label!;
  const own = document.starts[provision.block]!;
  const places: Span[] = [{ start: own + label.start, end: own + label.end }];
  for (const [b, block] of document.blocks.entries()) {
    const base = document.starts[b]!;
    for (const reference of referencesOf(block)) {
      if (reference.external) continue;
      for (const target of reference.targets) {
        const [meant] = resolveTarget(model, reference, target, provisionIndexAt(model, base + target.start));
        if (meant?.index === index)
          places.push({ start: base + target.start, end: base + target.end - target.items.length });
      }
    }
  }
  return places.sort((a, b) => a.start - b.start);
}
