import * as vscode from 'vscode';
import type { Compilation } from '../../../server/src/protocol/compiling.ts';
import type { ListedDelegation } from '../../../server/src/protocol/positions.ts';
import type { Review, Reviews } from '../compiled-documents.ts';
import { draftGlob, isDraft, isEditable } from '../draft.ts';
import { fileAt, type HandedFile, textOfFile, withLineEnds } from '../handed-files.ts';
import { withProgress } from '../long-work.ts';
import type { PositionsModel } from '../positions.ts';
import type { ServerLink } from '../server-link.ts';
import { isWordFile, readWordFile } from '../word-files.ts';
import { pickSubmitter } from './pick-submitter.ts';

/** What is known beforehand: nothing is then asked for. */
export interface CompileWish {
  readonly base?: vscode.Uri;
  readonly files?: readonly HandedFile[];
  /** Who handed in the only file. */
  readonly code?: string | undefined;
}

/** Makes the command that compiles submissions into one text and shows what that changes. */
export function createCompile(
  server: ServerLink,
  model: PositionsModel,
  reviews: Reviews,
): (wish?: CompileWish) => Promise<Compilation | undefined> {
  return async (wish = {}) => {
    const base = wish.base ?? (await findBase(model));
    if (!base) return undefined;
    const document = await vscode.workspace.openTextDocument(base);
    if (!isDraft(document)) return say(vscode.l10n.t('Open a draft first.'));
    const files = wish.files ?? (await pickFiles(base));
    if (!files || files.length === 0) return undefined;
    const { handed, left } = await readFiles(server, document, files);
    const named = await nameSubmitters(server, base, handed, wish.code);
    if (!named) return undefined;
    if (named.length === 0) {
      tellProblems(reviews, base, left);
      return undefined;
    }
    const before = document.getText();
    const answer = await withProgress(vscode.l10n.t('Compiling submissions…'), (token) =>
      server.request('adref/compile', { textDocument: { uri: base.toString() }, submissions: named }, token),
    );
    if (!answer) return undefined;
    const all: Compilation = { ...answer, left: [...left, ...answer.left] };
    if (all.text === null) {
      tellProblems(reviews, base, all.left, all.notes);
      return all;
    }
    const review: Review = { base, before, text: all.text, delegations: all.delegations };
    await reviews.show(review);
    // The message waits for the person; the command is done.
    void tellResult(reviews, review, all);
    return all;
  };
}

/** The draft in front, else the one looked at last, else one that the person picks. */
async function findBase({ state }: PositionsModel): Promise<vscode.Uri | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active && isDraft(active) && isEditable(active.uri)) return active.uri;
  if (state.kind !== 'none' && isEditable(state.uri)) return state.uri;
  const found = await vscode.workspace.findFiles(draftGlob, undefined, 200);
  if (found.length === 0) return say(vscode.l10n.t('Open a draft first.'));
  const entries = found
    .map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const title = vscode.l10n.t('Which draft are the submissions made from?');
  return (await vscode.window.showQuickPick(entries, { title }))?.uri;
}

async function pickFiles(base: vscode.Uri): Promise<readonly HandedFile[] | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose what the delegations handed in'),
    openLabel: vscode.l10n.t('Compile'),
    canSelectMany: true,
    filters: { [vscode.l10n.t('Texts')]: ['md', 'txt', 'docx'] },
    ...(base.scheme === 'untitled' ? {} : { defaultUri: vscode.Uri.joinPath(base, '..') }),
  });
  return chosen?.map(fileAt);
}

interface Handed {
  readonly file: string;
  readonly text: string;
}

async function readFiles(
  server: ServerLink,
  { uri, eol }: vscode.TextDocument,
  files: readonly HandedFile[],
): Promise<{ readonly handed: readonly Handed[]; readonly left: readonly string[] }> {
  const handed: Handed[] = [];
  const left: string[] = [];
  for (const file of files) {
    if (file.uri?.toString() === uri.toString()) {
      left.push(
        `${file.name}: ${vscode.l10n.t('This is the draft itself; only what is made from it is compiled.')}`,
      );
      continue;
    }
    try {
      const text = isWordFile(file.name)
        ? withLineEnds(await acceptedText(server, file, uri), eol)
        : await textOfFile(file, eol);
      handed.push({ file: file.name, text });
    } catch (error) {
      left.push(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { handed, left };
}

/** What a Word file says with all its changes accepted: that is what its sender wants. */
async function acceptedText(server: ServerLink, file: HandedFile, draft: vscode.Uri): Promise<string> {
  const { token } = new vscode.CancellationTokenSource();
  const read = await readWordFile(server, file, [], token, draft);
  if (!read || 'problem' in read) throw new Error(read?.problem ?? '');
  return read.accepted;
}

/** Who handed in what: as the names of the files say, else as the person does. Undefined where the person gives up. */
async function nameSubmitters(
  server: ServerLink,
  base: vscode.Uri,
  handed: readonly Handed[],
  code: string | undefined,
): Promise<readonly (Handed & { readonly code: string })[] | undefined> {
  if (handed.length === 0) return [];
  if (code !== undefined && handed.length === 1) return [{ ...handed[0]!, code }];
  const { token } = new vscode.CancellationTokenSource();
  const files = handed.map(({ file }) => file);
  const answer = await server.request(
    'adref/submitters',
    { textDocument: { uri: base.toString() }, files },
    token,
  );
  if (!answer) return say(vscode.l10n.t('The language server does not answer.'));
  const named: (Handed & { readonly code: string })[] = [];
  for (const [i, one] of handed.entries()) {
    const own = answer.codes[i] ?? (await ask(one.file, answer.known));
    if (own === undefined) return undefined;
    if (own !== null) named.push({ ...one, code: own });
  }
  return named;
}

function ask(file: string, known: readonly ListedDelegation[]): Promise<string | null | undefined> {
  return pickSubmitter(vscode.l10n.t('Who handed in {0}?', file), known);
}

async function tellResult(reviews: Reviews, review: Review, answer: Compilation): Promise<void> {
  const { left, notes, delegations, proposals } = answer;
  const apply = vscode.l10n.t('Put into the draft');
  const save = vscode.l10n.t('Save as a new file…');
  const remarks = vscode.l10n.t('Show remarks ({0})', left.length + notes.length);
  const done = vscode.l10n.t(
    'Compiled from {0}: {1} proposals. The text of each was taken out again and is the same, sign by sign.',
    delegations.join(', '),
    proposals,
  );
  const more = left.length === 0 ? '' : ` ${vscode.l10n.t('Left out: {0}', left[0]!)}`;
  const buttons = [apply, save, ...(left.length + notes.length > 0 ? [remarks] : [])];
  const show = left.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const chosen = await show(`${done}${more}`, ...buttons);
  if (chosen === apply) await reviews.apply(review);
  if (chosen === save) await reviews.save(review);
  if (chosen === remarks) await reviews.showRemarks(review, remarksOf(left, notes));
}

function tellProblems(
  reviews: Reviews,
  base: vscode.Uri,
  left: readonly string[],
  notes: readonly string[] = [],
): void {
  const all = vscode.l10n.t('Show remarks ({0})', left.length + notes.length);
  const words = vscode.l10n.t('Nothing was compiled. {0}', left[0] ?? '');
  void vscode.window
    .showErrorMessage(words.trim(), ...(left.length + notes.length > 1 ? [all] : []))
    .then((chosen) => (chosen === all ? reviews.showRemarks({ base }, remarksOf(left, notes)) : undefined));
}

function remarksOf(left: readonly string[], notes: readonly string[]): string {
  const part = (title: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `## ${title}\n\n${lines.map((line) => `- ${line}\n`).join('')}\n`;
  const head = `# ${vscode.l10n.t('Remarks on the compilation')}\n\n`;
  return head + part(vscode.l10n.t('Left out'), left) + part(vscode.l10n.t('Good to know'), notes);
}

function say(text: string): undefined {
  void vscode.window.showInformationMessage(text);
}
