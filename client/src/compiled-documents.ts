import * as vscode from 'vscode';
import { languageId } from './draft.ts';

/** The scheme of texts that were compiled and are kept nowhere yet. */
const compiledScheme = 'adref-compiled';

/** A compiled text under review, with the draft that it was compiled from as that stood. */
export interface Review {
  readonly base: vscode.Uri;
  readonly before: string;
  readonly text: string;
  /** Codes of those who are in it. */
  readonly delegations: readonly string[];
}

/** The compiled texts under review: read-only, until one is put into the draft or saved. */
export interface Reviews extends vscode.Disposable {
  /** Shows what the compilation changes, in the native comparison. */
  show(review: Review): Promise<void>;
  /** Shows remarks as a page that asks for nothing when it is closed. */
  showRemarks(review: Pick<Review, 'base'>, remarks: string): Promise<void>;
  /** Puts the compiled text in front, or that of a review, into its draft: one step, one undo. */
  apply(review?: Review): Promise<void>;
  /** Saves the compiled text in front, or that of a review, as a file of its own. */
  save(review?: Review): Promise<void>;
}

/** Makes the place where compiled texts wait for a decision. */
export function createReviews(): Reviews {
  const texts = new Map<string, string>();
  const reviews = new Map<string, Review>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(compiledScheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  let count = 0;
  /** Each text has an address of its own: what was reviewed once never changes under the reader's eyes. */
  const addressOf = (base: vscode.Uri, name: string): vscode.Uri =>
    base.with({
      scheme: compiledScheme,
      authority: '',
      path: base.path.replace(/[^/]*$/, '').replace(/^\/*/, '/') + name,
      query: `base=${encodeURIComponent(base.toString())}&${++count}`,
    });
  const inFront = (): Review | undefined => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const uri =
      input instanceof vscode.TabInputTextDiff
        ? input.modified
        : input instanceof vscode.TabInputText
          ? input.uri
          : undefined;
    const found = uri && reviews.get(uri.toString());
    if (!found) say(vscode.l10n.t('Compile submissions first.'));
    return found;
  };
  return {
    show: async (review) => {
      const { base, text, delegations } = review;
      const uri = addressOf(base, compiledName(base));
      texts.set(uri.toString(), text);
      reviews.set(uri.toString(), review);
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.languageId !== languageId)
        await vscode.languages.setTextDocumentLanguage(document, languageId);
      const title = vscode.l10n.t('{0} ↔ compiled ({1})', fileName(base), delegations.join(', '));
      await vscode.commands.executeCommand('vscode.diff', base, uri, title, { preview: false });
    },
    showRemarks: async ({ base }, remarks) => {
      const uri = addressOf(base, `${vscode.l10n.t('Remarks on the compilation')}.md`);
      texts.set(uri.toString(), remarks);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(document, 'markdown');
      await vscode.window.showTextDocument(document, { preview: true });
    },
    apply: async (given) => {
      const review = given ?? inFront();
      if (review) await putIn(review);
    },
    save: async (given) => {
      const review = given ?? inFront();
      if (review) await saveAs(review);
    },
    dispose: () => provider.dispose(),
  };
}

async function putIn({ base, before, text }: Review): Promise<void> {
  const document = await vscode.workspace.openTextDocument(base);
  const now = document.getText();
  if (now === text) return say(vscode.l10n.t('The compiled text is in the draft already.'));
  if (now !== before) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The draft has changed since it was compiled. Compile it again.'),
    );
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  const { start, end, to } = changedStretch(now, text);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  edit.replace(base, range, text.slice(start, to));
  if (!(await vscode.workspace.applyEdit(edit))) return;
  const review = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (review?.input instanceof vscode.TabInputTextDiff && review.input.modified.scheme === compiledScheme)
    await vscode.window.tabGroups.close(review);
  await vscode.window.showTextDocument(document, { preview: false });
  say(vscode.l10n.t('The compiled text is in the draft. One undo takes it out again.'));
}

/** From where to where two texts differ; never inside a line end or a pair of halves of one sign. */
function changedStretch(a: string, b: string): { start: number; end: number; to: number } {
  const least = Math.min(a.length, b.length);
  let start = 0;
  while (start < least && a[start] === b[start]) start++;
  start = a.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (same < least - start && a[a.length - 1 - same] === b[b.length - 1 - same]) same++;
  const tail = a.slice(a.length - same);
  const line = tail.indexOf('\n');
  const kept = line < 0 ? 0 : same - line - 1;
  return { start, end: a.length - kept, to: b.length - kept };
}

async function saveAs({ base, text }: Review): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the compiled text'),
    ...(base.scheme === 'untitled'
      ? {}
      : { defaultUri: vscode.Uri.joinPath(base, '..', compiledName(base)) }),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(target, { preview: false });
}

/** `Declaration.Rev.4 (compiled).decl.md`: the ending that makes it a draft stays at the end. */
function compiledName(base: vscode.Uri): string {
  const name = fileName(base);
  const [, stem = name, ending = '.decl.md'] = /^(.*?)((?:\.[a-z]+)?\.(?:md|txt))$/i.exec(name) ?? [];
  return `${stem} (${vscode.l10n.t('compiled')})${ending}`;
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function say(text: string): undefined {
  void vscode.window.showInformationMessage(text);
}
