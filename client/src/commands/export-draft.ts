import * as vscode from 'vscode';
import type { RevisionSource } from '../../../server/src/protocol/revisions.ts';
import type { ExportWish } from '../../../server/src/protocol/word.ts';
import { fromBase64 } from '../base64.ts';
import { isDraft } from '../draft.ts';
import { nameOfFile, stemOfDraft } from '../file-names.ts';
import { stoppable, withProgress } from '../long-work.ts';
import { originalOf, sourceOf } from '../revision-documents.ts';
import type { RevisionsModel } from '../revisions.ts';
import type { ServerLink } from '../server-link.ts';
import { tellSaved } from '../tell-saved.ts';
import { pickRevision } from './pick-revision.ts';
import { pickWithheld } from './pick-withheld.ts';

/** What is known beforehand: it is then not asked for. */
export interface ExportOrder {
  readonly form?: ExportWish['form'];
  readonly what?: 'text' | 'clean' | RevisionSource;
  readonly without?: ExportWish['without'];
  readonly target?: vscode.Uri;
}

/** Makes the command that writes a draft for those who have no tool. Whoever gives up a question gives up the whole. */
export function createExport(
  server: ServerLink,
  revisions: RevisionsModel,
): (draft?: vscode.Uri, order?: ExportOrder) => Promise<void> {
  return async (given, order = {}) => {
    const document = await findDraft(given);
    if (!document) return say(vscode.l10n.t('Open a draft first.'));
    const form = order.form ?? (await pickForm());
    if (!form) return;
    const { token } = new vscode.CancellationTokenSource();
    const textDocument = { uri: document.uri.toString() };
    const positions = await server.request('adref/positions', { textDocument }, token);
    if (!positions) return say(vscode.l10n.t('The language server does not answer.'));
    const what = order.what ?? (await pickContent(positions.compiled));
    if (!what) return;
    const against =
      what === 'changes'
        ? await pickOlder(server, revisions, document)
        : typeof what === 'object'
          ? what
          : null;
    if (against === undefined) return;
    const clean = what === 'clean';
    const comments = document.getText().includes('{>>');
    const without =
      clean || order.without
        ? (order.without ?? everything)
        : await pickWithheld({
            people: comments || positions.compiled || against !== null,
            notes: comments || positions.notes.length > 0,
          });
    if (!without) return;
    const target = order.target ?? (await pickTarget(document.uri, form));
    if (!target) return;
    const wish: ExportWish = { form, against, clean, without };
    const answer = await withProgress(vscode.l10n.t('Writing {0}…', nameOfFile(target)), (stop) =>
      stoppable(server.request('adref/exportText', { textDocument, wish }, stop), stop).then((one) =>
        stop.isCancellationRequested ? 'stopped' : one,
      ),
    );
    if (answer === 'stopped') return;
    if (!answer) return fail(vscode.l10n.t('The language server does not answer.'));
    if ('problem' in answer) return fail(answer.problem);
    try {
      await vscode.workspace.fs.writeFile(target, fromBase64(answer.bytes));
    } catch (error) {
      return fail(`${nameOfFile(target)}: ${error instanceof Error ? error.message : String(error)}`);
    }
    // The message waits for the person; the command is done.
    void tellSaved(target);
  };
}

const everything = { names: true, dates: true, notes: true };

/** The draft at an address, else that in front; a view of a text too. */
async function findDraft(given: vscode.Uri | undefined): Promise<vscode.TextDocument | undefined> {
  const document = given
    ? await vscode.workspace.openTextDocument(given)
    : vscode.window.activeTextEditor?.document;
  return document && isDraft(document) ? document : undefined;
}

async function pickForm(): Promise<ExportWish['form'] | undefined> {
  const entries: (vscode.QuickPickItem & { readonly form: ExportWish['form'] })[] = [
    { form: 'docx', label: vscode.l10n.t('Word file'), description: '.docx' },
    {
      form: 'html',
      label: vscode.l10n.t('Page'),
      description: '.html',
      detail: vscode.l10n.t('To print, or to look at in a browser'),
    },
    {
      form: 'txt',
      label: vscode.l10n.t('Plain text'),
      description: '.txt',
      detail: vscode.l10n.t('For e-mail'),
    },
  ];
  const title = vscode.l10n.t('As what is the draft to be exported?');
  return (await vscode.window.showQuickPick(entries, { title }))?.form;
}

type Content = 'text' | 'clean' | 'changes';

async function pickContent(compiled: boolean): Promise<Content | undefined> {
  const entries: (vscode.QuickPickItem & { readonly content: Content })[] = [
    {
      content: 'text',
      label: vscode.l10n.t('The text as it stands'),
      detail: compiled
        ? vscode.l10n.t('The proposals of each delegation as its tracked changes')
        : vscode.l10n.t('Brackets and attributions as they are written'),
    },
    {
      content: 'clean',
      label: vscode.l10n.t('A clean copy'),
      detail: compiled
        ? vscode.l10n.t('The text before all proposals, without names, dates, notes and comments')
        : vscode.l10n.t('Without front matter, notes, comments, and their names and dates'),
    },
  ];
  if (!compiled)
    entries.push({
      content: 'changes',
      label: vscode.l10n.t('What changed since another revision…'),
      detail: vscode.l10n.t('As tracked changes'),
    });
  const title = vscode.l10n.t('What goes out?');
  return (await vscode.window.showQuickPick(entries, { title }))?.content;
}

/** The revision since which changes are tracked; undefined where the person gives up, or it cannot be read. */
async function pickOlder(
  server: ServerLink,
  revisions: RevisionsModel,
  document: vscode.TextDocument,
): Promise<RevisionSource | undefined> {
  const answer = await revisions.of(originalOf(document.uri));
  const current = answer?.files.find((one) => one.current);
  if (!answer || !current) return say(vscode.l10n.t('The language server does not answer.'));
  const title = vscode.l10n.t('Track what changed since');
  const side = await pickRevision([...answer.files, ...answer.commits], current, undefined, title);
  if (!side) return undefined;
  const source = await sourceOf(server, side, new vscode.CancellationTokenSource().token);
  return 'problem' in source ? fail(`${side.name}: ${source.problem}`) : source;
}

function pickTarget(draft: vscode.Uri, form: ExportWish['form']): Thenable<vscode.Uri | undefined> {
  const file = originalOf(draft);
  const kinds = {
    docx: vscode.l10n.t('Word files'),
    html: vscode.l10n.t('Page'),
    txt: vscode.l10n.t('Plain text'),
  };
  const folder =
    file.scheme === 'untitled'
      ? vscode.workspace.workspaceFolders?.[0]?.uri
      : vscode.Uri.joinPath(file, '..');
  const name = `${stemOfDraft(nameOfFile(draft))}.${form}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export the draft'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [kinds[form]]: [form] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
}

function fail(text: string): undefined {
  void vscode.window.showErrorMessage(text);
}

function say(text: string): undefined {
  void vscode.window.showInformationMessage(text);
}
