import { textOf } from '../core/document/document.ts';
import { contestedOf } from '../core/model/contested.ts';
import { readCompiled } from '../core/proposals/canonical.ts';
import { partiesOf } from '../core/proposals/decide.ts';
import { baseModelOf } from '../core/proposals/list-proposals.ts';
import { optionChoices } from '../core/proposals/option-choices.ts';
import { viewText } from '../core/proposals/view.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import type { NamedDelegation } from '../protocol/decisions.ts';
import type { ViewChoices } from '../protocol/views.ts';
import type { Requests } from '../protocol.ts';
import type { Reading } from '../workspace/reading.ts';

type View = Requests['adref/view'];

/** The text as a delegation wants it, the base, clean, with an option taken, without a delegation: as it stands now. */
export const views: Feature = {
  name: 'views',
  capabilities: () => ({ experimental: { adref: { views: true } } }),
  register(connection, session) {
    connection.onRequest(
      'adref/viewChoices',
      guard(
        session,
        'views',
        null as ViewChoices | null,
        ({ textDocument }: Requests['adref/viewChoices']['params']) => {
          const reading = session.reading(textDocument.uri);
          return reading ? choicesOf(reading) : null;
        },
      ),
    );
    connection.onRequest<View['result'], void>(
      'adref/view',
      guard(session, 'views', null as View['result'], ({ textDocument, wish }: View['params']) => {
        const reading = session.reading(textDocument.uri);
        if (!reading) return null;
        const view = viewText(reading.model, wish);
        if ('problem' in view) return { problem: session.say(view.problem) };
        return {
          version: session.open(textDocument.uri)?.version ?? 0,
          text: view.text,
          pieces: view.pieces.flatMap(({ old, now, length }) => [old, now, length]),
          note: view.note && session.say(view.note),
        };
      }),
    );
  },
};

/** Of a compiled text its submitters; of a draft everyone whom its brackets and marks name. */
function choicesOf({ model, document }: Reading): ViewChoices {
  const { profile } = model;
  const read = readCompiled(textOf(document));
  const named = new Set(read?.submitters ?? partiesOf(model).keys());
  if (!read)
    for (const { attribution } of contestedOf(model).brackets)
      for (const { delegation, by } of attribution?.stances ?? [])
        if (by !== 'speaker') named.add(delegation);
  const all = [...named].map((code): NamedDelegation => ({ code, name: profile.find(code)?.name ?? null }));
  const isGroup = ({ code }: NamedDelegation): boolean => profile.find(code)?.kind === 'group';
  return {
    compiled: read !== null,
    delegations: all.filter((one) => !isGroup(one)),
    groups: all.filter(isGroup),
    options: optionChoices(read ? baseModelOf(read, profile) : model, MOST_OPTIONS),
  };
}

/** More would be a list that no one reads; each is still found by the command line. */
const MOST_OPTIONS = 300;
