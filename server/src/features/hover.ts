import type { Hover } from 'vscode-languageserver';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readHover } from '../lsp/read-hover.ts';
import { richText } from '../lsp/rich-text.ts';

/** Says in words what stands under the mouse: a paragraph's state, a bracket's positions, a delegation, a symbol. */
export const hover: Feature = {
  name: 'hover',
  capabilities: () => ({ hoverProvider: true }),
  register(connection, session) {
    const formats = session.client.textDocument?.hover?.contentFormat ?? [];
    const markdown = formats.includes('markdown');
    connection.onHover(
      guard(session, 'hover', null as Hover | null, ({ textDocument, position }) => {
        const reading = session.reading(textDocument.uri);
        const found = reading && readHover(session, reading, toOffset(reading.document, position));
        if (!reading || !found) return null;
        return {
          contents: richText(found.paragraphs, markdown),
          range: toRange(reading.document, found.range),
        };
      }),
    );
  },
};
