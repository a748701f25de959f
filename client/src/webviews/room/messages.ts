/** What the extension and this page say to each other. Types only: a page knows nothing of VS Code. */

import type { RoomParagraph } from '../../../../server/src/protocol/room.ts';
import type { Words } from '../words.ts';

/** What the page for the room is told. */
export interface ToRoom {
  readonly kind: 'paragraph';
  readonly paragraph: RoomParagraph;
  readonly words: Words<RoomWord>;
}

/** What a person can do in the page for the room. */
export type RoomAction = 'next' | 'previous' | 'larger' | 'smaller';

/** What the page for the room says. */
export type FromRoom = { readonly kind: 'ready' | RoomAction };

/** The sentences of the page for the room. */
export type RoomWord =
  | 'openOf'
  | 'settled'
  | 'nothingOpen'
  | 'paragraph'
  | 'next'
  | 'previous'
  | 'larger'
  | 'smaller'
  | 'keys';
