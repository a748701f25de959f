import * as vscode from 'vscode';
import type { Compared } from '../../../server/src/protocol/revisions.ts';
import { showSideBySide } from '../commands/compare.ts';
import { stoppable, withProgress } from '../long-work.ts';
import { openRevision, sourcesOf } from '../revision-documents.ts';
import type { ServerLink } from '../server-link.ts';
import type {
  FromRedline,
  Pair,
  PairSide,
  RedlineAction,
  RedlineState,
  ToRedline,
} from '../webviews/redline/messages.ts';
import { pageIcon } from './page-icon.ts';
import { printRedline } from './print-redline.ts';
import type { ReadMarks } from './read-marks.ts';
import { eventKindWords, redlineWords } from './redline-words.ts';
import { createNonce, webviewPage } from './webview-page.ts';

const viewType = 'adref.redline';
const pauseInMilliseconds = 800;

/** The redlines that are open. */
export interface Redlines extends vscode.Disposable {
  /** Shows a pair, in the panel that already shows it if there is one. */
  show(pair: Pair): void;
  /** Does in the redline in front what its key does. */
  act(action: RedlineAction): void;
}

/** Makes redlines; those open when VS Code was closed are opened again with it. */
export function createRedlines(extension: vscode.Uri, server: ServerLink, marks: ReadMarks): Redlines {
  const open = new Map<string, vscode.WebviewPanel>();
  const folder = vscode.Uri.joinPath(extension, 'dist', 'webviews');
  const options = { enableScripts: true, localResourceRoots: [folder] };

  const fill = (panel: vscode.WebviewPanel, pair: Pair): void => {
    const key = keyOf(pair);
    open.set(key, panel);
    panel.title = titleOf(pair);
    panel.iconPath = pageIcon(extension);
    const page = drive(panel, pair, server, marks, folder);
    panel.onDidChangeViewState(() => follow(panel));
    panel.onDidDispose(() => {
      page.dispose();
      open.delete(key);
      follow(panel);
    });
    panel.webview.options = options;
    panel.webview.html = webviewPage({
      cspSource: panel.webview.cspSource,
      nonce: createNonce(),
      script: panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, 'redline.js')).toString(),
      style: panel.webview.asWebviewUri(vscode.Uri.joinPath(folder, 'redline.css')).toString(),
      language: vscode.env.language,
      title: panel.title,
      waiting: vscode.l10n.t('Comparing the texts…'),
    });
    follow(panel);
  };
  const follow = (panel: vscode.WebviewPanel): void => {
    const active = [...open.values()].includes(panel) && panel.active;
    void vscode.commands.executeCommand('setContext', 'adref.redlineActive', active);
  };
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state: RedlineState | undefined) => {
      if (state?.pair) fill(panel, state.pair);
      else panel.dispose();
    },
  });
  return {
    show: (pair) => {
      const known = open.get(keyOf(pair));
      if (known) return known.reveal();
      const column = vscode.window.tabGroups.activeTabGroup.viewColumn;
      fill(vscode.window.createWebviewPanel(viewType, titleOf(pair), column, options), pair);
    },
    act: (action) => {
      const panel = [...open.values()].find(({ active }) => active);
      const message: ToRedline = { kind: 'do', action };
      void panel?.webview.postMessage(message);
    },
    dispose: () => {
      serializer.dispose();
      for (const panel of open.values()) panel.dispose();
    },
  };
}

/** Keeps one page supplied: compares when it is ready and whenever one of the texts changes. */
function drive(
  panel: vscode.WebviewPanel,
  pair: Pair,
  server: ServerLink,
  marks: ReadMarks,
  folder: vscode.Uri,
): vscode.Disposable {
  const { webview } = panel;
  const key = keyOf(pair);
  let last: Compared | undefined;
  let ready = false;
  let running = new vscode.CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const post = (message: ToRedline): void => void webview.postMessage(message);
  const update = async (): Promise<void> => {
    running.cancel();
    const own = new vscode.CancellationTokenSource();
    running = own;
    const title = vscode.l10n.t('Comparing {0} with {1}', pair.now.name, pair.old.name);
    const answer = await withProgress(title, (token) => compare(server, pair, token), own);
    // A newer comparison is under way.
    if (own !== running) return;
    if (!answer) return post({ kind: 'problem', text: vscode.l10n.t('The comparison was stopped.') });
    if ('problem' in answer) return post({ kind: 'problem', text: answer.problem });
    last = answer;
    post({
      kind: 'compared',
      pair,
      compared: answer,
      words: redlineWords(),
      kinds: eventKindWords(),
      read: marks.of(key),
    });
  };
  const later = (uri: vscode.Uri): void => {
    const name = uri.toString();
    const concerned = [pair.old, pair.now].some(
      ({ source }) => source.uri === name && source.commit === undefined && source.text === undefined,
    );
    if (!concerned || !ready) return;
    clearTimeout(timer);
    timer = setTimeout(() => void update(), pauseInMilliseconds);
  };
  const receive = async (message: FromRedline): Promise<void> => {
    switch (message.kind) {
      case 'ready':
        ready = true;
        return update();
      case 'read':
        return marks.mark(key, message.ids, message.read);
      case 'open':
        return openPlace(pair[message.side], message.range);
      case 'sideBySide':
        return showSideBySide(pair);
      case 'copy':
        return vscode.env.clipboard.writeText(message.text);
      case 'print':
        return printRedline(panel.title, folder, message.html, nameFor(last));
    }
  };
  return vscode.Disposable.from(
    webview.onDidReceiveMessage(receive),
    vscode.workspace.onDidChangeTextDocument(({ document }) => later(document.uri)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => later(uri)),
    {
      dispose: () => {
        clearTimeout(timer);
        running.cancel();
      },
    },
  );
}

async function compare(
  server: ServerLink,
  pair: Pair,
  token: vscode.CancellationToken,
): Promise<Compared | { readonly problem: string } | undefined> {
  const sources = await sourcesOf(server, pair, token);
  if ('problem' in sources) return sources;
  const answer = await stoppable(server.request('adref/compare', sources, token), token);
  if (answer || token.isCancellationRequested) return answer ?? undefined;
  return { problem: vscode.l10n.t('The language server does not answer.') };
}

async function openPlace(
  side: PairSide,
  { start }: { start: { line: number; character: number } },
): Promise<void> {
  const { source, disk } = side;
  const readOnly = disk || source.commit !== undefined || source.text !== undefined;
  const document = readOnly
    ? await openRevision(side)
    : await vscode.workspace.openTextDocument(vscode.Uri.parse(source.uri, true));
  const viewColumn =
    vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn ??
    vscode.ViewColumn.Beside;
  const editor = await vscode.window.showTextDocument(document, { viewColumn });
  const place = document.validatePosition(new vscode.Position(start.line, start.character));
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function titleOf({ old, now }: Pair): string {
  return vscode.l10n.t('Redline {0} → {1}', old.name, now.name);
}

/** Two texts of one name and place share their marks, whatever is typed in them. */
function keyOf({ old, now }: Pair): string {
  return [old, now]
    .map(({ source, disk }) => `${source.uri}#${source.commit ?? (disk ? 'disk' : '')}`)
    .join(' ');
}

function nameFor(compared: Compared | undefined): string {
  const parts = compared ? [compared.old.name, compared.now.name] : [];
  return ['redline', ...parts].join('-').replace(/[^\p{L}\p{N}.-]+/gu, '-');
}
