import * as vscode from 'vscode';
import type { ListedDelegation } from '../../../server/src/protocol.ts';

/**
 * Asks who handed in a file: one of those the body knows, or a code that is typed. Null leaves the file out, undefined
 * gives up.
 */
export function pickSubmitter(
  title: string,
  known: readonly ListedDelegation[],
): Promise<string | null | undefined> {
  const entries = known.map(
    ({ code, name }): Entry => ({
      label: code,
      code,
      ...(name === code ? {} : { description: name }),
    }),
  );
  const leave: Entry = { label: vscode.l10n.t('Leave this file out'), code: null, alwaysShow: true };
  const pick = vscode.window.createQuickPick<Entry>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('A delegation or group, or another code');
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  const fill = (typed: string): void => {
    const own = typed.trim();
    const isKnown = known.some(({ code }) => code.toLowerCase() === own.toLowerCase());
    const other: Entry[] =
      own === '' || isKnown
        ? []
        : [{ label: own, code: own, description: vscode.l10n.t('as typed'), alwaysShow: true }];
    pick.items = [...entries, ...other, leave];
  };
  fill('');
  return new Promise((resolve) => {
    pick.onDidChangeValue(fill);
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!chosen) return;
      resolve(chosen.code);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

interface Entry extends vscode.QuickPickItem {
  readonly code: string | null;
}
