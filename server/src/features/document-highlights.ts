import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { bracketAt, contestedOf } from '../core/model/contested.ts';
import type { Range as Span } from '../core/text/range.ts';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { labelAt, labelRange, referencesTo } from '../lsp/find-label.ts';
import { stanceAt, stancesOf } from '../lsp/find-stance.ts';
import { guard } from '../lsp/guard.ts';
import type { Reading } from '../workspace/reading.ts';

/**
 * What belongs together with the place of the cursor: a label and its references, a delegation wherever it takes a
 * position, a bracket and its mate, all alternatives of a group.
 */
export const documentHighlights: Feature = {
  name: 'document-highlights',
  capabilities: () => ({ documentHighlightProvider: true }),
  register(connection, session) {
    connection.onDocumentHighlight(
      guard(
        session,
        'document-highlights',
        null as DocumentHighlight[] | null,
        ({ textDocument, position }) => {
          const reading = session.reading(textDocument.uri);
          if (!reading) return null;
          const found = findHighlights(reading, toOffset(reading.document, position));
          if (found.length === 0) return null;
          return found.map(({ kind, ...place }) => ({ range: toRange(reading.document, place), kind }));
        },
      ),
    );
  },
};

type Highlight = Span & { readonly kind: DocumentHighlightKind };

function findHighlights(reading: Reading, offset: number): readonly Highlight[] {
  const { model } = reading;
  const label = labelAt(reading, offset);
  if (label) {
    return [
      as(DocumentHighlightKind.Write, labelRange(reading, label.index)!),
      ...referencesTo(reading, label.index).map((place) => as(DocumentHighlightKind.Read, place)),
    ];
  }
  const stance = stanceAt(model, offset);
  if (stance) {
    return stancesOf(model)
      .filter(({ delegation }) => delegation === stance.delegation)
      .map((place) => as(DocumentHighlightKind.Text, place));
  }
  const bracket = bracketAt(model, offset);
  if (!bracket) return [];
  const { start, end } = bracket;
  const edge = offset <= start + 1 || offset >= end - 1;
  if (edge) {
    return [
      as(DocumentHighlightKind.Text, { start, end: start + 1 }),
      as(DocumentHighlightKind.Text, { start: end - 1, end }),
    ];
  }
  const { groups, brackets } = contestedOf(model);
  const group = groups[bracket.group];
  if (!group || group.alternatives < 2) return [];
  return group.members
    .flatMap((member) => brackets[member]!.texts)
    .map((place) => as(DocumentHighlightKind.Text, place));
}

function as(kind: DocumentHighlightKind, { start, end }: Span): Highlight {
  return { kind, start, end };
}
