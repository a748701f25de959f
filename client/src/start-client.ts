import * as vscode from 'vscode';
import type { Compilation } from '../../server/src/protocol/compiling.ts';
import type { DecideWish } from '../../server/src/protocol/decisions.ts';
import type { NumberingWish } from '../../server/src/protocol/numbering.ts';
import type { OpenItem, OpenItems } from '../../server/src/protocol/open-items.ts';
import type { Positions, StatedPosition } from '../../server/src/protocol/positions.ts';
import type { Revisions } from '../../server/src/protocol/revisions.ts';
import type { TemplateKind, TemplateLanguage } from '../../server/src/protocol/templates.ts';
import type { Requests } from '../../server/src/protocol.ts';
import { createCompareCommands } from './commands/compare.ts';
import { createCompile } from './commands/compile.ts';
import { decideAll } from './commands/decide-all.ts';
import { createExport, type ExportOrder } from './commands/export-draft.ts';
import { goToParagraph } from './commands/go-to-paragraph.ts';
import { createImportWord, type ImportWish } from './commands/import-word.ts';
import { nameDelegation } from './commands/name-delegation.ts';
import { newDocument } from './commands/new-document.ts';
import { renumber } from './commands/renumber.ts';
import { settle } from './commands/settle.ts';
import { settleHere, settleHereCommand } from './commands/settle-here.ts';
import { showConcordance } from './commands/show-concordance.ts';
import { goToSource, showTextAs } from './commands/show-text-as.ts';
import { stepThroughBlanks } from './commands/step-through-blanks.ts';
import { goToItem, stepThroughItems } from './commands/step-through-items.ts';
import { writeCorrigendum } from './commands/write-corrigendum.ts';
import { createReviews } from './compiled-documents.ts';
import { draftGlob, isDraft } from './draft.ts';
import { fileAt } from './handed-files.ts';
import { createOpenItems } from './open-items.ts';
import { providePasteFromWord } from './paste-from-word.ts';
import { createPositions } from './positions.ts';
import { createChangesPreview } from './preview-changes.ts';
import { recogniseDrafts } from './recognise-drafts.ts';
import { createRegister } from './register.ts';
import { provideRevisions } from './revision-documents.ts';
import { createRevisions } from './revisions.ts';
import { type CreateClient, createServerLink } from './server-link.ts';
import { showPlace } from './show-place.ts';
import { provideTextViews } from './text-views.ts';
import { createBurnDown } from './views/burn-down-panel.ts';
import { createCommentThreads } from './views/comment-threads.ts';
import { createDeadlineStatus } from './views/deadline-status.ts';
import { createDeadlinesView } from './views/deadlines-view.ts';
import type { DelegationLine, MemberLine } from './views/delegation-tree.ts';
import { createDelegationsView } from './views/delegations-view.ts';
import { createLanguageVersionsView } from './views/language-versions.ts';
import { createMatrixPanel } from './views/matrix-panel.ts';
import { createOpenItemsView } from './views/open-items-view.ts';
import { createReadMarks } from './views/read-marks.ts';
import { createRedlines } from './views/redline-panel.ts';
import { createRegisterPanel } from './views/register-panel.ts';
import type { RevisionLeaf } from './views/revision-item.ts';
import { createRevisionsView } from './views/revisions-view.ts';
import { createRoomPanel } from './views/room-panel.ts';
import { createStatusItem } from './views/status-item.ts';
import { isWordFile } from './word-files.ts';

/** What other extensions, and the tests, may ask. */
export interface AdRefApi {
  /** The open items of a draft as it now stands, or `undefined` where the server does not answer. */
  openItems(document: vscode.TextDocument): Promise<OpenItems | undefined>;
  /** The revisions of a draft, or `undefined` where the server does not answer. */
  revisions(uri: vscode.Uri): Promise<Revisions | undefined>;
  /** Who wants what in a draft as it now stands, or `undefined` where the server does not answer. */
  positions(document: vscode.TextDocument): Promise<Positions | undefined>;
  /** Compiles files into one text and shows it for review; who handed them in, their names say. */
  compile(base: vscode.Uri, files: readonly vscode.Uri[]): Promise<Compilation | undefined>;
}

/** Of whom, and where, all proposals are decided: spares the questions. */
type Decision = Omit<Extract<DecideWish, { scope: unknown }>, 'kind'>;
type ViewWish = Requests['adref/view']['params']['wish'];

/** A running extension: its API, and how it ends. */
export interface Running {
  readonly api: AdRefApi;
  /** Resolves once the server has ended. */
  stop(): Promise<void>;
}

/** Starts everything but the server, which waits for the first draft. The two hosts differ only in `create`. */
export function startClient(context: vscode.ExtensionContext, create: CreateClient): Running {
  const log = vscode.window.createOutputChannel('Ad Ref', { log: true });
  const server = createServerLink(create, log);
  const model = createOpenItems(server);
  const view = createOpenItemsView(model, context.workspaceState);
  const drafts = recogniseDrafts(context.workspaceState);
  const revisions = createRevisions(server);
  const redlines = createRedlines(context.extensionUri, server, createReadMarks(context.workspaceState));
  const compare = createCompareCommands(revisions, {
    redline: (pair) => redlines.show(pair),
    corrigendum: (pair) => writeCorrigendum(server, pair),
    concordance: (pair) => showConcordance(server, pair),
  });
  const burnDown = createBurnDown(context.extensionUri, revisions);
  const preview = createChangesPreview();
  const register = createRegister(server);
  const registerPanel = createRegisterPanel(context.extensionUri, register);
  const room = createRoomPanel(context.extensionUri, server, model);
  const languages = createLanguageVersionsView(server);
  const views = provideTextViews(server);
  const positions = createPositions(server);
  const matrix = createMatrixPanel(context.extensionUri, server, positions);
  const reviews = createReviews();
  const compile = createCompile(server, positions, reviews);
  const importWord = createImportWord(server, compile);
  const exportDraft = createExport(server, revisions);
  const threads = createCommentThreads(server, positions);
  const handlers: Record<string, (...args: never[]) => unknown> = {
    'adref.nextOpenItem': () => stepThroughItems(model, 'next'),
    'adref.previousOpenItem': () => stepThroughItems(model, 'previous'),
    'adref.nextBlank': () => stepThroughBlanks(server, 'next'),
    'adref.previousBlank': () => stepThroughBlanks(server, 'previous'),
    'adref.liftBrackets': () => settle('lift'),
    'adref.dropText': () => settle('drop'),
    'adref.chooseAlternative': () => settle('choose'),
    'adref.bracketSelection': () => settle('bracket'),
    'adref.markAgreed': () => settle('agree'),
    'adref.markAgreedAdRef': () => settle('agreeAdRef'),
    'adref.unmarkAgreed': () => settle('unmark'),
    'adref.acceptProposal': () => settle('accept'),
    'adref.rejectProposal': () => settle('reject'),
    'adref.withdrawDelegation': () => settle('withdraw'),
    'adref.mergeAlternatives': () => settle('merge'),
    'adref.nameDelegation': (delegation?: string) => nameDelegation(server, delegation),
    'adref.acceptAll': (wish?: Decision, asks?: boolean) => decideAll(server, preview, 'accept', wish, asks),
    'adref.rejectAll': (wish?: Decision, asks?: boolean) => decideAll(server, preview, 'reject', wish, asks),
    'adref.showTextAs': (wish?: ViewWish) => showTextAs(server, wish),
    'adref.goToSource': () => goToSource(views),
    [settleHereCommand]: settleHere,
    'adref.goToParagraph': () => goToParagraph(),
    'adref.renumber': (how?: NumberingWish, asks?: boolean) => renumber(server, preview, how, asks),
    'adref.changes.make': () => preview.make(),
    'adref.changes.discard': () => preview.discard(),
    'adref.compareLanguages': () => languages.compare(),
    'adref.showPlace': (uri: string, line: number) =>
      showPlace(vscode.Uri.parse(uri), { line, character: 0 }),
    'adref.register': () => registerPanel.show(),
    'adref.newDocument': (kind?: TemplateKind, language?: TemplateLanguage) =>
      newDocument(server, kind, language),
    'adref.room': () => room.show(),
    'adref.treatAsDraft': () => drafts.treatAsDraft(),
    'adref.openItems.groupBy': () => view.chooseGrouping(),
    'adref.openItems.filter': () => view.chooseDelegation(),
    'adref.openItems.clearFilter': () => view.clearDelegation(),
    'adref.openItems.show': (uri: vscode.Uri, item: OpenItem) => goToItem(model, uri, item),
    'adref.compareWithPrevious': (leaf?: RevisionLeaf) => compare.withPrevious('sideBySide', leaf?.revision),
    'adref.compareWith': (leaf?: RevisionLeaf) => compare.withAny('sideBySide', leaf?.revision),
    'adref.compareWithDisk': () => compare.withDisk('sideBySide'),
    'adref.redlineWithPrevious': (leaf?: RevisionLeaf) => compare.withPrevious('redline', leaf?.revision),
    'adref.redlineWith': (leaf?: RevisionLeaf) => compare.withAny('redline', leaf?.revision),
    'adref.redlineWithDisk': () => compare.withDisk('redline'),
    'adref.corrigendum': (leaf?: RevisionLeaf) => compare.withPreviousOrAny('corrigendum', leaf?.revision),
    'adref.concordance': (leaf?: RevisionLeaf) => compare.withAny('concordance', leaf?.revision),
    'adref.showAsRedline': () => compare.asRedline(),
    'adref.redline.print': () => redlines.act('print'),
    'adref.burnDown': () => burnDown.show(),
    'adref.revisions.open': (leaf: RevisionLeaf) => compare.open(leaf.revision),
    'adref.revisions.refresh': () => revisions.refresh(),
    'adref.matrix': () => matrix.show(),
    'adref.matrix.only': (line: DelegationLine | MemberLine) => matrix.show(line.delegation.code),
    'adref.delegations.show': (uri: vscode.Uri, place: StatedPosition['place']) => showPlace(uri, place),
    'adref.compileSubmissions': () => compile(),
    // The explorer names all files that are selected, too.
    'adref.importWord': async (file?: vscode.Uri, more?: readonly vscode.Uri[] | ImportWish) => {
      if (!Array.isArray(more)) return importWord(file, more as ImportWish | undefined);
      const files = (more as readonly vscode.Uri[]).filter(({ path }) => isWordFile(path));
      for (const one of files.length > 0 ? files : [file]) await importWord(one);
    },
    'adref.exportWord': (draft?: vscode.Uri, order?: ExportOrder) =>
      exportDraft(draft, { ...ordered(order), form: 'docx' }),
    'adref.export': (draft?: vscode.Uri, order?: ExportOrder) => exportDraft(draft, ordered(order)),
    'adref.compiled.apply': () => reviews.apply(),
    'adref.compiled.save': () => reviews.save(),
    'adref.comments.reply': (reply: vscode.CommentReply) => threads.reply(reply),
    'adref.comments.toggle': () => threads.toggle(),
    'adref.restartServer': () => server.restart().then(() => model.refresh()),
    'adref.showLog': () => log.show(),
  };
  context.subscriptions.push(
    log,
    model,
    view,
    drafts,
    createStatusItem(model),
    revisions,
    redlines,
    burnDown,
    preview,
    languages,
    room,
    register,
    registerPanel,
    createDeadlinesView(register),
    createDeadlineStatus(register),
    createRevisionsView(revisions),
    provideRevisions(server),
    views,
    positions,
    matrix,
    reviews,
    threads,
    providePasteFromWord(server),
    createDelegationsView(positions, compile),
    vscode.workspace.onDidOpenTextDocument((document) => isDraft(document) && server.start()),
    ...Object.entries(handlers).map(([id, handler]) => vscode.commands.registerCommand(id, handler)),
  );
  void startWhereDraftsAre(() => server.start());
  return {
    api: {
      openItems: (document) => model.fresh(document),
      revisions: (uri) => revisions.of(uri),
      positions: (document) => positions.fresh(document),
      compile: (base, files) => compile({ base, files: files.map(fileAt) }),
    },
    stop: () => server.stop(),
  };
}

/** Menus hand over more than an address; only what a program says is an order. */
function ordered(order: unknown): ExportOrder {
  const keys: readonly (keyof ExportOrder)[] = ['form', 'what', 'without', 'target'];
  return typeof order === 'object' && order !== null && keys.some((key) => key in order) ? order : {};
}

/** A folder with drafts wants its symbols found before the first of them is opened; others cost nothing. */
async function startWhereDraftsAre(start: () => void): Promise<void> {
  if (vscode.workspace.textDocuments.some(isDraft)) return start();
  const [draft] = await vscode.workspace.findFiles(draftGlob, undefined, 1);
  if (draft) start();
}
