import { type Message, message } from '../core/text/message.ts';
import { dayOf } from './day-of.ts';
import type { Host, Unread } from './host.ts';

/** A text as the client answers with it, or why it has none, in the client's language. */
export type ClientText = { readonly text: string } | { readonly problem: string };

/** Why the client has none: its own words, or ours where it says nothing. */
export function unread(answer: { readonly problem: string } | null, silent: Message): Unread {
  return { problem: answer ? message(answer.problem) : silent };
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
