import * as vscode from 'vscode';

/** The language id of a negotiated text. */
export const languageId = 'adref';

/** Finds the files that are drafts by their names; the same suffixes stand in package.json. */
export const draftGlob = '**/*.{decl,catalogue,decision,minutes,agenda,note}.md';

/** Whether a document is read as a negotiated text. */
export function isDraft(document: vscode.TextDocument): boolean {
  return document.languageId === languageId;
}

/** The draft in the active editor, with its editor. */
export function activeDraft(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && isDraft(editor.document) ? editor : undefined;
}

/**
 * Whether a document can be edited at all. The old side of a diff cannot: it is coloured and outlined like
 * any draft, but its problems would stand twice in the list.
 */
export function isEditable(uri: vscode.Uri): boolean {
  if (READ_ONLY.has(uri.scheme)) return false;
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

/** Copies of revisions, texts as they would be, and readings of a text. */
const READ_ONLY: ReadonlySet<string> = new Set([
  'adref-revision',
  'adref-preview',
  'adref-view',
  'adref-compiled',
]);
