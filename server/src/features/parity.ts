import { placeAt } from '../core/document/document.ts';
import { compareVersions } from '../core/parity/compare-versions.ts';
import { differenceWords } from '../core/parity/difference-words.ts';
import { toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { Session } from '../lsp/session.ts';
import type { LanguageVersions } from '../protocol/languages.ts';
import type { Requests } from '../protocol.ts';
import { languageVersionsOf } from '../workspace/meeting.ts';
import type { Reading } from '../workspace/reading.ts';

type Params = Requests['adref/parity']['params'];

/** A text against its versions in other languages: what corresponds, and where they disagree. */
export const parity: Feature = {
  name: 'parity',
  capabilities: () => ({ experimental: { adref: { parity: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/parity',
      guard(session, 'parity', null as LanguageVersions | null, async ({ textDocument }: Params) => {
        await session.loaded;
        const own = session.reading(textDocument.uri);
        return own ? compare(session, languageVersionsOf(own, session.readings())) : null;
      }),
    );
  },
};

function compare(session: Session, readings: readonly Reading[]): LanguageVersions {
  const { versions, rows, differences } = compareVersions(readings.map(({ model }) => model));
  const languages = readings.map(({ metadata }) => metadata.language);
  return {
    versions: readings.map(({ uri, metadata }) => ({ uri, language: metadata.language })),
    rows: rows.map((row) =>
      row.map((index, v) => {
        const provision = versions[v]!.provisions[index];
        return provision ? placeAt(readings[v]!.document, provision.start).line : -1;
      }),
    ),
    differences: differences.map((difference) => ({
      code: difference.code,
      message: session.say(differenceWords(difference, languages)),
      at: difference.at.map((range, v) => toRange(readings[v]!.document, range)),
    })),
  };
}
