import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { toSpan } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { inBackground } from '../lsp/in-background.ts';
import { readTokens } from '../lsp/read-tokens.ts';
import { tokenModifiers, tokenTypes } from '../lsp/token-legend.ts';

/**
 * Colours by meaning: brackets by depth over all paragraphs, delegations by what they want, labels of open
 * paragraphs. The whole document, what changed since, or the part that is seen. Tokens never overlap and never
 * run over a line end, so that every client can take them.
 */
export const semanticTokens: Feature = {
  name: 'semantic-tokens',
  capabilities: () => ({
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  }),
  register(connection, session) {
    const latest = new Map<string, Result>();
    let number = 0;
    const readAll = (uri: string): Result | undefined => {
      const reading = session.reading(uri);
      if (!reading) return undefined;
      const data = readTokens(reading, { start: 0, end: reading.document.length });
      const result = { resultId: String(++number), data };
      if (session.open(uri)) latest.set(uri, result);
      return result;
    };
    const { semanticTokens: tokens } = connection.languages;
    tokens.on(
      guard(session, 'semantic-tokens', nothing, ({ textDocument }) => readAll(textDocument.uri) ?? nothing),
    );
    tokens.onDelta(
      guard(
        session,
        'semantic-tokens',
        nothing as SemanticTokens | SemanticTokensDelta,
        ({ textDocument, previousResultId }) => {
          const before = latest.get(textDocument.uri);
          const now = readAll(textDocument.uri);
          if (!now) return nothing;
          return before?.resultId === previousResultId ? changes(before, now) : now;
        },
      ),
    );
    tokens.onRange(
      guard(session, 'semantic-tokens', nothing, ({ textDocument, range }) => {
        const reading = session.reading(textDocument.uri);
        return reading ? { data: readTokens(reading, toSpan(reading.document, range)) } : nothing;
      }),
    );
    session.documents.onDidClose(({ document }) => latest.delete(document.uri));
    session.onRefresh(() => {
      if (!session.client.workspace?.semanticTokens?.refreshSupport) return;
      void inBackground(session.log, 'semantic-tokens', () => tokens.refresh());
    });
  },
};

interface Result {
  readonly resultId: string;
  readonly data: number[];
}

const nothing: SemanticTokens = { data: [] };

/** One edit from the first number that differs to the last: numbers are relative, so a keystroke changes few. */
function changes({ data: before }: Result, { resultId, data: now }: Result): SemanticTokensDelta {
  const shared = Math.min(before.length, now.length);
  let start = 0;
  while (start < shared && before[start] === now[start]) start++;
  let back = 0;
  while (back < shared - start && before[before.length - 1 - back] === now[now.length - 1 - back]) back++;
  const deleteCount = before.length - back - start;
  const data = now.slice(start, now.length - back);
  return { resultId, edits: deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }] };
}
