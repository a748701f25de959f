import * as vscode from 'vscode';

/**
 * Bytes as UTF-8, or why they are no text, in words for people. A byte order mark stays: edits of the server count
 * from the file's first unit.
 */
export function decodeText(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.includes(0))
    return {
      problem: vscode.l10n.t(
        'This is no text file: it may be an old Word file, a PDF or an image. Open it in its own program and save its text as .docx or UTF-8.',
      ),
    };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: vscode.l10n.t('The file is not UTF-8 text. Save it as UTF-8 and try again.') };
  }
}
