import * as vscode from 'vscode';
import type { ExportWish } from '../../../server/src/protocol/word.ts';

interface Entry extends vscode.QuickPickItem {
  readonly part: keyof ExportWish['without'];
}

/**
 * Lets the person say what goes out besides the text, all of it unless they take a mark away; nothing is asked where there
 * is nothing. Undefined gives up.
 */
export async function pickWithheld({
  people,
  notes,
}: {
  readonly people: boolean;
  readonly notes: boolean;
}): Promise<ExportWish['without'] | undefined> {
  const entries: Entry[] = [
    ...(people
      ? ([
          { part: 'names', label: vscode.l10n.t('Names of those who made changes and comments') },
          { part: 'dates', label: vscode.l10n.t('Dates of changes and comments') },
        ] as const)
      : []),
    ...(notes ? ([{ part: 'notes', label: vscode.l10n.t('Notes and comments') }] as const) : []),
  ].map((entry) => ({ ...entry, picked: true }));
  const withheld = { names: false, dates: false, notes: false };
  if (entries.length === 0) return withheld;
  const chosen = await vscode.window.showQuickPick(entries, {
    title: vscode.l10n.t('What goes out besides the text?'),
    canPickMany: true,
  });
  if (!chosen) return undefined;
  for (const { part } of entries) withheld[part] = !chosen.some((one) => one.part === part);
  return withheld;
}
