import * as vscode from 'vscode';
import type { ListedDelegation, Positions } from '../../../server/src/protocol/positions.ts';
import { isDraft, isEditable } from '../draft.ts';
import type { PositionsModel } from '../positions.ts';
import type { ServerLink } from '../server-link.ts';
import { stanceLine } from '../stance-words.ts';
import { type ThreadText, threadTexts } from './thread-texts.ts';

const setting = 'adref.comments.enabled';

/** Proposals and notes of the draft in front as comments beside it. The file stays the truth: nothing else is kept. */
export interface CommentThreads extends vscode.Disposable {
  /** Writes what was typed into a thread as a note into the file. */
  reply(reply: vscode.CommentReply): Promise<void>;
  /** Switches the comments on or off. */
  toggle(): Thenable<void>;
}

/** Makes the comments and keeps them up to date, one thread for each paragraph of which something is said. */
export function createCommentThreads(server: ServerLink, model: PositionsModel): CommentThreads {
  let controller: vscode.CommentController | undefined;
  let uri: string | undefined;
  let threads = new Map<string, vscode.CommentThread>();
  const clear = (): void => {
    for (const thread of threads.values()) thread.dispose();
    threads = new Map();
    uri = undefined;
  };
  const isOn = (): boolean => vscode.workspace.getConfiguration().get(setting, false);
  const draw = (): void => {
    const { state } = model;
    if (!isOn() || state.kind !== 'ready' || !isEditable(state.uri)) {
      if (!isOn() || state.kind !== 'reading') clear();
      if (!isOn()) {
        controller?.dispose();
        controller = undefined;
      }
      return;
    }
    controller ??= createController();
    if (uri !== state.uri.toString()) clear();
    uri = state.uri.toString();
    const { answer } = state;
    const wanted = new Map(threadTexts(answer).map((one) => [one.path, one]));
    for (const [path, thread] of threads) {
      if (wanted.has(path)) continue;
      thread.dispose();
      threads.delete(path);
    }
    for (const [path, text] of wanted) {
      const { line } = text.place;
      const range = new vscode.Range(line, 0, line, 0);
      const comments = commentsOf(text, answer);
      const known = threads.get(path);
      if (known) {
        if (!known.range?.isEqual(range)) known.range = range;
        // An unchanged thread is left alone: what someone is typing into it must not be drawn anew.
        if (keyOf(known.comments) !== keyOf(comments)) known.comments = comments;
        continue;
      }
      const thread = controller.createCommentThread(state.uri, range, comments);
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      thread.label = text.label ?? text.path;
      thread.canReply = !answer.compiled;
      threads.set(path, thread);
    }
  };
  const subscriptions = [
    model.onDidChange(draw),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration(setting) && draw()),
  ];
  draw();
  return {
    reply: async ({ thread, text }) => {
      const document = await vscode.workspace.openTextDocument(thread.uri);
      const line = thread.range?.start.line ?? 0;
      const { version } = document;
      const { token } = new vscode.CancellationTokenSource();
      // At the end of its line the place is in the paragraph, whatever stands before its number.
      const position = document.lineAt(line).range.end;
      const answer = await server.request(
        'adref/addNote',
        {
          textDocument: { uri: thread.uri.toString() },
          position: { line, character: position.character },
          text,
        },
        token,
      );
      if (!answer) return say(vscode.l10n.t('The language server does not answer.'));
      if ('problem' in answer) return say(answer.problem);
      if (document.version !== version)
        return say(vscode.l10n.t('The text has changed meanwhile. Please try again.'));
      const edit = new vscode.WorkspaceEdit();
      for (const { range, newText } of answer.edits) {
        const { start, end } = range;
        edit.replace(
          thread.uri,
          new vscode.Range(start.line, start.character, end.line, end.character),
          newText,
        );
      }
      await vscode.workspace.applyEdit(edit);
      // A thread that a person began is told by the file from now on.
      if (![...threads.values()].includes(thread)) thread.dispose();
    },
    toggle: () =>
      vscode.workspace.getConfiguration().update(setting, !isOn(), vscode.ConfigurationTarget.Global),
    dispose: () => {
      clear();
      controller?.dispose();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

function createController(): vscode.CommentController {
  const controller = vscode.comments.createCommentController('adref.positions', 'Ad Ref');
  controller.options = {
    prompt: vscode.l10n.t('Write a note'),
    placeHolder: vscode.l10n.t('The note is written into the file, at the end of this paragraph'),
  };
  controller.commentingRangeProvider = {
    provideCommentingRanges: (document) =>
      isDraft(document) && isEditable(document.uri) && !isCompiled(document)
        ? [new vscode.Range(0, 0, document.lineCount - 1, 0)]
        : [],
  };
  return controller;
}

/** Where a text says that it is compiled; a note in it would change what delegations handed in. */
function isCompiled(document: vscode.TextDocument): boolean {
  return [0, 1].some(
    (line) => line < document.lineCount && /^(?:<!-- )?compiled: \[/.test(document.lineAt(line).text),
  );
}

function commentsOf({ positions, notes }: ThreadText, { delegations }: Positions): vscode.Comment[] {
  const names = new Map(delegations.map((one) => [one.code, one]));
  const comment = (author: string, body: string): vscode.Comment => ({
    author: { name: author },
    body,
    mode: vscode.CommentMode.Preview,
  });
  return [
    ...positions.map(({ delegation, stance, text }) =>
      comment(authorName(names.get(delegation), delegation), stanceLine(stance, text)),
    ),
    ...notes.map(({ text }) => comment(vscode.l10n.t('Note in the text'), text)),
  ];
}

function authorName(delegation: ListedDelegation | undefined, code: string): string {
  return delegation && delegation.name !== code ? `${code} · ${delegation.name}` : code;
}

function keyOf(comments: readonly vscode.Comment[]): string {
  return JSON.stringify(comments.map(({ author, body }) => [author.name, body]));
}

function say(text: string): void {
  void vscode.window.showInformationMessage(text);
}
