import * as vscode from 'vscode';
import type { Revisions } from '../../server/src/protocol/revisions.ts';
import { isDraft } from './draft.ts';
import { originalOf } from './revision-documents.ts';
import type { ServerLink } from './server-link.ts';

/** What is known of the revisions of the draft last looked at. */
export type RevisionsState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'failed'; readonly uri: vscode.Uri }
  | { readonly kind: 'ready'; readonly uri: vscode.Uri; readonly answer: Revisions };

/** The revisions of the draft last looked at, kept up to date. */
export interface RevisionsModel extends vscode.Disposable {
  readonly state: RevisionsState;
  readonly onDidChange: vscode.Event<RevisionsState>;
  /** The revisions of a file as they now are. */
  of(uri: vscode.Uri): Promise<Revisions | undefined>;
  /** Asks anew for the draft that is shown. */
  refresh(): void;
  /** While nobody looks, typing asks nothing. */
  watch(visible: boolean): void;
}

/** Long enough that typing does not start Git at every pause. */
const pauseInMilliseconds = 1_000;

/** Follows the active editor, a read-only copy standing for its file. */
export function createRevisions(server: ServerLink): RevisionsModel {
  const changed = new vscode.EventEmitter<RevisionsState>();
  let state: RevisionsState = { kind: 'none' };
  let shown: vscode.Uri | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: vscode.CancellationTokenSource | undefined;
  let visible = false;
  let stale = false;

  const set = (next: RevisionsState): void => {
    state = next;
    changed.fire(state);
  };
  const ask = async (uri: vscode.Uri): Promise<Revisions | undefined> => {
    asking?.cancel();
    asking = new vscode.CancellationTokenSource();
    const { token } = asking;
    stale = false;
    const answer = await server.request('adref/revisions', { textDocument: { uri: uri.toString() } }, token);
    if (token.isCancellationRequested || uri.toString() !== shown?.toString()) return answer ?? undefined;
    set(answer ? { kind: 'ready', uri, answer } : { kind: 'failed', uri });
    return answer ?? undefined;
  };
  const later = (milliseconds = pauseInMilliseconds): void => {
    stale = true;
    if (!visible) return;
    clearTimeout(timer);
    timer = setTimeout(() => shown && void ask(shown), milliseconds);
  };
  const show = (uri: vscode.Uri | undefined): void => {
    if (uri?.toString() === shown?.toString()) return;
    shown = uri;
    set(uri ? { kind: 'reading', uri } : { kind: 'none' });
    if (uri) later(0);
  };
  const follow = (): void => {
    const active = vscode.window.activeTextEditor?.document;
    if (active && isDraft(active)) show(originalOf(active.uri));
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/{*.md,adref.yaml}');
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidCreate(() => later()),
    watcher.onDidDelete(() => later()),
    watcher.onDidChange(() => later()),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isDraft(document) && later()),
  ];
  follow();
  return {
    get state() {
      return state;
    },
    onDidChange: changed.event,
    of: (uri) => {
      clearTimeout(timer);
      shown ??= uri;
      return ask(uri);
    },
    refresh: () => later(0),
    watch: (now) => {
      visible = now;
      if (visible && stale) later(0);
    },
    dispose: () => {
      clearTimeout(timer);
      asking?.cancel();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}
