import * as vscode from 'vscode';
import type { OpenItem, OpenItems } from '../../server/src/protocol.ts';
import { goToParagraph } from './commands/go-to-paragraph.ts';
import { settle } from './commands/settle.ts';
import { settleHere, settleHereCommand } from './commands/settle-here.ts';
import { goToItem, stepThroughItems } from './commands/step-through-items.ts';
import { draftGlob, isDraft } from './draft.ts';
import { createOpenItems } from './open-items.ts';
import { recogniseDrafts } from './recognise-drafts.ts';
import { type CreateClient, createServerLink } from './server-link.ts';
import { createOpenItemsView } from './views/open-items-view.ts';
import { createStatusItem } from './views/status-item.ts';

/** What other extensions, and the tests, may ask. */
export interface AdRefApi {
  /** The open items of a draft as it now stands, or `undefined` where the server does not answer. */
  openItems(document: vscode.TextDocument): Promise<OpenItems | undefined>;
}

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
  const handlers: Record<string, (...args: never[]) => unknown> = {
    'adref.nextOpenItem': () => stepThroughItems(model, 'next'),
    'adref.previousOpenItem': () => stepThroughItems(model, 'previous'),
    'adref.liftBrackets': () => settle('lift'),
    'adref.dropText': () => settle('drop'),
    'adref.chooseAlternative': () => settle('choose'),
    'adref.bracketSelection': () => settle('bracket'),
    'adref.markAgreed': () => settle('agree'),
    [settleHereCommand]: settleHere,
    'adref.goToParagraph': () => goToParagraph(),
    'adref.treatAsDraft': () => drafts.treatAsDraft(),
    'adref.openItems.groupBy': () => view.chooseGrouping(),
    'adref.openItems.filter': () => view.chooseDelegation(),
    'adref.openItems.clearFilter': () => view.clearDelegation(),
    'adref.openItems.show': (uri: vscode.Uri, item: OpenItem) => goToItem(model, uri, item),
    'adref.restartServer': () => server.restart().then(() => model.refresh()),
    'adref.showLog': () => log.show(),
  };
  context.subscriptions.push(
    log,
    model,
    view,
    drafts,
    createStatusItem(model),
    vscode.workspace.onDidOpenTextDocument((document) => isDraft(document) && server.start()),
    ...Object.entries(handlers).map(([id, handler]) => vscode.commands.registerCommand(id, handler)),
  );
  void startWhereDraftsAre(() => server.start());
  return { api: { openItems: (document) => model.fresh(document) }, stop: () => server.stop() };
}

/** A folder with drafts wants its symbols found before the first of them is opened; others cost nothing. */
async function startWhereDraftsAre(start: () => void): Promise<void> {
  if (vscode.workspace.textDocuments.some(isDraft)) return start();
  const [draft] = await vscode.workspace.findFiles(draftGlob, undefined, 1);
  if (draft) start();
}
