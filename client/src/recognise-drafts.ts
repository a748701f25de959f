import * as vscode from 'vscode';
import { isDraft, languageId } from './draft.ts';
import { frontMatterMarksDraft } from './front-matter-mark.ts';

const rememberedKey = 'adref.treatedAsDraft';
/** Files a person named as drafts; the oldest are forgotten first. */
const mostRemembered = 500;

/** Recognises drafts that their names do not give away, and remembers those a person named. */
export interface DraftRecognition extends vscode.Disposable {
  /** The command: from now on this file is a draft, also when it is opened again. */
  treatAsDraft(): Promise<void>;
}

/** Watches files as they are opened; a language that a person chose by hand is respected. */
export function recogniseDrafts(memory: vscode.Memento): DraftRecognition {
  // A document that was a draft and is opened again under another language: a person changed it.
  const wereDrafts = new WeakSet<vscode.TextDocument>();
  const remembered = (): string[] => memory.get<string[]>(rememberedKey, []);

  const look = async (document: vscode.TextDocument): Promise<void> => {
    if (isDraft(document)) {
      wereDrafts.add(document);
      return;
    }
    const uri = document.uri.toString();
    if (wereDrafts.has(document)) {
      await memory.update(
        rememberedKey,
        remembered().filter((known) => known !== uri),
      );
      return;
    }
    if (remembered().includes(uri) || saysSo(document)) await makeDraft(document);
  };
  const makeDraft = async (document: vscode.TextDocument): Promise<void> => {
    await vscode.languages.setTextDocumentLanguage(document, languageId);
  };
  const subscription = vscode.workspace.onDidOpenTextDocument((document) => void look(document));
  for (const document of vscode.workspace.textDocuments) void look(document);
  return {
    treatAsDraft: async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (!document) {
        const text = vscode.l10n.t('Open the text or Markdown file first.');
        void vscode.window.showInformationMessage(text);
        return;
      }
      const uri = document.uri.toString();
      const others = remembered().filter((known) => known !== uri);
      if (!document.isUntitled) await memory.update(rememberedKey, [...others, uri].slice(-mostRemembered));
      await makeDraft(document);
    },
    dispose: () => subscription.dispose(),
  };
}

function saysSo(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'markdown' || document.lineCount === 0) return false;
  const wanted = vscode.workspace
    .getConfiguration('adref', document)
    .get<boolean>('recogniseFrontMatter', true);
  // Front matter is short; a long file is not read through for it.
  return wanted && frontMatterMarksDraft(document.getText(new vscode.Range(0, 0, 60, 0)));
}
