import * as vscode from 'vscode';
import { decodeText } from './decode-text.ts';
import { languageId } from './draft.ts';
import type { ServerLink } from './server-link.ts';
import type { Pair, PairSide } from './webviews/redline/messages.ts';
import { isWordFile, textOfWordFile } from './word-files.ts';

/** The scheme of read-only copies of revisions. */
const revisionScheme = 'adref-revision';

/** The address of a read-only copy; its path is the file's, so that its name and language are as well. */
export function revisionUri({ source, disk, name }: PairSide): vscode.Uri {
  const uri = vscode.Uri.parse(source.uri, true);
  return uri.with({
    scheme: revisionScheme,
    // The copy of a Word file is a text; under its own name an editor for Word files would ask for it.
    path: isWordFile(uri.path) ? `${uri.path}.decl.md` : uri.path,
    query: JSON.stringify({ source, disk, name }),
    fragment: '',
  });
}

/** What a read-only copy is a copy of; undefined for any other address. */
export function sideOf(uri: vscode.Uri): PairSide | undefined {
  if (uri.scheme !== revisionScheme) return undefined;
  try {
    const { source, disk, name } = JSON.parse(uri.query) as PairSide;
    return typeof source.uri === 'string' ? { source, disk: disk === true, name: String(name) } : undefined;
  } catch {
    return undefined;
  }
}

/** The file that is meant where a document is looked at: itself, or what it is a read-only copy of. */
export function originalOf(uri: vscode.Uri): vscode.Uri {
  const side = sideOf(uri);
  return side ? vscode.Uri.parse(side.source.uri, true) : uri;
}

/** Opens the read-only copy of a revision, under the language of drafts whatever its file is called. */
export async function openRevision(side: PairSide): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(revisionUri(side));
  return document.languageId === languageId
    ? document
    : vscode.languages.setTextDocumentLanguage(document, languageId);
}

/** Gives the copies their texts; that of an open draft follows what is typed there. */
export function provideRevisions(server: ServerLink): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(revisionScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri, token) => {
        const side = sideOf(uri);
        if (!side) return '';
        const found = await textOf(server, side, token);
        if ('text' in found) return found.text;
        // An empty page would look like an empty revision.
        throw new Error(found.problem);
      },
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => follow(document.uri, changed, false)),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => follow(uri, changed, true)),
  );
}

/** The text of one side of a comparison, or why it cannot be read. */
export async function textOf(
  server: ServerLink,
  { source, disk }: PairSide,
  token: vscode.CancellationToken,
): Promise<{ readonly text: string } | { readonly problem: string }> {
  const uri = vscode.Uri.parse(source.uri, true);
  if (disk) return isWordFile(uri.path) ? textOfWordFile(server, uri, token) : readDisk(uri);
  const answer = await server.request('adref/revisionText', source, token);
  return answer ?? { problem: vscode.l10n.t('The language server does not answer.') };
}

/** Both sides of a comparison as the server takes them, or why one cannot be read. */
export async function sourcesOf(
  server: ServerLink,
  pair: Pair,
  token: vscode.CancellationToken,
): Promise<Readonly<Record<'old' | 'now', PairSide['source']>> | { readonly problem: string }> {
  const [old, now] = await Promise.all([
    sourceOf(server, pair.old, token),
    sourceOf(server, pair.now, token),
  ]);
  if ('problem' in old) return old;
  return 'problem' in now ? now : { old, now };
}

/** A side as the server takes it: what it reads by itself is told by name, only a file on disk is handed over. */
export async function sourceOf(
  server: ServerLink,
  side: PairSide,
  token: vscode.CancellationToken,
): Promise<PairSide['source'] | { readonly problem: string }> {
  if (!side.disk) return side.source;
  const found = await textOf(server, side, token);
  return 'problem' in found ? found : { uri: side.source.uri, text: found.text };
}

async function readDisk(uri: vscode.Uri): Promise<{ readonly text: string } | { readonly problem: string }> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function follow(uri: vscode.Uri, changed: vscode.EventEmitter<vscode.Uri>, saved: boolean): void {
  const name = uri.toString();
  for (const { uri: copy } of vscode.workspace.textDocuments) {
    const side = sideOf(copy);
    if (side?.source.uri === name && side.source.commit === undefined && side.disk === saved)
      changed.fire(copy);
  }
}
