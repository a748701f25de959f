import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type AdRefApi, type Running, startClient } from './start-client.ts';

let running: Running | undefined;

/** The extension on the desktop and on a remote machine: the server is a Node process of its own. */
export function activate(context: vscode.ExtensionContext): AdRefApi {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6011'] } };
  running = startClient(context, (options) => new LanguageClient('adref', 'Ad Ref', { run, debug }, options));
  return running.api;
}

/** Ends the server with the editor. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
