import * as vscode from 'vscode';
import { isDraft } from './draft.ts';

/** What is known of the draft that is shown. `none`: no draft is open; `failed`: the server does not answer. */
export type FollowedState<Answer> =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' | 'failed'; readonly uri: vscode.Uri }
  | { readonly kind: 'ready'; readonly uri: vscode.Uri; readonly answer: Answer };

/** What the server says of the draft last looked at, kept up to date while it is edited. */
export interface Followed<Answer> extends vscode.Disposable {
  readonly state: FollowedState<Answer>;
  readonly onDidChange: vscode.Event<FollowedState<Answer>>;
  /** What is true of a document exactly as it now stands; waits for the server where the answer is older. */
  fresh(document: vscode.TextDocument): Promise<Answer | undefined>;
  /** Asks anew, for example after the server was restarted. */
  refresh(): void;
}

/** Long enough to wait for a pause in typing, short enough to seem immediate. */
const pauseInMilliseconds = 250;

/** Follows the active editor; what is known of a draft stays while another kind of file is looked at. */
export function followDraft<Answer extends { readonly version: number }>(
  question: (
    textDocument: { uri: string },
    token: vscode.CancellationToken,
  ) => Promise<Answer | null | undefined>,
): Followed<Answer> {
  const changed = new vscode.EventEmitter<FollowedState<Answer>>();
  let state: FollowedState<Answer> = { kind: 'none' };
  let shown: vscode.TextDocument | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: vscode.CancellationTokenSource | undefined;

  const set = (next: FollowedState<Answer>): void => {
    state = next;
    changed.fire(state);
  };
  const ask = async (document: vscode.TextDocument): Promise<Answer | undefined> => {
    asking?.cancel();
    asking = new vscode.CancellationTokenSource();
    const { token } = asking;
    const answer = await question({ uri: document.uri.toString() }, token);
    // An answer about an older text would point at the wrong places; the change itself asks again.
    if (token.isCancellationRequested || document !== shown) return undefined;
    if (answer && answer.version !== document.version) return undefined;
    set(answer ? { kind: 'ready', uri: document.uri, answer } : { kind: 'failed', uri: document.uri });
    return answer ?? undefined;
  };
  const later = (milliseconds = pauseInMilliseconds): void => {
    clearTimeout(timer);
    timer = setTimeout(() => shown && void ask(shown), milliseconds);
  };
  const show = (document: vscode.TextDocument | undefined): void => {
    if (document === shown) return;
    shown = document;
    set(document ? { kind: 'reading', uri: document.uri } : { kind: 'none' });
    if (document) later(0);
  };
  const follow = (): void => {
    const active = vscode.window.activeTextEditor?.document;
    // A reading of a draft is no other draft: the list stays.
    if (active?.uri.scheme === 'adref-view') return;
    if (active && isDraft(active)) show(active);
    else if (shown && (shown.isClosed || !isDraft(shown)))
      show(vscode.workspace.textDocuments.find(isVisible));
  };
  const subscriptions = [
    changed,
    vscode.window.onDidChangeActiveTextEditor(follow),
    // Both fire when the language of a document is changed, too.
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.workspace.onDidCloseTextDocument(() => setTimeout(follow, 0)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => document === shown && later()),
    // The profile of the meeting says who the delegations are.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith('/adref.yaml') && later()),
  ];
  follow();
  return {
    get state() {
      return state;
    },
    onDidChange: changed.event,
    fresh: async (document) => {
      show(document);
      if (state.kind === 'ready' && state.answer.version === document.version) return state.answer;
      clearTimeout(timer);
      return ask(document);
    },
    refresh: () => later(0),
    dispose: () => {
      clearTimeout(timer);
      asking?.cancel();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function isVisible(document: vscode.TextDocument): boolean {
  return isDraft(document) && vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
