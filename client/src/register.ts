import * as vscode from 'vscode';
import type { MeetingRegister } from '../../server/src/protocol/record.ts';
import { isDraft } from './draft.ts';
import type { ServerLink } from './server-link.ts';

/** What the records of the meeting say, kept up to date while its files are edited. */
export interface RegisterModel extends vscode.Disposable {
  /** Undefined until it has been read. */
  readonly register: MeetingRegister | undefined;
  readonly onDidChange: vscode.Event<MeetingRegister>;
  /** Asks anew. */
  refresh(): void;
}

/** Long enough to wait for a pause in typing. */
const pauseInMilliseconds = 600;

/** Follows all drafts of the workspace. Nothing is asked before `start` says that there are some. */
export function createRegister(server: ServerLink): RegisterModel {
  const changed = new vscode.EventEmitter<MeetingRegister>();
  let register: MeetingRegister | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking: vscode.CancellationTokenSource | undefined;
  const ask = async (): Promise<void> => {
    asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const answer = await server.request('adref/register', {}, source.token);
    if (!answer || source.token.isCancellationRequested) return;
    register = answer;
    changed.fire(answer);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), pauseInMilliseconds);
  };
  const files = vscode.workspace.createFileSystemWatcher('**/{*.md,adref.yaml}');
  const subscriptions = vscode.Disposable.from(
    changed,
    files,
    files.onDidChange(later),
    files.onDidCreate(later),
    files.onDidDelete(later),
    vscode.workspace.onDidOpenTextDocument((document) => isDraft(document) && later()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isDraft(document) && later()),
  );
  if (vscode.workspace.textDocuments.some(isDraft)) later();
  return {
    get register() {
      return register;
    },
    onDidChange: changed.event,
    refresh: () => void ask(),
    dispose: () => {
      clearTimeout(timer);
      asking?.cancel();
      subscriptions.dispose();
    },
  };
}
