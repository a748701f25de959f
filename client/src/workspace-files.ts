import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests } from '../../server/src/protocol/client.ts';
import { decodeText } from './decode-text.ts';

/**
 * Answers a server without a disk: the text of a file, and the files of a meeting. Only files inside the open
 * folders are read, and none that is larger than {@link largestFile}; everything else is refused in words.
 */
export function serveWorkspaceFiles(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest<ReadFile['result'], void>('adref/readFile', readFile),
    client.onRequest<ListFiles['result'], void>('adref/listFiles', listFiles),
  );
}

type ReadFile = ClientRequests['adref/readFile'];
type ListFiles = ClientRequests['adref/listFiles'];

/** In bytes; a text of a meeting is a thousand times smaller. */
const largestFile = 64 * 1024 * 1024;
const mostFiles = 5_000;
const skipped = '**/{node_modules,.git,out,dist,.cache}/**';

async function readFile(params: ReadFile['params']): Promise<ReadFile['result']> {
  const uri = insideWorkspace(params.uri);
  if (!uri) return { problem: vscode.l10n.t('Only files of the open folders can be read.') };
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if (type & vscode.FileType.Directory) return { problem: vscode.l10n.t('This is a folder, not a file.') };
    if (size > largestFile) return { problem: vscode.l10n.t('The file is too large to be read.') };
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

async function listFiles(
  { folder, limit }: ListFiles['params'],
  token: vscode.CancellationToken,
): Promise<ListFiles['result']> {
  const uri = insideWorkspace(folder);
  if (!uri) return [];
  const pattern = new vscode.RelativePattern(uri, '**/{*.md,adref.yaml}');
  const most = Math.min(Math.max(Math.floor(limit) || 0, 0), mostFiles);
  const found = most === 0 ? [] : await vscode.workspace.findFiles(pattern, skipped, most, token);
  // The server knows the folder without a slash at its end, and files below it by their addresses as strings.
  return found.map((file) => file.toString()).sort();
}

/** The address, where it lies in an open folder; steps upward are not resolved but refused. */
function insideWorkspace(written: unknown): vscode.Uri | undefined {
  if (typeof written !== 'string') return undefined;
  try {
    const uri = vscode.Uri.parse(written, true);
    const stepsUp = uri.path.split(/[/\\]/).some((part) => part === '..' || part === '.');
    return !stepsUp && vscode.workspace.getWorkspaceFolder(uri) ? uri : undefined;
  } catch {
    return undefined;
  }
}
