import * as vscode from 'vscode';
import type { RegisterModel } from '../register.ts';
import { showPlace } from '../show-place.ts';
import type { FromRegister, RegisterKind, RegisterWord, ToRegister } from '../webviews/register/messages.ts';
import type { Words } from '../webviews/words.ts';
import { registerKinds, registerRows } from './register-rows.ts';
import { createSinglePanel } from './single-panel.ts';

/** What the records of the meeting say, as one table. */
export interface RegisterPanel extends vscode.Disposable {
  show(): void;
}

/** Makes the one panel that there is; it follows what is typed in the records. */
export function createRegisterPanel(extension: vscode.Uri, model: RegisterModel): RegisterPanel {
  const draw = (): void => {
    if (!panel.ready || !model.register) return;
    panel.post({
      kind: 'register',
      rows: registerRows(model.register),
      words: registerWords(),
      kinds: registerKinds.map((kind) => ({ kind, text: kindWord(kind) })),
    });
  };
  const receive = async (message: FromRegister): Promise<void> => {
    switch (message.kind) {
      case 'ready':
        model.refresh();
        return draw();
      case 'open':
        return showPlace(vscode.Uri.parse(message.uri), { line: message.line - 1, character: 0 });
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
    }
  };
  const panel = createSinglePanel<FromRegister, ToRegister>(
    () => ({
      extension,
      page: 'register',
      title: vscode.l10n.t('Register of the meeting'),
      waiting: vscode.l10n.t('Reading the records…'),
    }),
    receive,
  );
  const subscription = model.onDidChange(draw);
  return {
    show: () => panel.show(),
    dispose: () => {
      subscription.dispose();
      panel.dispose();
    },
  };
}

function kindWord(kind: RegisterKind): string {
  switch (kind) {
    case 'decision':
      return vscode.l10n.t('Decision');
    case 'silence':
      return vscode.l10n.t('Silence');
    case 'request':
      return vscode.l10n.t('Request');
    case 'attendance':
      return vscode.l10n.t('Attendance');
    case 'position':
      return vscode.l10n.t('Position');
    case 'document':
      return vscode.l10n.t('Document');
  }
}

/** Everything that the register page says by itself. */
function registerWords(): Words<RegisterWord> {
  return {
    title: vscode.l10n.t('Register of the meeting'),
    kind: vscode.l10n.t('Kind'),
    item: vscode.l10n.t('Item'),
    who: vscode.l10n.t('Who'),
    what: vscode.l10n.t('What'),
    when: vscode.l10n.t('When'),
    state: vscode.l10n.t('State'),
    file: vscode.l10n.t('Place'),
    show: vscode.l10n.t('Show'),
    everything: vscode.l10n.t('everything'),
    search: vscode.l10n.t('Search'),
    copy: vscode.l10n.t('Copy as a table'),
    copied: vscode.l10n.t('Copied: {0} lines. Paste them into a spreadsheet or into Word.'),
    counted: vscode.l10n.t('Lines shown: {0} of {1}'),
    empty: vscode.l10n.t(
      'No record says anything yet. Decisions, silence procedures, requests, attendance and positions in minutes are listed here.',
    ),
    nothingShown: vscode.l10n.t('Nothing passes the filters.'),
    keys: vscode.l10n.t('Arrow keys move between lines; Enter goes to the text; a head sorts.'),
  };
}
