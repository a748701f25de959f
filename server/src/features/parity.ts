import { placeAt } from '../core/document/document.ts';
import { compareVersions, type ParityDifference } from '../core/parity/compare-versions.ts';
import { type Message, message } from '../core/text/message.ts';
import { toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { Session } from '../lsp/session.ts';
import type { LanguageVersions, Requests } from '../protocol.ts';
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
      message: session.say(words(difference, readings)),
      at: difference.at.map((range, v) => toRange(readings[v]!.document, range)),
    })),
  };
}

function words({ code, at }: ParityDifference, readings: readonly Reading[]): Message {
  const said = at
    .map(({ value }, v) => `${readings[v]!.metadata.language?.toUpperCase() ?? `${v + 1}`}: ${value ?? '–'}`)
    .join('; ');
  switch (code) {
    case 'label':
      return message('A paragraph is missing or numbered otherwise in another language. {0}', said);
    case 'order':
      return message('This paragraph stands in another place in another language. {0}', said);
    case 'bracket':
      return message('The brackets differ between the language versions. {0}', said);
    case 'alternative':
      return message('The number of alternatives differs between the language versions. {0}', said);
    case 'placeholder':
      return message('A blank is missing in another language. {0}', said);
    case 'attribution':
      return message('The delegations named differ between the language versions. {0}', said);
    case 'symbol':
      return message('A document symbol differs between the language versions. {0}', said);
    case 'reference':
      return message('A reference differs between the language versions. {0}', said);
    case 'date':
      return message('A date differs between the language versions. {0}', said);
    case 'number':
      return message('A number differs between the language versions. {0}', said);
  }
}
