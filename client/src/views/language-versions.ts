import * as vscode from 'vscode';
import type { LanguageVersions } from '../../../server/src/protocol/languages.ts';
import { activeDraft } from '../draft.ts';
import type { ServerLink } from '../server-link.ts';
import { lockScrolling } from './locked-scrolling.ts';

/** The comparison of a draft with its versions in other languages: side by side, with what differs under Problems. */
export interface LanguageVersionsView extends vscode.Disposable {
  /** Opens the versions of the draft in front beside it. */
  compare(): Promise<void>;
  /** What was found last; undefined while nothing is compared. */
  readonly found: LanguageVersions | undefined;
}

/** Makes it. It lasts until fewer than two of the versions are seen. */
export function createLanguageVersionsView(server: ServerLink): LanguageVersionsView {
  const problems = vscode.languages.createDiagnosticCollection('adref-parity');
  let lasting: vscode.Disposable | undefined;
  let found: LanguageVersions | undefined;

  const end = (): void => {
    lasting?.dispose();
    lasting = undefined;
    found = undefined;
    problems.clear();
  };
  const ask = (uri: vscode.Uri, token: vscode.CancellationToken) =>
    server.request('adref/parity', { textDocument: { uri: uri.toString() } }, token);

  const follow = (main: vscode.Uri, shown: readonly string[]): vscode.Disposable => {
    let asking: vscode.CancellationTokenSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = async (): Promise<void> => {
      asking?.cancel();
      const source = new vscode.CancellationTokenSource();
      asking = source;
      const answer = await ask(main, source.token);
      if (!answer || source.token.isCancellationRequested || !lasting) return;
      found = answer;
      show(problems, answer);
    };
    return vscode.Disposable.from(
      {
        dispose: () => {
          clearTimeout(timer);
          asking?.cancel();
        },
      },
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && shown.includes(document.uri.toString())) {
          // Both texts are compared whole: that waits for a pause in typing.
          clearTimeout(timer);
          timer = setTimeout(() => void refresh(), pauseInMilliseconds);
        }
      }),
      lockScrolling(shown, () => rowsOf(found, shown)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => {
        const seen = new Set(editors.map(({ document }) => document.uri.toString()));
        if (shown.filter((uri) => seen.has(uri)).length < 2) end();
      }),
    );
  };

  return {
    get found() {
      return found;
    },
    compare: async () => {
      const editor = activeDraft();
      if (!editor) return say(vscode.l10n.t('Open a draft first.'));
      const main = editor.document.uri;
      const column = editor.viewColumn ?? vscode.ViewColumn.One;
      const answer = await ask(main, new vscode.CancellationTokenSource().token);
      if (!answer) return say(vscode.l10n.t('The language server does not answer.'));
      const others = await pickOthers(answer);
      if (!others) return;
      end();
      for (const [k, { uri }] of others.entries())
        await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
          viewColumn: column + 1 + k,
          preserveFocus: true,
          preview: false,
        });
      const shown = [main.toString(), ...others.map(({ uri }) => vscode.Uri.parse(uri).toString())];
      found = answer;
      show(problems, answer);
      lasting = follow(main, shown);
      tell(answer);
    },
    dispose: () => {
      end();
      problems.dispose();
    },
  };
}

/** Long enough to wait for a pause in typing, short enough to seem immediate. */
const pauseInMilliseconds = 250;

async function pickOthers({ versions }: LanguageVersions): Promise<LanguageVersions['versions'] | undefined> {
  const others = versions.slice(1);
  if (others.length === 0) {
    say(
      vscode.l10n.t(
        'There is no version of this draft in another language here. Versions have the same symbol and another language in their front matter.',
      ),
    );
    return undefined;
  }
  if (others.length === 1) return others;
  const entries = others.map((version) => ({
    label: languageName(version.language),
    description: version.uri.slice(version.uri.lastIndexOf('/') + 1),
    picked: true,
    version,
  }));
  const chosen = await vscode.window.showQuickPick(entries, {
    title: vscode.l10n.t('Which languages are to stand beside this draft?'),
    canPickMany: true,
  });
  return chosen && chosen.length > 0 ? chosen.map(({ version }) => version) : undefined;
}

function languageName(language: string | null): string {
  if (language === null) return vscode.l10n.t('No language given');
  return new Intl.DisplayNames([vscode.env.language], { type: 'language' }).of(language) ?? language;
}

/** The rows of the versions that are shown, in their order. */
function rowsOf(
  found: LanguageVersions | undefined,
  shown: readonly string[],
): readonly (readonly number[])[] {
  if (!found) return [];
  const uris = found.versions.map(({ uri }) => vscode.Uri.parse(uri).toString());
  const places = shown.map((uri) => uris.indexOf(uri));
  return found.rows.map((row) => places.map((place) => row[place] ?? -1));
}

function show(problems: vscode.DiagnosticCollection, { versions, differences }: LanguageVersions): void {
  const uris = versions.map(({ uri }) => vscode.Uri.parse(uri));
  const byVersion: vscode.Diagnostic[][] = uris.map(() => []);
  for (const { message, at } of differences) {
    const places = at.map(
      ({ start, end }, v) =>
        new vscode.Location(uris[v]!, new vscode.Range(start.line, start.character, end.line, end.character)),
    );
    for (const [v, list] of byVersion.entries()) {
      const problem = new vscode.Diagnostic(places[v]!.range, message, vscode.DiagnosticSeverity.Warning);
      problem.source = 'Ad Ref';
      problem.code = 'parity';
      problem.relatedInformation = places
        .filter((_, other) => other !== v)
        .map((place) => new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('The other version')));
      list.push(problem);
    }
  }
  problems.set(uris.map((uri, v) => [uri, byVersion[v]!]));
}

function tell({ differences }: LanguageVersions): void {
  if (differences.length === 0) say(vscode.l10n.t('The language versions agree.'));
  else
    say(
      vscode.l10n.t(
        'Differences between the language versions: {0}. They are listed under Problems.',
        differences.length,
      ),
    );
}

function say(words: string): void {
  void vscode.window.showInformationMessage(words);
}
