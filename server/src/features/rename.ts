import { type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { slice } from '../core/document/document.ts';
import { pieceOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { provisionsByKey } from '../core/model/resolve.ts';
import { type NewLabel, readNewLabel, stopAfter, writeLabel } from '../core/revisions/new-label.ts';
import { sortEdits } from '../core/text/edits.ts';
import { message } from '../core/text/message.ts';
import type { Range as Span } from '../core/text/range.ts';
import { toOffset, toRange, toTextEdits } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { versionsOf } from '../lsp/find-drafts.ts';
import { labelAt, labelRange, referencesTo } from '../lsp/find-label.ts';
import { guard } from '../lsp/guard.ts';
import type { Reading } from '../workspace/reading.ts';

/** Renames a label and repairs the references to it in this draft and in the versions that share its symbol. */
export const rename: Feature = {
  name: 'rename',
  capabilities: (client) => ({
    renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
  }),
  register(connection, session) {
    connection.onPrepareRename(
      guard(session, 'rename', null as Range | null, ({ textDocument, position }) => {
        const reading = session.reading(textDocument.uri);
        const found = reading && labelAt(reading, toOffset(reading.document, position));
        return found ? toRange(reading.document, found.place) : null;
      }),
    );
    connection.onRenameRequest(
      guard(
        session,
        'rename',
        null as WorkspaceEdit | ResponseError<void> | null,
        ({ textDocument, position, newName }) => {
          const reading = session.reading(textDocument.uri);
          const found = reading && labelAt(reading, toOffset(reading.document, position));
          if (!reading || !found) return null;
          const old = pieceOf(reading.model, found.index).label!;
          const name = readNewLabel(old, newName);
          const changes = name && changesOf(versionsOf(session, reading), reading, found.index, name);
          if (!changes)
            return new ResponseError(
              INVALID,
              session.say(message('“{0}” cannot stand in the place of “{1}”.', newName, old.text)),
            );
          const { key } = name.label;
          const taken =
            key !== found.key && provisionsByKey(reading.model).has(key) && /\d\.\d|^\p{L}/u.test(key);
          if (taken)
            return new ResponseError(
              INVALID,
              session.say(message('{0} is the number of another paragraph already.', name.label.text)),
            );
          return { changes };
        },
      ),
    );
  },
};

/** The edits of every version, by its address; null where the label cannot be found in its own text. */
function changesOf(
  versions: readonly Reading[],
  reading: Reading,
  index: number,
  name: NewLabel,
): Record<string, TextEdit[]> | null {
  const old = pieceOf(reading.model, index).label!;
  const path = pathsOf(reading.model)[index]!;
  const changes: Record<string, TextEdit[]> = {};
  for (const version of versions) {
    const target = version === reading ? index : pathsOf(version.model).indexOf(path);
    const place = target < 0 ? undefined : labelRange(version, target);
    if (!place) continue;
    const own =
      version === reading && name.whole
        ? [{ ...place, text: name.label.text }]
        : writeLabel(textAt(version, place), place.start, old, name.label);
    if (!own) return null;
    const edits = [
      ...own,
      ...stopAfter(version.model, target, name.label),
      ...referencesTo(version, target).flatMap(
        (reference) => writeLabel(textAt(version, reference), reference.start, old, name.label) ?? [],
      ),
    ];
    if (edits.length > 0) changes[version.uri] = [...toTextEdits(version.document, sortEdits(edits))];
  }
  return changes;
}

function textAt({ document }: Reading, { start, end }: Span): string {
  return slice(document, start, end);
}

/** JSON-RPC's code for parameters that make no sense. */
const INVALID = -32602;
