import * as vscode from 'vscode';
import { languageId } from '../draft.ts';
import type { OpenItemsModel, OpenItemsState } from '../open-items.ts';
import { blankCount, bracketCount } from '../words.ts';

/** The draft in one line, `Rev.5 · 17 brackets · 14 open`; a click leads to the open items. */
export function createStatusItem(model: OpenItemsModel): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('adref.summary', { language: languageId });
  item.name = vscode.l10n.t('Ad Ref draft');
  item.command = { title: vscode.l10n.t('Show open items'), command: 'adref.openItems.focus' };
  const draw = (state: OpenItemsState): void => {
    item.busy = state.kind === 'reading';
    item.severity =
      state.kind === 'failed'
        ? vscode.LanguageStatusSeverity.Error
        : vscode.LanguageStatusSeverity.Information;
    item.text = summary(state);
    item.detail = detail(state);
  };
  draw(model.state);
  return vscode.Disposable.from(item, model.onDidChange(draw));
}

function summary(state: OpenItemsState): string {
  switch (state.kind) {
    case 'none':
    case 'reading':
      return vscode.l10n.t('Reading the draft…');
    case 'failed':
      return vscode.l10n.t('The language server is not running');
    case 'ready': {
      const { revision, groups, openProvisions } = state.answer.summary;
      const parts = [revision, bracketCount(groups), vscode.l10n.t('{0} open', openProvisions)];
      return parts.filter((part) => part !== null).join(' · ');
    }
  }
}

function detail(state: OpenItemsState): string {
  if (state.kind !== 'ready') return '';
  const { symbol, placeholders, unmatched, provisions } = state.answer.summary;
  const parts = [
    symbol,
    vscode.l10n.t('paragraphs: {0}', provisions),
    placeholders > 0 ? blankCount(placeholders) : null,
    unmatched > 0 ? vscode.l10n.t('brackets without a mate: {0}', unmatched) : null,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
