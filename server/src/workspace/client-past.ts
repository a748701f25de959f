import { message } from '../core/text/message.ts';
import { type ClientText, unread } from './client-host.ts';
import type { Past, PastRevision } from './host.ts';

/** The commits of a file as the client knows them, asked for over the connection. */
export function clientPast(connection: {
  readonly sendRequest: (method: string, params: unknown) => Promise<unknown>;
}): Past {
  return {
    revisions: async (uri, limit) => {
      const answer = (await connection
        .sendRequest('adref/pastRevisions', { uri, limit })
        .catch(() => null)) as
        | { readonly revisions: readonly PastRevision[] }
        | { readonly problem: string }
        | null;
      return answer && 'revisions' in answer
        ? answer
        : unread(answer, message('The editor knows no earlier revisions.'));
    },
    texts: (uri, files) =>
      Promise.all(
        files.map(async ({ commit, path }) => {
          const params = { uri, commit, path };
          const answer = (await connection
            .sendRequest('adref/pastText', params)
            .catch(() => null)) as ClientText | null;
          return answer && 'text' in answer
            ? answer
            : unread(answer, message('The editor cannot read this revision.'));
        }),
      ),
  };
}
