import * as vscode from 'vscode';
import { decodeText } from './decode-text.ts';

/** A file that someone handed in, wherever it lies. */
export interface HandedFile {
  readonly name: string;
  /** Null for a file that the editor has no address for, dropped from a desktop on a browser. */
  readonly uri: vscode.Uri | null;
  readonly read: () => Promise<Uint8Array>;
}

/** The file at an address. */
export function fileAt(uri: vscode.Uri): HandedFile {
  return {
    name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    uri,
    read: async () => {
      const { type, size } = await vscode.workspace.fs.stat(uri);
      if (type & vscode.FileType.Directory) throw new Error(vscode.l10n.t('This is a folder, not a file.'));
      if (size > largestFile) throw new Error(vscode.l10n.t('The file is too large to be read.'));
      return vscode.workspace.fs.readFile(uri);
    },
  };
}

/** The files in what was dropped: those of the explorer or an editor by their address, those of a desktop as they are. */
export async function droppedFiles(data: vscode.DataTransfer): Promise<readonly HandedFile[]> {
  const list = (await data.get('text/uri-list')?.asString()) ?? '';
  const addresses = list.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  if (addresses.length > 0) return addresses.map((line) => fileAt(vscode.Uri.parse(line, true)));
  const found: HandedFile[] = [];
  for (const [, item] of data) {
    const file = item.asFile();
    if (!file) continue;
    const read = async (): Promise<Uint8Array> => file.data();
    found.push(file.uri ? fileAt(file.uri) : { name: file.name, uri: null, read });
  }
  return found;
}

/**
 * The text of a file as an editor would show it, with the line ends of the draft that it is compared with: those of a
 * file that travelled are not what its author changed. Throws an error for people where it cannot be read.
 */
export async function textOfFile({ uri, read }: HandedFile, eol: vscode.EndOfLine): Promise<string> {
  const open = uri && vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
  const text = open ? open.getText() : decode(await read());
  return withLineEnds(text, eol);
}

/** A text with the line ends of a document. */
export function withLineEnds(text: string, eol: vscode.EndOfLine): string {
  return text.replace(/\r\n|\r|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}

function decode(bytes: Uint8Array): string {
  const found = decodeText(bytes);
  if ('problem' in found) throw new Error(found.problem);
  // An editor shows no byte order mark.
  return found.text.replace(/^\uFEFF/, '');
}

/** In bytes, as for the files of a meeting. */
const largestFile = 64 * 1024 * 1024;
