import type { Positions } from '../../server/src/protocol/positions.ts';
import { type Followed, followDraft } from './follow-draft.ts';
import type { ServerLink } from './server-link.ts';

/** Who wants what in the draft last looked at, kept up to date while it is edited. */
export type PositionsModel = Followed<Positions>;

/** Follows the draft in front with the positions in it. */
export function createPositions(server: ServerLink): PositionsModel {
  return followDraft((textDocument, token) => server.request('adref/positions', { textDocument }, token));
}
