import * as vscode from 'vscode';
import { languageId } from './draft.ts';

/** Changes to one file, sorted and disjoint. */
export interface FileChanges {
  readonly uri: vscode.Uri;
  readonly edits: readonly vscode.TextEdit[];
}

/** Shows changes before they are made. One set of them waits at a time. */
export interface ChangesPreview extends vscode.Disposable {
  /**
   * Shows each file as it is beside what it would become, and resolves once the person has decided: true where all of
   * the changes were made, as one step that one undo takes back.
   */
  decide(title: string, files: readonly FileChanges[]): Promise<boolean>;
  /** Makes the changes that wait. */
  make(): Promise<void>;
  /** Drops the changes that wait; nothing is changed. */
  discard(): Promise<void>;
}

/** The scheme of the read-only texts that files would become. */
const previewScheme = 'adref-preview';

/** Set while changes wait: shows the commands that decide. */
const waitingContext = 'adref.changesWait';

interface Waiting {
  readonly title: string;
  readonly files: readonly FileChanges[];
  readonly versions: readonly number[];
  readonly after: ReadonlyMap<string, string>;
  readonly settle: (made: boolean) => void;
}

/** Makes the preview. */
export function createChangesPreview(): ChangesPreview {
  let waiting: Waiting | undefined;
  let count = 0;

  const finish = async (made: boolean): Promise<void> => {
    const done = waiting;
    if (!done) return;
    waiting = undefined;
    await vscode.commands.executeCommand('setContext', waitingContext, false);
    await closePreviews(done);
    done.settle(made);
  };

  const make = async (): Promise<void> => {
    const now = waiting;
    if (!now) return;
    const documents = await Promise.all(now.files.map(({ uri }) => vscode.workspace.openTextDocument(uri)));
    if (documents.some(({ version }, i) => version !== now.versions[i])) {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('The text has changed meanwhile. Please try again.'),
      );
      return finish(false);
    }
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, edits } of now.files) edit.set(uri, [...edits]);
    const made = await vscode.workspace.applyEdit(edit);
    await finish(made);
    const [first] = now.files;
    if (made && first) await vscode.window.showTextDocument(first.uri);
  };

  const registrations = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(previewScheme, {
      provideTextDocumentContent: (uri) => waiting?.after.get(uri.toString()) ?? '',
    }),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (waiting && closed.some((tab) => isPreviewOf(waiting!, tab))) void finish(false);
    }),
  );

  return {
    decide: async (title, files) => {
      await finish(false);
      const documents = await Promise.all(files.map(({ uri }) => vscode.workspace.openTextDocument(uri)));
      const id = ++count;
      const after = new Map(
        documents.map((document, i) => [
          previewUri(document.uri, id).toString(),
          applied(document, files[i]!.edits),
        ]),
      );
      const decided = new Promise<boolean>((settle) => {
        waiting = { title, files, versions: documents.map(({ version }) => version), after, settle };
      });
      await vscode.commands.executeCommand('setContext', waitingContext, true);
      await show(title, documents, id);
      void tell(title, files, decided, () => id === count && finish(false));
      return decided;
    },
    make,
    discard: () => finish(false),
    dispose: () => {
      void finish(false);
      registrations.dispose();
    },
  };
}

async function show(title: string, documents: readonly vscode.TextDocument[], id: number): Promise<void> {
  const pairs = await Promise.all(
    documents.map(async ({ uri, languageId: language }) => {
      const preview = await vscode.workspace.openTextDocument(previewUri(uri, id));
      if (language === languageId) await vscode.languages.setTextDocumentLanguage(preview, languageId);
      return [uri, preview.uri] as const;
    }),
  );
  const [only] = pairs;
  if (only && pairs.length === 1) await vscode.commands.executeCommand('vscode.diff', ...only, title);
  else
    await vscode.commands.executeCommand(
      'vscode.changes',
      title,
      pairs.map(([uri, preview]) => [uri, uri, preview]),
    );
}

/** Says so for as long as changes wait; a message would stay behind when they no longer do. */
function tell(
  title: string,
  files: readonly FileChanges[],
  decided: Promise<unknown>,
  discard: () => unknown,
): Thenable<unknown> {
  const places = files.reduce((sum, { edits }) => sum + edits.length, 0);
  const said = vscode.l10n.t(
    '{0}. Places: {1}, files: {2}. Nothing is changed yet.',
    title,
    places,
    files.length,
  );
  const link = `[${vscode.l10n.t('Make these changes')}](command:adref.changes.make)`;
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: `${said} ${link}`,
    cancellable: true,
  };
  return vscode.window.withProgress(options, (_, token) => {
    token.onCancellationRequested(discard);
    return decided;
  });
}

function previewUri(uri: vscode.Uri, id: number): vscode.Uri {
  return uri.with({ scheme: previewScheme, query: String(id), fragment: '' });
}

function applied(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): string {
  const text = document.getText();
  let result = '';
  let at = 0;
  for (const { range, newText } of edits) {
    result += text.slice(at, document.offsetAt(range.start)) + newText;
    at = document.offsetAt(range.end);
  }
  return result + text.slice(at);
}

function isPreviewOf({ title, files, after }: Waiting, { input, label }: vscode.Tab): boolean {
  if (input instanceof vscode.TabInputTextDiff) return after.has(input.modified.toString());
  // What a comparison of several files holds is not told to extensions; VS Code puts their number behind the title.
  return files.length > 1 && label.startsWith(title);
}

async function closePreviews(waiting: Waiting): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  await vscode.window.tabGroups.close(tabs.filter((tab) => isPreviewOf(waiting, tab)));
}
