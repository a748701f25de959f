import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type AdRefApi, type Running, startClient } from './start-client.ts';

let running: Running | undefined;
let worker: Worker | undefined;

/** The extension in a browser: the server is a web worker. */
export function activate(context: vscode.ExtensionContext): AdRefApi {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  const connect = () => startWorker(script);
  running = startClient(context, (options) => new LanguageClient('adref', 'Ad Ref', connect, options));
  return running.api;
}

/** Ends the server with the editor. */
export async function deactivate(): Promise<void> {
  await running?.stop();
  worker?.terminate();
}

/**
 * Starts the server, in place of one that still runs. VS Code wraps `Worker`, so that its workers are no
 * instances of it; therefore the reader and writer are made here and not left to the client.
 */
async function startWorker(script: vscode.Uri): Promise<MessageTransports> {
  worker?.terminate();
  worker = new Worker(await addressOf(script));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}

/** VS Code starts no worker from a remote machine, where a browser may find the extension; a copy it starts. */
async function addressOf(script: vscode.Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString(true);
  const source = Uint8Array.from(await vscode.workspace.fs.readFile(script));
  return URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
}
