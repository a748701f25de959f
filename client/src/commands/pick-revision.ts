import * as vscode from 'vscode';
import type { Revision } from '../../../server/src/protocol/revisions.ts';
import { figuresText, revisionTitle } from '../revision-words.ts';
import type { PairSide } from '../webviews/redline/messages.ts';
import { isWordFile } from '../word-files.ts';

interface Entry extends vscode.QuickPickItem {
  readonly side?: PairSide;
  readonly other?: true;
}

/**
 * Lets the person choose what to compare a revision with: another revision, a commit, the disk, any other file, Word files
 * too.
 */
export async function pickRevision(
  all: readonly Revision[],
  current: Revision,
  disk: PairSide | undefined,
  title = vscode.l10n.t('Compare {0} with', revisionTitle(current)),
): Promise<PairSide | undefined> {
  const others = all.filter(
    ({ source }) => source.uri !== current.source.uri || source.commit !== current.source.commit,
  );
  const files = others.filter(({ source }) => source.commit === undefined).map(entryOf);
  const commits = others.filter(({ source }) => source.commit !== undefined).map(entryOf);
  const entries: Entry[] = [
    ...(disk ? [{ label: disk.name, side: disk }] : []),
    ...group(vscode.l10n.t('Revisions in files'), files.reverse()),
    ...group(vscode.l10n.t('Revisions in Git'), commits.reverse()),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    { label: vscode.l10n.t('Another file, also of Word…'), other: true },
  ];
  const chosen = await vscode.window.showQuickPick(entries, {
    title,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.other ? pickFile() : chosen?.side;
}

function group(title: string, entries: readonly Entry[]): readonly Entry[] {
  return entries.length === 0 ? [] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...entries];
}

function entryOf(revision: Revision): Entry {
  const { source, date, subject, figures } = revision;
  const path = vscode.Uri.parse(source.uri, true).path;
  return {
    label: revisionTitle(revision),
    description: [date, figures ? figuresText(figures) : null].filter((part) => part !== null).join(' · '),
    detail: subject ?? path.slice(path.lastIndexOf('/') + 1),
    side: { source, name: revisionTitle(revision), disk: false },
  };
}

async function pickFile(): Promise<PairSide | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Compare with another file'),
      openLabel: vscode.l10n.t('Compare'),
    })) ?? [];
  if (!uri) return undefined;
  return {
    source: { uri: uri.toString() },
    name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
    // The server reads no Word file by its name.
    disk: isWordFile(uri.path),
  };
}
