import * as vscode from 'vscode';
import type { RegisterModel } from '../register.ts';
import { dueDistance, dueMoment, dueName, nearnessOf } from './due-words.ts';

/** The nearest silence deadline in the status bar: plain, a warning within a day, gone where there is none. */
export function createDeadlineStatus(
  model: RegisterModel,
  clock: () => number = Date.now,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('adref.deadline', vscode.StatusBarAlignment.Left, 10);
  item.name = vscode.l10n.t('Ad Ref: nearest silence deadline');
  item.command = 'adref.deadlines.focus';
  const draw = (): void => {
    const now = clock();
    const next = model.register?.due.find(
      (due) => due.kind === 'silence' && ['soon', 'later'].includes(nearnessOf(due, now)),
    );
    if (!next) {
      item.hide();
      return;
    }
    const soon = nearnessOf(next, now) === 'soon';
    item.text = `$(${soon ? 'warning' : 'watch'}) ${vscode.l10n.t('Silence: {0}', dueDistance(next, now))}`;
    item.tooltip = vscode.l10n.t('The silence on {0} ends on {1}.', dueName(next), dueMoment(next));
    item.accessibilityInformation = { label: `${item.tooltip} ${dueDistance(next, now)}` };
    item.backgroundColor = soon ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  draw();
  const timer = setInterval(draw, 60_000);
  return vscode.Disposable.from(item, model.onDidChange(draw), { dispose: () => clearInterval(timer) });
}
