import * as vscode from 'vscode';
import type { Revision } from '../../../server/src/protocol/revisions.ts';
import { shorten } from '../revision-words.ts';
import type { RevisionsModel, RevisionsState } from '../revisions.ts';
import type { BurnDownWord, FromBurnDown, ToBurnDown } from '../webviews/burn-down/messages.ts';
import type { Words } from '../webviews/words.ts';
import { createSinglePanel } from './single-panel.ts';

/** The burn-down of the draft last looked at: what is still open, from revision to revision. */
export interface BurnDown extends vscode.Disposable {
  show(): void;
}

/** Makes the one panel that there is; it follows the draft that is looked at. */
export function createBurnDown(extension: vscode.Uri, model: RevisionsModel): BurnDown {
  const draw = (): void => {
    const message = messageFor(model.state);
    if (message) panel.post(message);
  };
  const panel = createSinglePanel<FromBurnDown, ToBurnDown>(
    () => ({
      extension,
      page: 'burn-down',
      title: vscode.l10n.t('Burn-down'),
      waiting: vscode.l10n.t('Reading the draft…'),
    }),
    ({ kind }) => {
      if (kind !== 'ready') return;
      draw();
      if (model.state.kind !== 'none') void model.of(model.state.uri);
    },
  );
  const subscription = model.onDidChange(draw);
  return {
    show: () => {
      if (model.state.kind === 'none')
        void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'));
      else panel.show();
    },
    dispose: () => {
      subscription.dispose();
      panel.dispose();
    },
  };
}

function messageFor(state: RevisionsState): ToBurnDown | undefined {
  if (state.kind !== 'ready') return undefined;
  const { files, commits, older, title } = state.answer;
  // A draft of one file has its past in Git; several files are the revisions that delegations know.
  const current = files.filter((one) => one.current);
  const inFiles = files.length > 1 || commits.length === 0;
  const chain = inFiles ? files : [...commits, ...current];
  return {
    kind: 'chart',
    title: title ?? state.uri.path.slice(state.uri.path.lastIndexOf('/') + 1),
    revisions: chain.flatMap(pointOf),
    older: older && !inFiles ? commits.length : null,
    words: burnDownWords(),
  };
}

/** An empty revision has nothing open and is nonetheless no success. The name of a commit tells nothing, its day does. */
function pointOf({ source, name, subject, date, figures }: Revision): ToBurnDown['revisions'] {
  if (!figures?.provisions) return [];
  const untold = source.commit?.startsWith(name) && date;
  return [{ name: untold ? date : name, subject: subject && shorten(subject), date, figures }];
}

/** Everything that the burn-down page says by itself. */
function burnDownWords(): Words<BurnDownWord> {
  return {
    title: vscode.l10n.t('Burn-down of {0}'),
    summaryDown: vscode.l10n.t('Open paragraphs went down from {0} in {1} to {2} in {3}.'),
    summaryUp: vscode.l10n.t('Open paragraphs went up from {0} in {1} to {2} in {3}.'),
    summarySame: vscode.l10n.t('There are as many open paragraphs in {3} as in {1}: {2}.'),
    chart: vscode.l10n.t(
      'Chart of brackets, open paragraphs and blanks in each revision. The table has the same figures.',
    ),
    table: vscode.l10n.t('The figures'),
    revision: vscode.l10n.t('Revision'),
    date: vscode.l10n.t('Date'),
    brackets: vscode.l10n.t('Brackets'),
    openParagraphs: vscode.l10n.t('Open paragraphs'),
    blanks: vscode.l10n.t('Blanks'),
    paragraphs: vscode.l10n.t('All paragraphs'),
    onlyOne: vscode.l10n.t('There is only one revision so far. The lines begin with the second.'),
    older: vscode.l10n.t('Only the newest {0} revisions in Git are shown; there are older ones.'),
  };
}
