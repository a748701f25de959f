import {
  type ClientCapabilities,
  type Connection,
  FileChangeType,
  type InitializeParams,
  type TextDocuments,
} from 'vscode-languageserver';
import { textOf } from '../core/document/document.ts';
import type { Profile } from '../core/lexicon/profile.ts';
import { type Message, sentence } from '../core/text/message.ts';
import type { ExperimentalCapabilities } from '../protocol/client.ts';
import { clientPast } from '../workspace/client-past.ts';
import type { FileText, Host, Past } from '../workspace/host.ts';
import { createMeetingFiles, type MeetingFiles } from '../workspace/meeting-files.ts';
import { createReading, type Draft, draftOf, isDraft, type Reading } from '../workspace/reading.ts';
import { inBackground } from './in-background.ts';
import type { OpenDocument } from './open-document.ts';
import { defaultSettings, readSettings, type Settings } from './settings.ts';
import { languageOf, translationsFor } from './translations.ts';

/** Everything that features share: the open texts, the files around them, the user's settings and language. */
export interface Session {
  readonly client: ClientCapabilities;
  readonly documents: TextDocuments<OpenDocument>;
  readonly files: MeetingFiles;
  readonly settings: () => Settings;
  /** The reading of an open draft, or of one on disk; undefined for other files. */
  readonly reading: (uri: string) => Reading | undefined;
  /** The open text of a file, in its newest version. */
  readonly open: (uri: string) => OpenDocument | undefined;
  readonly profileOf: (uri: string) => Profile;
  /** All drafts of the open folders, those open in an editor as they stand there. */
  readonly readings: () => readonly Reading[];
  /** The same drafts unread: for looking up symbols and titles without reading every text. */
  readonly drafts: () => readonly Draft[];
  /** The text of a file as it is open or on disk, draft or not. */
  readonly text: (uri: string) => Promise<FileText>;
  /** Where earlier revisions of a file are asked for, if anywhere. */
  readonly past: Past | undefined;
  /** The present day, ISO 8601, or undefined where nobody tells it. */
  readonly today: () => string | undefined;
  /** A message in the client's language. */
  readonly say: (message: Message) => string;
  /** The language of the messages, as names are looked up in it: `en`, `ru`. */
  readonly language: string;
  /** The client's BCP 47 locale. */
  readonly locale: string;
  readonly log: (text: string) => void;
  /** Called after the profile, the files or the settings have changed. */
  readonly onRefresh: (listener: () => void) => void;
  /** Grows whenever an unchanged text may have other problems than before. */
  readonly generation: () => number;
  /** Resolves once the files of the open folders have been read for the first time. */
  readonly loaded: Promise<void>;
  /** Reads settings and files; to be called once the client is ready. */
  readonly start: () => Promise<void>;
}

/** Makes the session of one client. */
export function createSession(
  connection: Connection,
  host: Host,
  documents: TextDocuments<OpenDocument>,
  params: InitializeParams,
): Session {
  const client = params.capabilities;
  const own = (client.experimental as ExperimentalCapabilities | undefined)?.adref;
  const files = createMeetingFiles(host);
  const folders = foldersOf(params);
  const translations = translationsFor(params.locale);
  const last = new Map<string, Reading>();
  const listeners: (() => void)[] = [];
  let settings: Settings = params.initializationOptions
    ? readSettings(params.initializationOptions)
    : defaultSettings;
  let generation = 0;

  let markLoaded = (): void => {};
  const loaded = new Promise<void>((resolve) => {
    markLoaded = resolve;
  });

  const log = (text: string): void => connection.console.error(text);
  const refresh = (): void => {
    generation++;
    for (const listener of listeners) listener();
  };
  const profileOf = (uri: string): Profile => files.profileOf(asInFolder(uri, folders));
  const members = (): readonly OpenDocument[] =>
    documents.all().filter((open) => isOpenDraft(open) && belongsToMeeting(open.uri, folders));
  const readingOfOpen = (open: OpenDocument): Reading | undefined => {
    if (!isOpenDraft(open)) return undefined;
    const before = last.get(open.uri);
    const profile = profileOf(open.uri);
    if (before && before.document === open.document && before.model.profile === profile) return before;
    const reading = createReading(open.uri, open.document, profile, before ? { before: before.model } : {});
    last.set(open.uri, reading);
    return reading;
  };
  const reading = (uri: string): Reading | undefined => {
    const open = documents.get(uri);
    return open ? readingOfOpen(open) : files.reading(uri);
  };
  const loadSettings = async (): Promise<void> => {
    if (!client.workspace?.configuration) return;
    settings = readSettings(await connection.workspace.getConfiguration('adref'));
  };
  documents.onDidClose(({ document }) => last.delete(document.uri));
  connection.onDidChangeConfiguration(async ({ settings: pushed }) => {
    if (client.workspace?.configuration) await inBackground(log, 'settings', loadSettings);
    else settings = readSettings((pushed as { adref?: unknown } | undefined)?.adref);
    refresh();
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const uris = (deleted: boolean): readonly string[] =>
      changes.filter(({ type }) => (type === FileChangeType.Deleted) === deleted).map(({ uri }) => uri);
    await inBackground(log, 'files', () => files.refresh(uris(false), uris(true)));
    refresh();
  });
  return {
    client,
    documents,
    files,
    settings: () => settings,
    reading,
    open: (uri) => documents.get(uri),
    profileOf,
    readings: () => {
      const open = members().flatMap((document) => readingOfOpen(document) ?? []);
      const shown = new Set(documents.all().map((document) => document.uri));
      return [...open, ...files.readings().filter((one) => !shown.has(one.uri))];
    },
    drafts: () => {
      const open = members();
      const shown = new Set(documents.all().map((document) => document.uri));
      return [
        ...open.map(({ uri, document }) => draftOf(uri, document)),
        ...files.drafts().filter((one) => !shown.has(one.uri)),
      ];
    },
    text: async (uri) => {
      const open = documents.get(uri);
      return open ? { text: textOf(open.document) } : host.read(uri);
    },
    past: own?.past === true ? clientPast(connection) : host.past,
    today: () => host.today?.(),
    say: (message) => sentence(message, translations),
    language: languageOf(params.locale),
    locale: params.locale ?? 'en',
    log,
    onRefresh: (listener) => listeners.push(listener),
    generation: () => generation,
    loaded,
    async start() {
      await inBackground(log, 'settings', loadSettings);
      await inBackground(log, 'files', () => files.load(folders));
      markLoaded();
      refresh();
    },
  };
}

function isOpenDraft({ languageId, uri, document }: OpenDocument): boolean {
  return languageId === 'adref' || isDraft(uri, document);
}

/** Copies that an editor shows read-only (the old side of a comparison) are no files of the meeting. */
function belongsToMeeting(uri: string, folders: readonly string[]): boolean {
  const scheme = schemeOf(uri);
  return FILES.has(scheme) || folders.some((folder) => schemeOf(folder) === scheme);
}

/** A read-only copy has the path of the file that it is a copy of, under a scheme of its own: its profile is the file's. */
function asInFolder(uri: string, folders: readonly string[]): string {
  if (belongsToMeeting(uri, folders)) return uri;
  const [folder] = folders;
  const rest = uri.slice(schemeOf(uri).length).replace(/[?#].*$/s, '');
  return folder === undefined ? uri : schemeOf(folder) + rest;
}

const FILES = new Set(['file', 'untitled']);

function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':')));
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders) return params.workspaceFolders.map((folder) => folder.uri.replace(/\/$/, ''));
  return params.rootUri ? [params.rootUri.replace(/\/$/, '')] : [];
}
