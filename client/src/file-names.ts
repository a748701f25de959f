import * as vscode from 'vscode';

/** A file's name without its folder. */
export function nameOfFile({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The name of a draft without what makes it one: `Declaration.Rev.5` of `Declaration.Rev.5.decl.md`. */
export function stemOfDraft(name: string): string {
  return name.replace(/(?:\.(?:decl|catalogue|decision|minutes|agenda|note))?\.(?:md|txt)$/i, '');
}

/** What a draft out of a Word file is called: `X.decl.md`, and `X.decision.md` where the file is `X.decision.docx`. */
export function draftNameFor(wordFile: string): string {
  const stem = wordFile.replace(/\.docx$/i, '');
  return /\.(?:decl|catalogue|decision|minutes|agenda|note)$/i.test(stem) ? `${stem}.md` : `${stem}.decl.md`;
}

/** Whether there is a file or a folder at an address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
