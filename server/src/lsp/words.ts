import type { StanceKind, Status } from '../core/lexicon/lexicon.ts';
import { type Message, message } from '../core/text/message.ts';
import type { OpenReason } from '../protocol/open-items.ts';

/** Why a provision is open, as a phrase. */
export function reasonWords(reason: OpenReason): Message {
  switch (reason) {
    case 'bracket':
      return message('contested text');
    case 'inside-bracket':
      return message('inside a bracket that began earlier');
    case 'option':
      return message('options to choose from');
    case 'placeholder':
      return message('a blank to be filled in');
    case 'pending':
      return message('agreement pending');
    case 'reopened':
      return message('reopened');
    case 'unmatched':
      return message('a bracket without its mate');
  }
}

/** Who wants what of a text, as a line: `Proposed by: RUS`. `names` are already one string. */
export function stanceWords(kind: StanceKind, names: string): Message {
  switch (kind) {
    case 'propose':
      return message('Proposed by: {0}', names);
    case 'support':
      return message('Supported by: {0}', names);
    case 'retain':
      return message('Retained by: {0}', names);
    case 'oppose':
      return message('Opposed by: {0}', names);
    case 'delete':
      return message('Deletion proposed by: {0}', names);
    case 'reserve':
      return message('Reservation of: {0}', names);
    case 'pending':
      return message('Awaited from: {0}', names);
  }
}

/** What a status mark says of its paragraph. */
export function statusWords(status: Status): Message {
  switch (status) {
    case 'agreed':
      return message('This paragraph is agreed.');
    case 'agreed ad ref':
      return message('This paragraph is agreed ad referendum: capitals have still to confirm it.');
    case 'pending':
      return message('Agreement on this paragraph is pending.');
    case 'reopened':
      return message('This paragraph was agreed and has been reopened.');
  }
}

/** `1 bracket`, `3 brackets`. */
export function bracketCount(count: number): Message {
  return count === 1 ? message('1 bracket') : message('{0} brackets', count);
}

/** `1 blank`, `2 blanks`: places still to be filled in. */
export function blankCount(count: number): Message {
  return count === 1 ? message('1 blank') : message('{0} blanks', count);
}
