import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { createDocument, type Document, offsetAt, updateDocument } from '../core/document/document.ts';

/** A text that is open in the editor, in one version. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly document: Document;
}

/** How `TextDocuments` makes and updates ours: the text stays in pieces, a change touches only its blocks. */
export const openDocuments: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, languageId, version, content) => ({
    uri,
    languageId,
    version,
    document: createDocument(content),
  }),
  update: (open, changes, version) => ({
    ...open,
    version,
    document: changes.reduce(applyChange, open.document),
  }),
};

function applyChange(document: Document, change: TextDocumentContentChangeEvent): Document {
  if (!('range' in change)) return createDocument(change.text);
  const start = offsetAt(document, change.range.start);
  const end = offsetAt(document, change.range.end);
  return updateDocument(document, {
    start: Math.min(start, end),
    end: Math.max(start, end),
    text: change.text,
  });
}
