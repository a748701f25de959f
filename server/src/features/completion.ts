import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import type { Candidate } from '../lsp/candidate.ts';
import { complete } from '../lsp/complete.ts';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';

/**
 * Offers numbers of paragraphs behind `paragraph `, delegations where an attribution may stand, symbols of the
 * meeting's files, in minutes the names and verbs of those who speak, and at a blank what other files know of it. Plain text only: what is chosen is what is written.
 */
export const completion: Feature = {
  name: 'completion',
  capabilities: () => ({
    completionProvider: { triggerCharacters: [' ', '.', '[', '/', ',', '-', ';'] },
  }),
  register(connection, session) {
    const details = session.client.textDocument?.completion?.completionItem?.labelDetailsSupport === true;
    connection.onCompletion(
      guard(session, 'completion', null as CompletionList | null, ({ textDocument, position, context }) => {
        const reading = session.reading(textDocument.uri);
        if (!reading) return null;
        const { document } = reading;
        const offset = toOffset(document, position);
        const byHand = context?.triggerKind !== CompletionTriggerKind.TriggerCharacter;
        const candidates = complete(session, reading, offset, byHand);
        if (!candidates) return null;
        const items = candidates.slice(0, MOST).map((candidate, i): CompletionItem => {
          const detail = candidate.detail();
          return {
            label: candidate.label,
            kind: KINDS[candidate.kind],
            ...(detail === '' ? {} : details ? { labelDetails: { description: detail } } : { detail }),
            // The order of the text, or of the roster; clients sort by this as a string.
            sortText: String(i).padStart(4, '0'),
            filterText: candidate.filter ?? candidate.label,
            textEdit: {
              range: toRange(document, {
                start: offset - candidate.typed,
                end: offset + (candidate.ahead ?? 0),
              }),
              newText: candidate.label,
            },
          };
        });
        return { isIncomplete: candidates.length > MOST, items };
      }),
    );
  },
};

/** More than this no one reads; the next letter asks again. */
const MOST = 200;
const KINDS: Readonly<Record<Candidate['kind'], CompletionItemKind>> = {
  label: CompletionItemKind.Reference,
  delegation: CompletionItemKind.EnumMember,
  group: CompletionItemKind.Enum,
  symbol: CompletionItemKind.File,
  phrase: CompletionItemKind.Text,
};
