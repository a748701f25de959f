import * as vscode from 'vscode';
import { step } from '../commands/step.ts';
import { isDraft } from '../draft.ts';
import type { OpenItemsModel } from '../open-items.ts';
import type { ServerLink } from '../server-link.ts';
import { showPlace } from '../show-place.ts';
import type { FromRoom, RoomWord, ToRoom } from '../webviews/room/messages.ts';
import type { Words } from '../webviews/words.ts';
import { createSinglePanel } from './single-panel.ts';

/** One paragraph large on the screen, for those at the back of the room. */
export interface RoomPanel extends vscode.Disposable {
  show(): void;
}

/** Makes the one panel that there is. It follows the cursor in the draft last looked at, and what is typed there. */
export function createRoomPanel(extension: vscode.Uri, server: ServerLink, items: OpenItemsModel): RoomPanel {
  let place: { readonly uri: vscode.Uri; readonly position: vscode.Position } | undefined;
  let asking: vscode.CancellationTokenSource | undefined;
  /** Whether the page leads the editor just now, instead of following it. */
  let leading = false;

  const draw = async (): Promise<void> => {
    if (!panel.ready || !place) return;
    asking?.cancel();
    const source = new vscode.CancellationTokenSource();
    asking = source;
    const { uri, position } = place;
    const { line, character } = position;
    const paragraph = await server.request(
      'adref/room',
      { textDocument: { uri: uri.toString() }, position: { line, character } },
      source.token,
    );
    if (!paragraph || source.token.isCancellationRequested) return;
    panel.post({ kind: 'paragraph', paragraph, words: roomWords() });
  };
  const look = (editor: vscode.TextEditor | undefined): void => {
    if (leading || !editor || !isDraft(editor.document)) return;
    place = { uri: editor.document.uri, position: editor.selection.active };
    void draw();
  };
  const go = async (direction: 'next' | 'previous'): Promise<void> => {
    if (!place) return;
    const answer = await items.fresh(await vscode.workspace.openTextDocument(place.uri));
    const found = answer && step(answer.items, place.position, direction);
    if (!found) return;
    const { line, character } = found.item.target.start;
    place = { ...place, position: new vscode.Position(line, character) };
    await draw();
    // The editor follows, and the page keeps the keyboard; on its way the editor reports where it was.
    leading = true;
    await showPlace(place.uri, found.item.target.start).finally(() => (leading = false));
    panel.reveal();
  };
  const panel = createSinglePanel<FromRoom, ToRoom>(
    () => ({
      extension,
      page: 'room',
      title: vscode.l10n.t('For the room'),
      waiting: vscode.l10n.t('Reading the draft…'),
      column: vscode.ViewColumn.Beside,
    }),
    ({ kind }) => {
      if (kind === 'ready') void draw();
      else if (kind === 'next' || kind === 'previous') void go(kind);
    },
  );
  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => look(textEditor)),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === place?.uri.toString()) void draw();
    }),
  );
  return {
    show: () => {
      look(vscode.window.activeTextEditor);
      if (!place) {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
        return;
      }
      panel.show();
      void draw();
    },
    dispose: () => {
      asking?.cancel();
      subscriptions.dispose();
      panel.dispose();
    },
  };
}

/** Everything that the page for the room says by itself. */
function roomWords(): Words<RoomWord> {
  return {
    openOf: vscode.l10n.t('Open: {0} of {1}'),
    settled: vscode.l10n.t('Settled'),
    nothingOpen: vscode.l10n.t('Nothing is open in this draft.'),
    paragraph: vscode.l10n.t('Paragraph'),
    next: vscode.l10n.t('Next open paragraph'),
    previous: vscode.l10n.t('Previous open paragraph'),
    larger: vscode.l10n.t('Larger'),
    smaller: vscode.l10n.t('Smaller'),
    keys: vscode.l10n.t('Keys: N and P, + and −'),
  };
}
