import * as vscode from 'vscode';
import type { Revision } from '../../../server/src/protocol/revisions.ts';
import { isDraft } from '../draft.ts';
import { stoppable, withProgress } from '../long-work.ts';
import { previousRevision } from '../previous-revision.ts';
import { openRevision, originalOf, revisionUri, sideOf } from '../revision-documents.ts';
import { revisionTitle } from '../revision-words.ts';
import type { RevisionsModel } from '../revisions.ts';
import type { Pair, PairSide } from '../webviews/redline/messages.ts';
import { isWordFile } from '../word-files.ts';
import { pickRevision } from './pick-revision.ts';

/**
 * How a comparison is shown: side by side in the native editor, as one marked-up text, as a corrigendum, or as the
 * table of old and new numbers.
 */
export type Presentation = 'sideBySide' | PresentedBy;
type PresentedBy = 'redline' | 'corrigendum' | 'concordance';

/** The commands that compare revisions. A revision is given where the command comes from the list of them. */
export interface CompareCommands {
  withPrevious(presentation: Presentation, revision?: Revision): Promise<void>;
  withAny(presentation: Presentation, revision?: Revision): Promise<void>;
  /** With the previous one; where there is none, with what the person chooses. */
  withPreviousOrAny(presentation: Presentation, revision?: Revision): Promise<void>;
  withDisk(presentation: Presentation): Promise<void>;
  /** Shows the pair of the side-by-side comparison in front as a redline. */
  asRedline(): Promise<void>;
  open(revision: Revision): Promise<void>;
}

/** Makes the commands; `present` shows a pair otherwise than side by side. */
export function createCompareCommands(
  model: RevisionsModel,
  present: Readonly<Record<PresentedBy, (pair: Pair) => unknown>>,
): CompareCommands {
  const show = async (pair: Pair, presentation: Presentation): Promise<void> => {
    await (presentation === 'sideBySide' ? showSideBySide(pair) : present[presentation](pair));
  };
  /** The lists that a revision stands in, and itself; without one that of the draft in the editor. */
  const chainOf = async (
    revision: Revision | undefined,
  ): Promise<{ chain: readonly Revision[]; all: readonly Revision[]; current: Revision } | undefined> => {
    const uri = revision ? (model.state.kind === 'none' ? undefined : model.state.uri) : draftInFront();
    if (!uri) return say(vscode.l10n.t('Open a draft first.'));
    const reading = new vscode.CancellationTokenSource();
    const answer =
      revision && model.state.kind === 'ready'
        ? model.state.answer
        : await withProgress(
            vscode.l10n.t('Reading the revisions of {0}', fileName(uri)),
            (token) => stoppable(model.of(uri), token),
            reading,
          );
    if (reading.token.isCancellationRequested) return undefined;
    if (!answer) return say(vscode.l10n.t('The language server does not answer.'));
    const { files, commits } = answer;
    const current = revision ?? files.find((one) => one.current);
    if (!current) return say(vscode.l10n.t('Open a draft first.'));
    const inCommits = current.source.commit !== undefined;
    const chain = inCommits ? commits : files.length > 1 ? files : [...commits, current];
    return { chain, all: [...files, ...commits], current };
  };
  const withPrevious = async (
    presentation: Presentation,
    revision: Revision | undefined,
    otherwise: () => unknown,
  ): Promise<void> => {
    const found = await chainOf(revision);
    if (!found) return;
    const at = found.chain.findIndex((one) => sameSource(one, found.current));
    const previous = previousRevision(found.chain, at);
    if (previous) await show({ old: side(previous), now: side(found.current) }, presentation);
    else await otherwise();
  };
  const withAny = async (presentation: Presentation, revision?: Revision): Promise<void> => {
    const found = await chainOf(revision);
    if (!found) return;
    const current = side(found.current);
    const document = openDocument(current.source.uri);
    const disk = document?.isDirty && found.current.source.commit === undefined ? onDisk(current) : undefined;
    const chosen = await pickRevision(found.all, found.current, disk);
    if (chosen) await show(inOrder(found.all, chosen, current), presentation);
  };
  return {
    withPrevious: (presentation, revision) =>
      withPrevious(presentation, revision, () =>
        say(vscode.l10n.t('There is no earlier revision of this draft here.')),
      ),
    withAny,
    withPreviousOrAny: (presentation, revision) =>
      withPrevious(presentation, revision, () => withAny(presentation, revision)),
    withDisk: async (presentation) => {
      const uri = draftInFront();
      const document = uri && openDocument(uri.toString());
      if (!document) return say(vscode.l10n.t('Open a draft first.'));
      if (document.isUntitled) return say(vscode.l10n.t('This draft has not been saved yet.'));
      if (!document.isDirty) return say(vscode.l10n.t('The text is the same as in the file on disk.'));
      const name = vscode.l10n.t('{0}, as typed', fileName(document.uri));
      const now: PairSide = { source: { uri: document.uri.toString() }, name, disk: false };
      await show({ old: onDisk(now), now }, presentation);
    },
    asRedline: async () => {
      const pair = pairInFront();
      if (pair) await present.redline(pair);
      else say(vscode.l10n.t('Compare two revisions first.'));
    },
    open: async (revision) => {
      if (revision.source.commit === undefined)
        await vscode.window.showTextDocument(vscode.Uri.parse(revision.source.uri, true));
      else await vscode.window.showTextDocument(await openRevision(side(revision)));
    },
  };
}

/** Opens the native comparison of two read-only copies. */
export async function showSideBySide({ old, now }: Pair): Promise<void> {
  try {
    await Promise.all([openRevision(old), openRevision(now)]);
  } catch (error) {
    return say(error instanceof Error ? error.message : String(error));
  }
  const title = `${old.name} ↔ ${now.name}`;
  await vscode.commands.executeCommand('vscode.diff', revisionUri(old), revisionUri(now), title);
}

/** A revision of the list as a side of a comparison. */
export function side(revision: Revision): PairSide {
  return { source: revision.source, name: revisionTitle(revision), disk: false };
}

/**
 * The older of two revisions on the left, whichever was chosen first; a commit is older than a file. A Word file is what
 * became of the draft elsewhere.
 */
function inOrder(all: readonly Revision[], chosen: PairSide, current: PairSide): Pair {
  const rank = ({ source, disk }: PairSide): number => {
    if (isWordFile(source.uri)) return Number.POSITIVE_INFINITY;
    if (disk) return -1;
    const place = all.findIndex((one) => same(one.source, source));
    return source.commit === undefined ? place + 2 * all.length : place;
  };
  return rank(chosen) > rank(current) ? { old: current, now: chosen } : { old: chosen, now: current };
}

function onDisk({ source }: PairSide): PairSide {
  const name = vscode.l10n.t('{0}, on disk', fileName(vscode.Uri.parse(source.uri, true)));
  return { source: { uri: source.uri }, name, disk: true };
}

function draftInFront(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isDraft(document) ? originalOf(document.uri) : undefined;
}

function pairInFront(): Pair | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
  const [old, now] = [asSide(input.original), asSide(input.modified)];
  return { old, now };
}

/** A side of any comparison; where another extension made it, what its editor shows is compared. */
function asSide(uri: vscode.Uri): PairSide {
  const own = sideOf(uri);
  if (own) return own;
  const text = openDocument(uri.toString())?.getText();
  const source =
    uri.scheme === 'file' || text === undefined ? { uri: uri.toString() } : { uri: uri.toString(), text };
  return { source, name: fileName(uri), disk: false };
}

function openDocument(uri: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri);
}

function sameSource(a: Revision, b: Revision): boolean {
  return same(a.source, b.source);
}

function same(a: Revision['source'], b: Revision['source']): boolean {
  return a.uri === b.uri && a.commit === b.commit;
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function say(text: string): undefined {
  void vscode.window.showInformationMessage(text);
}
