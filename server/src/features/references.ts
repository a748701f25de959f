import type { Location } from 'vscode-languageserver';
import { provisionsByKey } from '../core/model/resolve.ts';
import { toOffset, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { createDraftFinder, versionsOf } from '../lsp/find-drafts.ts';
import { type FoundLabel, labelAt, labelRange, referencesTo } from '../lsp/find-label.ts';
import { symbolAt, symbolsIn } from '../lsp/find-symbol.ts';
import { guard } from '../lsp/guard.ts';
import type { Session } from '../lsp/session.ts';
import type { Reading } from '../workspace/reading.ts';

/**
 * Every reference to a paragraph, in this draft and in the versions that share its symbol; every mention of a
 * document in all drafts of the open folders.
 */
export const references: Feature = {
  name: 'references',
  capabilities: () => ({ referencesProvider: true }),
  register(connection, session) {
    connection.onReferences(
      guard(
        session,
        'references',
        null as Location[] | null,
        ({ textDocument, position, context }, token) => {
          const reading = session.reading(textDocument.uri);
          if (!reading) return null;
          const offset = toOffset(reading.document, position);
          const label = labelAt(reading, offset);
          if (label) return labelPlaces(session, reading, label, context.includeDeclaration);
          const symbol = symbolAt(reading, offset);
          return symbol ? mentions(session, reading, symbol.text, () => token.isCancellationRequested) : null;
        },
      ),
    );
  },
};

function labelPlaces(
  session: Session,
  reading: Reading,
  { index, key }: FoundLabel,
  withLabel: boolean,
): Location[] {
  return versionsOf(session, reading).flatMap((version) => {
    const target = version === reading ? index : provisionsByKey(version.model).get(key)?.[0];
    if (target === undefined) return [];
    const places = [...(withLabel ? [labelRange(version, target)!] : []), ...referencesTo(version, target)];
    return places
      .sort((a, b) => a.start - b.start)
      .map((place) => ({ uri: version.uri, range: toRange(version.document, place) }));
  });
}

function mentions(session: Session, reading: Reading, symbol: string, stopped: () => boolean): Location[] {
  const finder = createDraftFinder(session);
  const { language } = reading.metadata;
  const meant = finder.find(symbol, language)?.uri;
  const found: Location[] = [];
  for (const { uri } of session.drafts()) {
    const draft = stopped() ? undefined : session.reading(uri);
    if (!draft) continue;
    for (const one of symbolsIn(draft)) {
      const same = meant === undefined ? one.text === symbol : finder.find(one.text, language)?.uri === meant;
      if (same) found.push({ uri, range: toRange(draft.document, one) });
    }
  }
  return found;
}
