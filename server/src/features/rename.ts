import { type Range, ResponseError, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { readLabel } from '../core/document/facts/read-label.ts';
import { provisionsByKey } from '../core/model/resolve.ts';
import { message } from '../core/text/message.ts';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { versionsOf } from '../lsp/find-drafts.ts';
import { labelAt, labelRange, referencesTo } from '../lsp/find-label.ts';
import { guard } from '../lsp/guard.ts';

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
          const written = newName.trim();
          const label = readLabel(`${written}. A`, 0, written.length + 3, true);
          if (!label || label.end < written.length)
            return new ResponseError(
              INVALID,
              session.say(message('“{0}” cannot be the number of a paragraph.', newName)),
            );
          const taken =
            label.key !== found.key &&
            provisionsByKey(reading.model).has(label.key) &&
            /\d\.\d|^\p{L}/u.test(label.key);
          if (taken)
            return new ResponseError(
              INVALID,
              session.say(message('{0} is the number of another paragraph already.', written)),
            );
          const changes: Record<string, TextEdit[]> = {};
          for (const version of versionsOf(session, reading)) {
            const target =
              version === reading ? found.index : provisionsByKey(version.model).get(found.key)?.[0];
            if (target === undefined) continue;
            const places = [labelRange(version, target)!, ...referencesTo(version, target)];
            changes[version.uri] = places
              .sort((a, b) => a.start - b.start)
              .map((place) => ({ range: toRange(version.document, place), newText: written }));
          }
          return { changes };
        },
      ),
    );
  },
};

/** JSON-RPC's code for parameters that make no sense. */
const INVALID = -32602;
