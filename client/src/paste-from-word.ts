import * as vscode from 'vscode';
import { languageId } from './draft.ts';
import type { ServerLink } from './server-link.ts';

/**
 * Offers what was copied from a word processor as text of the dialect: headings, numbers, tables, footnotes and emphasis
 * stay. It is one way to paste among others, behind the plain text, which stays what is pasted unless the person chooses.
 */
export function providePasteFromWord(server: ServerLink): vscode.Disposable {
  return vscode.languages.registerDocumentPasteEditProvider(
    { language: languageId },
    {
      provideDocumentPasteEdits: async (document, _ranges, transfer, _context, token) => {
        const html = await transfer.get(pageType)?.asString();
        if (!html || html.length > longest || token.isCancellationRequested) return undefined;
        const params = { textDocument: { uri: document.uri.toString() }, html };
        const answer = await server.request('adref/pasteHtml', params, token);
        if (!answer) return undefined;
        const edit = new vscode.DocumentPasteEdit(
          answer.text,
          vscode.l10n.t('Paste as Ad Ref text'),
          pasteKind,
        );
        edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [edit];
      },
    },
    { providedPasteEditKinds: [pasteKind], pasteMimeTypes: [pageType] },
  );
}

const pageType = 'text/html';
/** Longer ones are not even sent. */
const longest = 16 * 1024 * 1024;
const pasteKind = vscode.DocumentDropOrPasteEditKind.Empty.append('adref', 'text');
