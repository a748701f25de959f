import * as vscode from 'vscode';
import type { ShownView } from '../../server/src/protocol/views.ts';
import type { Requests } from '../../server/src/protocol.ts';
import { languageId } from './draft.ts';
import type { ServerLink } from './server-link.ts';
import { toSource, toView } from './view-map.ts';

/** The scheme of read-only views of a draft. */
export const viewScheme = 'adref-view';

/** Which view. */
export type ViewWish = Requests['adref/view']['params']['wish'];

/** The views that are open, each kept as its draft now stands. */
export interface TextViews extends vscode.Disposable {
  /** Where a place of a view stands in its draft. */
  sourceOf(view: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location | undefined>;
}

/** The address of a view: its path begins with what the view is and ends with the draft's name, for the tab and the language. */
export function viewUri(source: vscode.Uri, wish: ViewWish, title: string): vscode.Uri {
  const at = source.path.lastIndexOf('/') + 1;
  const name = title.replace(/[/\\]/g, '∕');
  return source.with({
    scheme: viewScheme,
    path: `${source.path.slice(0, at)}${name} – ${source.path.slice(at)}`,
    query: JSON.stringify({ source: source.toString(), wish }),
    fragment: '',
  });
}

/** Opens a view beside its draft, under the language of drafts whatever the file is called. */
export async function openView(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const opened = await vscode.workspace.openTextDocument(uri);
  const document =
    opened.languageId === languageId
      ? opened
      : await vscode.languages.setTextDocumentLanguage(opened, languageId);
  return vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
  });
}

/** Long enough that a word is typed, short enough to seem immediate. */
const pauseInMilliseconds = 120;

interface Shown {
  readonly source: vscode.Uri;
  /** The last answer; a line of its own where there is no view. */
  text: string;
  view: ShownView | undefined;
  /** Whether it has been seen where the cursor stands in the draft. */
  placed: boolean;
  asking: vscode.CancellationTokenSource | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Gives the views their texts while they are open; they follow what is typed in the draft, and the cursor in it. */
export function provideTextViews(server: ServerLink): TextViews {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const shown = new Map<string, Shown>();

  /** Asks for a view anew; whether its text is another one than before. */
  const ask = async (uri: vscode.Uri): Promise<boolean> => {
    const question = questionOf(uri);
    if (!question) return false;
    const key = uri.toString();
    const known = shown.get(key);
    const entry = known ?? emptyOf(question.source);
    shown.set(key, entry);
    entry.asking?.cancel();
    const asking = new vscode.CancellationTokenSource();
    entry.asking = asking;
    const textDocument = { uri: question.source.toString() };
    const answer = await server.request('adref/view', { textDocument, wish: question.wish }, asking.token);
    if (asking.token.isCancellationRequested || shown.get(key) !== entry) return false;
    asking.dispose();
    entry.asking = undefined;
    const text = textOf(answer);
    const differs = text !== entry.text;
    entry.text = text;
    entry.view = answer && 'text' in answer ? answer : undefined;
    // Said once, as it is opened: that nothing depends on a delegation, or that its group speaks for it.
    if (!known && entry.view?.note) void vscode.window.showInformationMessage(entry.view.note);
    return differs;
  };
  const later = (uri: vscode.Uri, entry: Shown): void => {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(
      () => void ask(uri).then((differs) => differs && changed.fire(uri)),
      pauseInMilliseconds,
    );
  };
  const follow = (source: vscode.Uri | undefined): void => {
    for (const [key, entry] of shown)
      if (!source || entry.source.toString() === source.toString()) later(vscode.Uri.parse(key, true), entry);
  };
  const forget = (key: string): void => {
    const entry = shown.get(key);
    clearTimeout(entry?.timer);
    entry?.asking?.cancel();
    shown.delete(key);
  };
  const reveal = (document: vscode.TextDocument, position: vscode.Position, select: boolean): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      const entry = shown.get(editor.document.uri.toString());
      if (!entry?.view || entry.source.toString() !== document.uri.toString()) continue;
      const place = editor.document.positionAt(toView(entry.view.pieces, document.offsetAt(position)));
      const range = new vscode.Range(place, place);
      if (select) editor.selection = new vscode.Selection(place, place);
      editor.revealRange(
        range,
        select ? vscode.TextEditorRevealType.InCenterIfOutsideViewport : vscode.TextEditorRevealType.AtTop,
      );
    }
  };
  const sourceOf: TextViews['sourceOf'] = async (view, position) => {
    const entry = shown.get(view.uri.toString());
    if (!entry?.view) return undefined;
    const document = await vscode.workspace.openTextDocument(entry.source);
    const offset = toSource(entry.view.pieces, view.offsetAt(position));
    return new vscode.Location(document.uri, document.positionAt(offset));
  };
  const subscription = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(viewScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri) => {
        // What has changed is known by now; only a view that is opened has to be asked for.
        if (!shown.has(uri.toString())) await ask(uri);
        return shown.get(uri.toString())?.text ?? '';
      },
    }),
    vscode.languages.registerDefinitionProvider(
      { scheme: viewScheme },
      { provideDefinition: (document, position) => sourceOf(document, position) },
    ),
    vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document.uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === viewScheme) forget(uri.toString());
      else follow(uri);
    }),
    // The profile of the meeting says who the delegations are.
    vscode.workspace.onDidSaveTextDocument(
      ({ uri }) => uri.path.endsWith('/adref.yaml') && follow(undefined),
    ),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) {
        const entry = shown.get(document.uri.toString());
        if (!entry?.view || entry.placed) continue;
        entry.placed = true;
        const source = editors.find((one) => one.document.uri.toString() === entry.source.toString());
        if (source) reveal(source.document, source.selection.active, true);
      }
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (selections[0]) reveal(textEditor.document, selections[0].active, true);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
      const [first] = visibleRanges;
      if (first && textEditor === vscode.window.activeTextEditor)
        reveal(textEditor.document, first.start, false);
    }),
  );
  return {
    sourceOf,
    dispose: () => {
      for (const key of shown.keys()) forget(key);
      subscription.dispose();
    },
  };
}

function emptyOf(source: vscode.Uri): Shown {
  return { source, text: '', view: undefined, placed: false, asking: undefined, timer: undefined };
}

/** What is shown in place of a view that cannot be had is one line that says why. */
function textOf(answer: Requests['adref/view']['result'] | undefined): string {
  if (!answer) return vscode.l10n.t('The language server does not answer.');
  return 'problem' in answer ? answer.problem : answer.text;
}

function questionOf(uri: vscode.Uri): { readonly source: vscode.Uri; readonly wish: ViewWish } | undefined {
  try {
    const { source, wish } = JSON.parse(uri.query) as { source: string; wish: ViewWish };
    return { source: vscode.Uri.parse(source, true), wish };
  } catch {
    return undefined;
  }
}
