import type { CodeLens } from 'vscode-languageserver';
import { figuresOf } from '../core/model/figures.ts';
import { type Model, OPEN, pieceOf, provisionOf } from '../core/model/model.ts';
import { pathsOf } from '../core/model/paths.ts';
import { toPosition, toRange } from '../lsp/convert.ts';
import type { Feature } from '../lsp/feature.ts';
import { guard } from '../lsp/guard.ts';
import { inBackground } from '../lsp/in-background.ts';
import { reasonsOf, targetOf } from '../lsp/read-open-items.ts';
import { onPast, pastOf } from '../lsp/read-past.ts';
import type { Session } from '../lsp/session.ts';
import { blankCount, bracketCount, reasonWords } from '../lsp/words.ts';
import type { ExperimentalCapabilities } from '../protocol/client.ts';
import type { Reading } from '../workspace/reading.ts';

/**
 * A line above each open paragraph that says why it is open, and since when where there are earlier revisions:
 * `2 brackets · RUS, IND · changed in Rev.5 · open since Rev.2`. A paragraph that is open only
 * because it lies inside a bracket or an option that began earlier has none: the line stands where that begins.
 * The words are made when a line comes into view.
 */
export const codeLens: Feature = {
  name: 'code-lens',
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(connection, session) {
    connection.onCodeLens(
      guard(session, 'code-lens', null as CodeLens[] | null, ({ textDocument }) => {
        const reading = session.settings().codeLens ? session.reading(textDocument.uri) : undefined;
        // Its reading begins now; the lines are asked for anew when more is known.
        if (reading) pastOf(session, reading);
        return reading ? readLenses(reading) : null;
      }),
    );
    connection.onCodeLensResolve((lens, token) =>
      guard(session, 'code-lens', lens, (unresolved: CodeLens) => resolveLens(session, unresolved))(
        lens,
        token,
      ),
    );
    const refresh = (): void => {
      if (!session.client.workspace?.codeLens?.refreshSupport) return;
      void inBackground(session.log, 'code-lens', () => connection.sendRequest('workspace/codeLens/refresh'));
    };
    session.onRefresh(refresh);
    onPast(session, refresh);
  },
};

/** What the client keeps of a line until it is shown. */
interface LensData {
  readonly uri: string;
  readonly index: number;
}

/** More lines than this no one reads; they would slow the editor down. */
const MOST = 5_000;
const MOST_DELEGATIONS = 8;
/** The command of a client that has one for this: it goes to a place and offers what can be done there. */
const COMMAND = 'adref.settleHere';

function readLenses({ model, document, uri }: Reading): CodeLens[] {
  const lenses: CodeLens[] = [];
  for (let index = 0; index < model.structure.count && lenses.length < MOST; index++) {
    if (ownReasons(model, index) === 0) continue;
    const { label, bodyStart } = pieceOf(model, index);
    const start = document.starts[model.structure.block[index]!]! + (label?.start ?? bodyStart);
    const data: LensData = { uri, index };
    lenses.push({ range: toRange(document, { start, end: start }), data });
  }
  return lenses;
}

function ownReasons({ open, structure }: Model, index: number): number {
  const own = open[index]! & ~OPEN.insideBracket;
  return structure.kind[index] === 'option' ? own : own & ~OPEN.option;
}

function resolveLens(session: Session, lens: CodeLens): CodeLens {
  const { uri, index } = (lens.data ?? {}) as Partial<LensData>;
  const reading = uri === undefined ? undefined : session.reading(uri);
  const provision = index === undefined || !reading ? undefined : provisionOf(reading.model, index);
  // The text may have changed since; the client then asks for all lines anew.
  if (!reading || !provision) return { ...lens, command: { title: '', command: '' } };
  const { model, document } = reading;
  const figures = figuresOf(model)[provision.index]!;
  const reasons = reasonsOf(ownReasons(model, provision.index));
  const words = [
    ...(figures.groups > 0 ? [bracketCount(figures.groups)] : []),
    ...(figures.placeholders > 0 ? [blankCount(figures.placeholders)] : []),
    ...reasons
      .filter((reason) => !(reason === 'bracket' && figures.groups > 0) && reason !== 'placeholder')
      .map(reasonWords),
  ].map(session.say);
  const named = figures.delegations.slice(0, MOST_DELEGATIONS).join(', ');
  const more = figures.delegations.length > MOST_DELEGATIONS ? '…' : '';
  const past = (pastOf(session, reading).get(pathsOf(model)[provision.index]!) ?? []).map(session.say);
  const title = [...words, ...(named === '' ? [] : [named + more]), ...past].join(' · ');
  const known = commandsOf(session).includes(COMMAND);
  const target = toPosition(document, targetOf(model, provision, figures).start);
  return {
    ...lens,
    command: known ? { title, command: COMMAND, arguments: [uri, target] } : { title, command: '' },
  };
}

/** The commands that a client says it has: `experimental.adref.commands`. */
function commandsOf({ client }: Session): readonly string[] {
  const own = (client.experimental as ExperimentalCapabilities | undefined)?.adref?.commands;
  return Array.isArray(own) ? own.filter((one) => typeof one === 'string') : [];
}
