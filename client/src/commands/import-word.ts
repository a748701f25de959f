import * as vscode from 'vscode';
import type { Compilation } from '../../../server/src/protocol/compiling.ts';
import type { ImportedWord, WordAuthor } from '../../../server/src/protocol/word.ts';
import { languageId } from '../draft.ts';
import { draftNameFor, exists, nameOfFile } from '../file-names.ts';
import { fileAt } from '../handed-files.ts';
import { withProgress } from '../long-work.ts';
import type { ServerLink } from '../server-link.ts';
import { type Authors, readWordFile } from '../word-files.ts';
import type { CompileWish } from './compile.ts';
import { pickAuthor } from './pick-submitter.ts';

/** What is known beforehand: it is then not asked for. */
export interface ImportWish {
  readonly authors?: Authors;
  readonly as?: ImportShape;
}

/** One text with every change in brackets, or the base and the text of each delegation. */
export type ImportShape = 'text' | 'submissions';

/**
 * Makes the command that turns a Word file into drafts: beside it where that can be, else in an editor. Whoever gives up a
 * question gives up the whole, and nothing is ever overwritten without a word.
 */
export function createImportWord(
  server: ServerLink,
  compile: (wish: CompileWish) => Promise<Compilation | undefined>,
): (file?: vscode.Uri, wish?: ImportWish) => Promise<void> {
  const read = (file: vscode.Uri, authors: Authors): ReturnType<typeof readWordFile> =>
    withProgress(vscode.l10n.t('Reading {0}…', nameOfFile(file)), (token) =>
      readWordFile(server, fileAt(file), authors, token),
    );
  return async (given, wish = {}) => {
    const file = given ?? (await pickFile());
    if (!file) return;
    const known = wish.authors ?? [];
    const first = await read(file, known);
    if (!first) return;
    if ('problem' in first) return tellProblem(file, first.problem);
    const asked = await askAuthors(first);
    if (!asked) return;
    const shape = first.authors.length === 0 ? 'text' : (wish.as ?? (await pickShape(first)));
    if (!shape) return;
    const answer = asked.length === 0 ? first : await read(file, [...known, ...asked]);
    if (!answer) return;
    if ('problem' in answer) return tellProblem(file, answer.problem);
    try {
      if (shape === 'text') await openText(file, answer);
      else await saveSubmissions(file, answer, compile);
    } catch (error) {
      tellProblem(file, error instanceof Error ? error.message : String(error));
    }
  };
}

async function pickFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose the Word file to import'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Word files')]: ['docx'] },
  });
  return chosen?.[0];
}

/** For whom those stand whom nobody knows; undefined where the person gives up. */
async function askAuthors({ authors, roster }: ImportedWord): Promise<Authors | undefined> {
  const unknown = authors.filter(({ known }) => known === 'initials');
  const asked: (readonly [string, string])[] = [];
  for (const [index, author] of unknown.entries()) {
    const code = await pickAuthor(titleFor(author), author.codes[0]!, roster, [index + 1, unknown.length]);
    if (code === undefined) return undefined;
    asked.push([author.name, code]);
  }
  return asked;
}

function titleFor({ name, insertions, deletions }: WordAuthor): string {
  const who = name === '' ? vscode.l10n.t('an author without a name') : `“${name}”`;
  return vscode.l10n.t(
    'For whom does {0} speak? (insertions: {1}, deletions: {2})',
    who,
    insertions,
    deletions,
  );
}

async function pickShape({ submissions }: ImportedWord): Promise<ImportShape | undefined> {
  const entries: (vscode.QuickPickItem & { readonly shape: ImportShape })[] = [
    {
      shape: 'text',
      label: vscode.l10n.t('One text'),
      detail: vscode.l10n.t('Every tracked change stands in brackets, with the names of those who want it'),
    },
    {
      shape: 'submissions',
      label: vscode.l10n.t('One text for each delegation'),
      detail: vscode.l10n.t(
        'The text before all changes and {0} of delegations, to be compiled later',
        submissions.length,
      ),
    },
  ];
  const title = vscode.l10n.t('What is to be made of the tracked changes?');
  return (await vscode.window.showQuickPick(entries, { title }))?.shape;
}

async function openText(file: vscode.Uri, { text, left, authors, submissions }: ImportedWord): Promise<void> {
  const name = nameOfFile(file);
  const place = await placeFor(vscode.Uri.joinPath(file, '..', draftNameFor(name)));
  if (place === undefined) return;
  const saved = place !== null && (await write(place, text));
  const document = saved
    ? await vscode.workspace.openTextDocument(place)
    : await vscode.workspace.openTextDocument({ language: languageId, content: text });
  await vscode.window.showTextDocument(document, { preview: false });
  const done =
    authors.length === 0
      ? vscode.l10n.t('{0} is imported. No changes are tracked in it.', name)
      : vscode.l10n.t(
          '{0}: the changes of {1} stand in brackets.',
          name,
          submissions.map(({ code }) => code).join(', '),
        );
  tellDone(done, file, left);
}

/** Where the draft goes: null for an editor alone, undefined where the person gives up. */
async function placeFor(target: vscode.Uri): Promise<vscode.Uri | null | undefined> {
  if (vscode.workspace.fs.isWritableFileSystem(target.scheme) === false) return null;
  if (!(await exists(target))) return target;
  const replace = vscode.l10n.t('Replace');
  const other = vscode.l10n.t('Other name…');
  const isTyped = vscode.workspace.textDocuments.some(
    ({ uri, isDirty }) => isDirty && uri.toString() === target.toString(),
  );
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('{0} is there already.', nameOfFile(target)),
    {
      modal: true,
      ...(isTyped
        ? { detail: vscode.l10n.t('It has changes that are not saved, and is not replaced.') }
        : {}),
    },
    ...(isTyped ? [other] : [replace, other]),
  );
  if (chosen === replace) return target;
  if (chosen !== other) return undefined;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the imported draft'),
    defaultUri: target,
    filters: { [vscode.l10n.t('Texts')]: ['md'] },
  });
}

/** Writes a file, or says that it cannot be written. */
async function write(target: vscode.Uri, text: string): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
    return true;
  } catch {
    return false;
  }
}

async function saveSubmissions(
  file: vscode.Uri,
  { base, submissions, left }: ImportedWord,
  compile: (wish: CompileWish) => Promise<Compilation | undefined>,
): Promise<void> {
  const folder = await freeFolder(file);
  const baseName = submissions.some(({ code }) => code.toLowerCase() === 'base') ? 'text' : 'base';
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, `${name}.decl.md`);
  const all = [{ code: baseName, text: base }, ...submissions];
  await vscode.workspace.fs.createDirectory(folder);
  for (const { code, text } of all)
    await vscode.workspace.fs.writeFile(at(code), new TextEncoder().encode(text));
  await vscode.window.showTextDocument(at(baseName), { preview: false });
  const put = vscode.l10n.t('Compile');
  const done = vscode.l10n.t(
    'The text before all changes and that of {0} are in the folder {1}.',
    submissions.map(({ code }) => code).join(', '),
    nameOfFile(folder),
  );
  tellDone(done, file, left, put, () => {
    const files = submissions.map(({ code }) => fileAt(at(code)));
    return compile({ base: at(baseName), files });
  });
}

/** A folder of this name beside the file that is not there yet. */
async function freeFolder(file: vscode.Uri): Promise<vscode.Uri> {
  const stem = nameOfFile(file).replace(/\.docx$/i, '');
  for (let count = 1; ; count++) {
    const more = count === 1 ? '' : ` ${count}`;
    const name = `${stem} (${vscode.l10n.t('submissions')}${more})`;
    const folder = vscode.Uri.joinPath(file, '..', name);
    if (!(await exists(folder))) return folder;
  }
}

/**
 * Says what was done and, once, what could not be taken over: apart, so that neither hides the other. The messages wait for
 * the person; the command is done.
 */
function tellDone(
  done: string,
  file: vscode.Uri,
  left: readonly string[],
  button?: string,
  act?: () => unknown,
): void {
  void vscode.window
    .showInformationMessage(done, ...(button === undefined ? [] : [button]))
    .then((chosen) => (chosen !== undefined && chosen === button ? act?.() : undefined));
  if (left.length > 0) void vscode.window.showWarningMessage(`${nameOfFile(file)}: ${left.join(' ')}`);
}

function tellProblem(file: vscode.Uri, problem: string): void {
  void vscode.window.showErrorMessage(`${nameOfFile(file)}: ${problem}`);
}
