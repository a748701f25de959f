import type { Hover } from 'vscode-languageserver';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { readHover } from '../lsp/read-hover.ts';
import { pastSoon } from '../lsp/read-past.ts';
import { richText } from '../lsp/rich-text.ts';

/** Says in words what stands under the mouse: a paragraph's state, a bracket's positions, a delegation, a symbol. */
export const hover: Feature = {
  name: 'hover',
  capabilities: () => ({ hoverProvider: true }),
  register(connection, session) {
    const formats = session.client.textDocument?.hover?.contentFormat ?? [];
    const markdown = formats.includes('markdown');
    connection.onHover(
      guard(session, 'hover', null as Hover | null, async ({ textDocument, position }, token) => {
        const before = session.reading(textDocument.uri);
        const past = before && (await pastSoon(session, before));
        // Something may have been typed while the past was read.
        const reading = token.isCancellationRequested ? undefined : session.reading(textDocument.uri);
        const found =
          reading && past && readHover(session, reading, toOffset(reading.document, position), past);
        if (!reading || !found) return null;
        return {
          contents: richText(found.paragraphs, markdown),
          range: toRange(reading.document, found.range),
        };
      }),
    );
  },
};
