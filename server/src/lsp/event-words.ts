import type { StanceKind, Status } from '../core/lexicon/lexicon.ts';
import { clauseOf } from '../core/revisions/clause.ts';
import type { NegotiationEvent } from '../core/revisions/event.ts';
import { type Message, message } from '../core/text/message.ts';

/** One event as a clause in the client's language, the names of stances and states included. */
export function eventWords(event: NegotiationEvent, say: (message: Message) => string): string {
  const { kind, from = '', to = '' } = event;
  switch (kind) {
    case 'status-changed':
    case 'stance-changed': {
      const names = kind === 'status-changed' ? STATES : STANCES;
      const named = (one: string): string => {
        const name = (names as Readonly<Record<string, Message>>)[one];
        return name ? say(name) : one;
      };
      return say(clauseOf({ ...event, from: named(from), to: named(to) }));
    }
    default:
      return say(clauseOf(event));
  }
}

const STATES: Readonly<Record<Status | 'open', Message>> = {
  open: message('not agreed'),
  agreed: message('agreed'),
  'agreed ad ref': message('agreed ad referendum'),
  pending: message('agreement pending'),
  reopened: message('reopened'),
};

/** Each stance as a verb behind the name of one delegation. */
export const STANCES: Readonly<Record<StanceKind, Message>> = {
  propose: message('proposes'),
  support: message('supports'),
  retain: message('wants to retain'),
  oppose: message('opposes'),
  delete: message('wants it deleted'),
  reserve: message('reserves'),
  pending: message('awaits instructions'),
};
