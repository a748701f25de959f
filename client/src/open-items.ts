import type { OpenItems } from '../../server/src/protocol/open-items.ts';
import { type Followed, type FollowedState, followDraft } from './follow-draft.ts';
import type { ServerLink } from './server-link.ts';

/** What is known of the open items of the draft that is shown. */
export type OpenItemsState = FollowedState<OpenItems>;

/** The open items of the draft last looked at, kept up to date while it is edited. */
export type OpenItemsModel = Followed<OpenItems>;

/** Follows the draft in front with its open items. */
export function createOpenItems(server: ServerLink): OpenItemsModel {
  return followDraft((textDocument, token) => server.request('adref/openItems', { textDocument }, token));
}
