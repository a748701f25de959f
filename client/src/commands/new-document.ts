import * as vscode from 'vscode';
import type { TemplateKind, TemplateLanguage } from '../../../server/src/protocol/templates.ts';
import { languageId } from '../draft.ts';
import type { ServerLink } from '../server-link.ts';
import { today } from '../today.ts';

/**
 * Starts a document from a template, in an editor of its own that is saved when and where the person wants. `kind` and
 * `language` spare the questions.
 */
export async function newDocument(
  server: ServerLink,
  kind?: TemplateKind,
  language?: TemplateLanguage,
): Promise<void> {
  const what = kind ?? (await pickKind());
  const which = what && (language ?? (await pickLanguage()));
  if (!what || !which) return;
  const answer = await server.request(
    'adref/template',
    { kind: what, language: which, day: today() },
    new vscode.CancellationTokenSource().token,
  );
  if (!answer) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The language server does not answer.'));
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: languageId, content: answer.text });
  await vscode.window.showTextDocument(document);
}

async function pickKind(): Promise<TemplateKind | undefined> {
  const names: Readonly<Record<TemplateKind, string>> = {
    declaration: vscode.l10n.t('Declaration'),
    catalogue: vscode.l10n.t('Catalogue of measures'),
    decision: vscode.l10n.t('Draft decision'),
    minutes: vscode.l10n.t('Minutes'),
    agenda: vscode.l10n.t('Agenda'),
    note: vscode.l10n.t('Cover note'),
    list: vscode.l10n.t('List of participants'),
  };
  const entries = Object.entries(names).map(([start, label]) => ({ start: start as TemplateKind, label }));
  const title = vscode.l10n.t('What is to be started?');
  return (await vscode.window.showQuickPick(entries, { title }))?.start;
}

async function pickLanguage(): Promise<TemplateLanguage | undefined> {
  // Each language under its own name, as its readers look for it.
  const entries: readonly (vscode.QuickPickItem & { readonly language: TemplateLanguage })[] = [
    { language: 'en', label: 'English' },
    { language: 'ru', label: 'Русский' },
    { language: 'kk', label: 'Қазақша' },
  ];
  const title = vscode.l10n.t('In which language?');
  return (await vscode.window.showQuickPick(entries, { title }))?.language;
}
