import type { Definition, DefinitionLink } from 'vscode-languageserver';
import { provisionOf } from '../core/model/model.ts';
import type { Range as Span } from '../core/text/range.ts';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { createDraftFinder } from '../lsp/find-drafts.ts';
import { itemOf, labelAt, labelRange, referenceAt } from '../lsp/find-label.ts';
import { symbolAt } from '../lsp/find-symbol.ts';
import { guard } from '../lsp/guard.ts';
import type { Session } from '../lsp/session.ts';
import type { Reading } from '../workspace/reading.ts';

/** From a reference to the paragraph it means, from a symbol to its file. A label leads to itself. */
export const definition: Feature = {
  name: 'definition',
  capabilities: () => ({ definitionProvider: true }),
  register(connection, session) {
    const links = session.client.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(
      guard(
        session,
        'definition',
        null as Definition | DefinitionLink[] | null,
        ({ textDocument, position }) => {
          const reading = session.reading(textDocument.uri);
          const found = reading && findDefinition(session, reading, toOffset(reading.document, position));
          if (!reading || !found) return null;
          const { link, origin } = found;
          return links
            ? [{ ...link, originSelectionRange: toRange(reading.document, origin) }]
            : { uri: link.targetUri, range: link.targetSelectionRange };
        },
      ),
    );
  },
};

function findDefinition(
  session: Session,
  reading: Reading,
  offset: number,
): { readonly link: DefinitionLink; readonly origin: Span } | undefined {
  const { document, uri, metadata } = reading;
  const own = labelAt(reading, offset);
  const found = own?.by === 'label' ? null : referenceAt(reading, offset);
  const [nearest] = found?.meant ?? [];
  const meant = own?.by === 'label' ? own : nearest && itemOf(reading, nearest, found!.target.items);
  if (meant) {
    const label = labelRange(reading, meant.index)!;
    const { end } = provisionOf(reading.model, meant.index)!;
    const link = {
      targetUri: uri,
      targetRange: toRange(document, { start: label.start, end: Math.max(end, label.end) }),
      targetSelectionRange: toRange(document, label),
    };
    return { link, origin: own?.place ?? found!.place };
  }
  const symbol = symbolAt(reading, offset);
  const draft = symbol && createDraftFinder(session).find(symbol.text, metadata.language);
  if (!symbol || !draft) return undefined;
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return { link: { targetUri: draft.uri, targetRange: top, targetSelectionRange: top }, origin: symbol };
}
