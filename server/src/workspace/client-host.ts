import { type Message, message } from '../core/text/message.ts';
import { dayOf } from './day-of.ts';
import type { Host, Unread } from './host.ts';

/** A text as the client answers with it, or why it has none, in the client's language. */
export type ClientText = { readonly text: string } | ClientProblem;

/** Why a client has no text. */
export interface ClientProblem {
  readonly problem: string;
  readonly missing?: true;
}

/** Why the client has none: its own words, or ours where it says nothing. */
export function unread(answer: ClientProblem | null, silent: Message): Unread {
  if (!answer) return { problem: silent };
  const problem = message(answer.problem);
  return answer.missing ? { problem, missing: true } : { problem };
}

/** The files as the client sees them, asked for over the connection: for a server without a disk. */
export function clientHost(connection: {
  readonly sendRequest: (method: string, params: unknown) => Promise<unknown>;
}): Host {
  return {
    today: () => dayOf(new Date()),
    read: async (uri) => {
      const answer = (await connection
        .sendRequest('adref/readFile', { uri })
        .catch(() => null)) as ClientText | null;
      return answer && 'text' in answer
        ? answer
        : unread(answer, message('The editor cannot read this file.'));
    },
    list: async (folder, limit) => {
      const answer = await connection.sendRequest('adref/listFiles', { folder, limit }).catch(() => []);
      return Array.isArray(answer) ? answer.filter((uri) => typeof uri === 'string') : [];
    },
  };
}
