import * as vscode from 'vscode';
import type { ImportedWord } from '../../server/src/protocol/word.ts';
import { toBase64 } from './base64.ts';
import { fileAt, type HandedFile } from './handed-files.ts';
import { stoppable } from './long-work.ts';
import type { ServerLink } from './server-link.ts';

/** Authors of changes, each with the code of the delegation that it stands for. */
export type Authors = readonly (readonly [name: string, code: string])[];

/** Whether a file is one of Word's, by its name. */
export function isWordFile(name: string): boolean {
  return /\.docx$/i.test(name);
}

/**
 * Reads a Word file, wherever it lies; why it cannot be read is told in words for people. Undefined where the person
 * stops it.
 */
export async function readWordFile(
  server: ServerLink,
  file: HandedFile,
  authors: Authors,
  token: vscode.CancellationToken,
  meeting = file.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri,
): Promise<ImportedWord | { readonly problem: string } | undefined> {
  try {
    const bytes = toBase64(await file.read());
    const params = { uri: meeting?.toString() ?? '', bytes, authors };
    const answer = await stoppable(server.request('adref/importWord', params, token), token);
    if (answer || token.isCancellationRequested) return answer ?? undefined;
    return { problem: vscode.l10n.t('The language server does not answer.') };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** The text of a Word file to compare with, its changes in brackets with names; or why there is none. */
export async function textOfWordFile(
  server: ServerLink,
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const read = await readWordFile(server, fileAt(uri), [], token);
  return read ?? { problem: vscode.l10n.t('Reading the Word file was stopped.') };
}
