import { dayOf } from './day-of.ts';
import type { FileText, Host } from './host.ts';

/** The files as the client sees them, asked for over the connection: for a server without a disk. */
export function clientHost(connection: {
  readonly sendRequest: (method: string, params: unknown) => Promise<unknown>;
}): Host {
  return {
    today: () => dayOf(new Date()),
    read: async (uri) => {
      const answer = (await connection
        .sendRequest('adref/readFile', { uri })
        .catch(() => null)) as FileText | null;
      return answer ?? { problem: 'The editor cannot read this file.' };
    },
    list: async (folder, limit) => {
      const answer = await connection.sendRequest('adref/listFiles', { folder, limit }).catch(() => []);
      return Array.isArray(answer) ? answer.filter((uri) => typeof uri === 'string') : [];
    },
  };
}
