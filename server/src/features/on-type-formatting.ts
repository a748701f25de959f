import type { TextEdit } from 'vscode-languageserver';
import { toOffset, toTextEdits } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { tidyAttribution } from '../lsp/tidy-attribution.ts';

/**
 * One thing only: `]` that closes a bracket with an attribution sets the white space of the attribution right, so
 * that `[text -IND,CHN delete ]` becomes `[text - IND, CHN delete]` and `[IND:text]` becomes `[IND: text]`. No
 * letter changes, nothing outside the attribution, and no line without such a bracket.
 */
export const onTypeFormatting: Feature = {
  name: 'on-type-formatting',
  capabilities: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: ']' } }),
  register(connection, session) {
    connection.onDocumentOnTypeFormatting(
      guard(session, 'on-type-formatting', null as TextEdit[] | null, ({ textDocument, position, ch }) => {
        const reading = ch === ']' ? session.reading(textDocument.uri) : undefined;
        if (!reading) return null;
        const edits = tidyAttribution(reading, toOffset(reading.document, position));
        return edits.length === 0 ? null : toTextEdits(reading.document, edits);
      }),
    );
  },
};
