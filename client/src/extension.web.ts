import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type AdRefApi, type Running, startClient } from './start-client.ts';

let running: Running | undefined;

/** The extension in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): AdRefApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js').toString(true);
  const worker = async (): Promise<Worker> => new Worker(script);
  running = startClient(context, (options) => new LanguageClient('adref', 'Ad Ref', worker, options));
  return running.api;
}

/** Ends the server with the editor. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
