import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, StaticFeature } from 'vscode-languageclient';
import type { ExperimentalCapabilities } from '../../server/src/protocol/client.ts';
import type { Requests } from '../../server/src/protocol.ts';
import { settleHereCommand } from './commands/settle-here.ts';
import { isEditable, languageId } from './draft.ts';
import { serveGitPast } from './git-past.ts';
import { serveWorkspaceFiles } from './workspace-files.ts';

/** Makes the client for one kind of host: a Node process on the desktop, a worker in a browser. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the extension sees it. */
export interface ServerLink {
  /** Starts the server unless it runs; a failure is logged and answered by `request` with `undefined`. */
  start(): void;
  /** Stops and starts it again, for a person whose server has died. */
  restart(): Promise<void>;
  /** The answer, or `undefined` where the server is not running or gave none. */
  request<M extends keyof Requests>(
    method: M,
    params: Requests[M]['params'],
    token: vscode.CancellationToken,
  ): Promise<Requests[M]['result'] | undefined>;
  /** Resolves once the server is gone. */
  stop(): Promise<void>;
}

/** Ties the extension to a server that `create` makes; nothing runs before `start`. */
export function createServerLink(create: CreateClient, log: vscode.LogOutputChannel): ServerLink {
  const client = create(clientOptions(log));
  serveWorkspaceFiles(client);
  serveGitPast(client);
  client.registerFeature(ownCommands);
  let starting: Promise<boolean> | undefined;

  const start = (): Promise<boolean> => {
    starting ??= client.start().then(
      () => true,
      (error: unknown) => {
        log.error(error instanceof Error ? error : String(error));
        return false;
      },
    );
    return starting;
  };
  return {
    start: () => void start(),
    restart: async () => {
      starting = undefined;
      await client.stop().catch((error: unknown) => log.warn(String(error)));
      await start();
    },
    request: async (method, params, token) => {
      if (!(await start())) return undefined;
      try {
        return await client.sendRequest(method, params, token);
      } catch (error) {
        // A cancelled question is not a fault: a newer one is on its way.
        if (!token.isCancellationRequested) log.warn(`${method}: ${String(error)}`);
        return undefined;
      }
    },
    stop: async () => {
      if (starting && (await starting)) await client.stop();
    },
  };
}

/** Tells the server which commands it may name: it goes by what a client can do, never by its name. */
const ownCommands: StaticFeature = {
  fillClientCapabilities: (capabilities) => {
    const others = capabilities.experimental as Record<string, unknown> | undefined;
    const own: ExperimentalCapabilities = { adref: { commands: [settleHereCommand], past: true } };
    capabilities.experimental = { ...others, ...own };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
};

function clientOptions(log: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: languageId }],
    outputChannel: log,
    middleware: {
      provideDiagnostics: (document, previousResultId, token, next) =>
        isEditable(document instanceof vscode.Uri ? document : document.uri)
          ? next(document, previousResultId, token)
          : undefined,
      // A copy or a view cannot be changed, and from a view everything leads to its source.
      provideCodeActions: (document, range, context, token, next) =>
        isEditable(document.uri) ? next(document, range, context, token) : [],
      provideCodeLenses: (document, token, next) =>
        document.uri.scheme === 'adref-view' ? [] : next(document, token),
      provideDefinition: (document, position, token, next) =>
        document.uri.scheme === 'adref-view' ? undefined : next(document, position, token),
      handleDiagnostics: (uri, diagnostics, next) => next(uri, isEditable(uri) ? diagnostics : []),
    },
  };
}
