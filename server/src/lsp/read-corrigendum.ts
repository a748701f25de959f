import type { CancellationToken } from 'vscode-languageserver';
import { correctionsOf } from '../core/record/corrigendum.ts';
import type { Requests } from '../protocol.ts';
import { writeCorrigendum } from '../workspace/templates/write-corrigendum.ts';
import { comparisonOf } from './compare-readings.ts';
import { readPair } from './read-source.ts';
import type { Session } from './session.ts';

type Corrigendum = Requests['adref/corrigendum'];

/** The corrigendum to one text, written out of another; a problem where one cannot be read, null once cancelled. */
export async function readCorrigendum(
  session: Session,
  { day, ...sources }: Corrigendum['params'],
  token: CancellationToken,
): Promise<Corrigendum['result']> {
  const pair = await readPair(session, sources);
  if ('problem' in pair) return pair;
  const { old, now } = pair;
  if (token.isCancellationRequested) return null;
  const corrections = correctionsOf(comparisonOf(old.model, now.model));
  const symbols = session.drafts().map(({ metadata }) => metadata.symbol);
  return { text: writeCorrigendum({ corrected: old, corrections, day, symbols }) };
}
