import * as vscode from 'vscode';
import type { PositionsModel } from '../positions.ts';
import type { ServerLink } from '../server-link.ts';
import { showPlace } from '../show-place.ts';
import { stances, stanceVerb } from '../stance-words.ts';
import type { FromMatrix, MatrixWord, ToMatrix } from '../webviews/matrix/messages.ts';
import type { Words } from '../webviews/words.ts';
import { saveMatrix } from './save-matrix.ts';
import { createSinglePanel } from './single-panel.ts';

/** The matrix of the draft last looked at: paragraphs by delegations. */
export interface MatrixPanel extends vscode.Disposable {
  /** Shows it; `only` keeps what one delegation holds open. */
  show(only?: string): void;
}

/** Makes the one panel that there is; it follows the draft that is looked at and what is typed in it. */
export function createMatrixPanel(
  extension: vscode.Uri,
  server: ServerLink,
  model: PositionsModel,
): MatrixPanel {
  /** The draft that the page shows. */
  let shown: vscode.Uri | undefined;
  let asked: string | undefined;
  const draw = (): void => {
    const { state } = model;
    if (!panel.ready) return;
    if (state.kind === 'failed')
      panel.post({ kind: 'problem', text: vscode.l10n.t('The language server does not answer.') });
    if (state.kind !== 'ready') return;
    const { uri, answer } = state;
    shown = uri;
    const title = answer.title ?? answer.symbol ?? uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const verbs = stances.map((stance) => ({ stance, verb: stanceVerb(stance) }));
    panel.post({
      kind: 'matrix',
      uri: uri.toString(),
      title,
      positions: answer,
      words: matrixWords(),
      stances: verbs,
    });
    if (asked !== undefined) panel.post({ kind: 'only', code: asked });
    asked = undefined;
  };
  const receive = async (message: FromMatrix): Promise<void> => {
    switch (message.kind) {
      case 'ready':
        return draw();
      case 'open':
        if (shown) await showPlace(shown, message.place);
        return;
      case 'export':
        if (shown) await saveMatrix(server, shown, message);
    }
  };
  const panel = createSinglePanel<FromMatrix, ToMatrix>(
    () => ({
      extension,
      page: 'matrix',
      title: vscode.l10n.t('Matrix of positions'),
      waiting: vscode.l10n.t('Reading the draft…'),
    }),
    receive,
  );
  const subscription = model.onDidChange(draw);
  return {
    show: (only) => {
      if (model.state.kind === 'none') {
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
        return;
      }
      asked = only;
      panel.show();
      draw();
    },
    dispose: () => {
      subscription.dispose();
      panel.dispose();
    },
  };
}

/** Everything that the matrix page says by itself. */
function matrixWords(): Words<MatrixWord> {
  return {
    title: vscode.l10n.t('Positions on {0}'),
    paragraph: vscode.l10n.t('Paragraph'),
    front: vscode.l10n.t('Before the first paragraph'),
    only: vscode.l10n.t('Only what is held open by'),
    everyone: vscode.l10n.t('everyone'),
    stance: vscode.l10n.t('Only where someone'),
    anyStance: vscode.l10n.t('says anything'),
    clear: vscode.l10n.t('Clear filters'),
    saveCsv: vscode.l10n.t('Save as a spreadsheet (CSV)…'),
    saveHtml: vscode.l10n.t('Save as a page (HTML)…'),
    filters: vscode.l10n.t('Filters'),
    table: vscode.l10n.t('Positions, paragraph by delegation'),
    counted: vscode.l10n.t('Paragraphs shown: {0} of {1}'),
    quoted: vscode.l10n.t('“{0}”'),
    through: vscode.l10n.t('(through {0})'),
    nobody: vscode.l10n.t(
      'No delegation is named in this draft yet. Write who wants what into a bracket, such as [text - KAZ; IND delete], or compile what the delegations have handed in.',
    ),
    nothingShown: vscode.l10n.t('No paragraph passes the filters.'),
    keys: vscode.l10n.t('Arrow keys move between cells; Enter goes to the text.'),
    unknown: vscode.l10n.t('unknown'),
  };
}
