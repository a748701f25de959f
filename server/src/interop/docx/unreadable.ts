import type { Message } from '../../core/text/message.ts';

/** Why a file cannot be read. Thrown while reading, and caught where the bridge is entered. */
export class Unreadable extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.text);
    this.reason = reason;
  }
}
