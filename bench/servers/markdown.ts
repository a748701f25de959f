/**
 * VS Code's Markdown language service behind stock TextDocuments: its pull diagnostics as VS Code sets them up, and
 * its document symbols. markdown-it parses in this process, once for each version, as VS Code's own host does.
 */
import markdownIt from 'markdown-it';
import {
  createConnection,
  Emitter,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createLanguageService,
  DiagnosticLevel,
  type ITextDocument,
  type IWorkspaceWithWatching,
  githubSlugifier,
  LogLevel,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const changed = new Emitter<ITextDocument>();
const created = new Emitter<ITextDocument>();
const deleted = new Emitter<URI>();
documents.onDidOpen((event) => created.fire(event.document));
documents.onDidChangeContent((event) => changed.fire(event.document));
documents.onDidClose((event) => deleted.fire(URI.parse(event.document.uri)));

const nothing = { dispose: () => undefined };
const workspace: IWorkspaceWithWatching = {
  workspaceFolders: [],
  onDidChangeMarkdownDocument: changed.event,
  onDidCreateMarkdownDocument: created.event,
  onDidDeleteMarkdownDocument: deleted.event,
  getAllMarkdownDocuments: async () => documents.all(),
  hasMarkdownDocument: (resource) => documents.get(resource.toString()) !== undefined,
  openMarkdownDocument: async (resource) => documents.get(resource.toString()),
  stat: async () => undefined,
  readDirectory: async () => [],
  watchFile: () => ({
    ...nothing,
    onDidChange: new Emitter<URI>().event,
    onDidCreate: new Emitter<URI>().event,
    onDidDelete: new Emitter<URI>().event,
  }),
};

type Tokens = ReturnType<markdownIt['parse']>;
const markdown = markdownIt({ html: true });
const parsed = new Map<string, { readonly version: number; readonly tokens: Tokens }>();
const service = createLanguageService({
  workspace,
  parser: {
    slugifier: githubSlugifier,
    tokenize: async (document) => {
      const known = parsed.get(document.uri);
      if (known?.version === document.version) return known.tokens;
      const tokens = markdown.parse(document.getText(), {});
      parsed.set(document.uri, { version: document.version, tokens });
      return tokens;
    },
  },
  logger: { level: LogLevel.Off, log: () => undefined },
});
const diagnostics = service.createPullDiagnosticsManager();

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    documentSymbolProvider: true,
  },
}));
connection.languages.diagnostics.on(async (params, token) => {
  const document = documents.get(params.textDocument.uri);
  if (!document) return { kind: 'full', items: [] };
  const items = await diagnostics.computeDiagnostics(
    document,
    {
      validateReferences: DiagnosticLevel.warning,
      validateFragmentLinks: DiagnosticLevel.warning,
      validateFileLinks: DiagnosticLevel.warning,
      validateMarkdownFileLinkFragments: DiagnosticLevel.warning,
      validateUnusedLinkDefinitions: DiagnosticLevel.hint,
      validateDuplicateLinkDefinitions: DiagnosticLevel.warning,
      ignoreLinks: [],
    },
    token,
  );
  return { kind: 'full', items };
});
connection.onDocumentSymbol(async (params, token) => {
  const document = documents.get(params.textDocument.uri);
  return document ? service.getDocumentSymbols(document, {}, token) : [];
});
documents.listen(connection);
connection.listen();
