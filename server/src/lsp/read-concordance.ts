import type { CancellationToken } from 'vscode-languageserver';
import { concordanceBetween } from '../core/revisions/concordance.ts';
import type { Requests } from '../protocol.ts';
import { comparisonOf } from './compare-readings.ts';
import { readPair } from './read-source.ts';
import type { Session } from './session.ts';

type Concordance = Requests['adref/concordance'];

/** Which number became which between two texts; a problem where one cannot be read, null once cancelled. */
export async function readConcordance(
  session: Session,
  sources: Concordance['params'],
  token: CancellationToken,
): Promise<Concordance['result']> {
  const pair = await readPair(session, sources);
  if ('problem' in pair) return pair;
  if (token.isCancellationRequested) return null;
  return { rows: concordanceBetween(comparisonOf(pair.old.model, pair.now.model)) };
}
